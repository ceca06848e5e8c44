using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Reference;

namespace Kapea.Work.Tests.Acts;

public class NoFileTests
{
    private static readonly TextField Words = new() { Name = "words", Example = "\"x\"" };
    private static readonly ActShape Shape = new() { Fields = [Words] };

    [Fact]
    public void An_image_written_out_in_base_64_is_refused()
    {
        var image = Convert.ToBase64String(new byte[600]);
        Verdict(image).ShouldBe("field.looks-like-a-file");
        Verdict(string.Join("\r\n", image.Chunk(76).Select(c => new string(c)))).ShouldBe("field.looks-like-a-file");
        Verdict("look: data:image/png;base64,iVBORw0KGgo=").ShouldBe("field.looks-like-a-file");
    }

    [Theory]
    [InlineData("https://example.org/a/rather/long/address?with=many&parts=of+it")]
    [InlineData("ពាក្យខ្មែរជាច្រើនសរសេរជាប់គ្នាដោយគ្មានចន្លោះ")]
    public void Words_and_addresses_are_taken(string text) => Verdict(text).ShouldBe("good");

    [Fact]
    public void A_long_Khmer_text_without_a_blank_is_taken() => Verdict(string.Concat(Enumerable.Repeat("កុមារា", 500))).ShouldBe("good");

    private static string Verdict(string text) => Check.Read(Shape, ImmutableDictionary<string, Raw>.Empty.Add("words", new Raw.Word(text)), DateTimeOffset.UnixEpoch, ReferenceBook.Empty) switch
    {
        Checked.Bad bad => bad.Faults[0].Code,
        _ => "good",
    };
}
