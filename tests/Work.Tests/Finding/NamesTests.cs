using System.Text;
using Kapea.Work.Finding;

namespace Kapea.Work.Tests.Finding;

/// <summary>One name in two scripts and ten spellings comes to the same tokens or near ones.</summary>
public sealed class NamesTests
{
    private static readonly SoundRules Rules = SoundRules.Of(Scene.Book);

    private static NameForm Form(string name) => NameForm.Of(name, Rules);

    [Theory]
    [InlineData("តាខ្មៅ", "takhmau")]
    [InlineData("កំពង់ចាម", "kampongcham")]
    [InlineData("ត្រពាំងក្រសាំង", "trapeangkrasang")]
    [InlineData("ភ្នំពេញ", "phnumpenh")]
    [InlineData("សុខា", "sokha")]
    [InlineData("ចន្ទ", "chan")]
    [InlineData("កណ្ដាល", "kantal")]
    [InlineData("ស៊ីវត្ថា", "sivottha")]
    [InlineData("អង្គរ", "angkor")]
    [InlineData("ពោធិ៍", "pou")]
    [InlineData("ភូមិ ៣", "phumi bei")]
    public void Khmer_is_read_much_as_the_official_romanisation_prints_it(string khmer, string latin) => string.Join(' ', Form(khmer).Words.Select(w => w.Latin)).ShouldBe(latin);

    [Theory]
    [InlineData("សុខា", "Sokha", "SOKHA", "Soka", "Sokkha")]
    [InlineData("ចាន់ ធារ៉ា", "Chan Theara", "CHAN Tyara", "Theara Chan", "chantheara")]
    [InlineData("ស្រីនាង", "Sreyneang", "Srey Neang", "SREI NEANG")]
    [InlineData("បាត់ដំបង", "Battambang", "Batdambang", "Bat Dambang")]
    public void Every_spelling_shares_a_token_with_the_khmer_and_is_nearer_to_it_than_another_name(string khmer, params string[] spellings)
    {
        var (name, other) = (Form(khmer), Form("គឹម ឡេង"));
        foreach (var spelling in spellings)
        {
            var form = Form(spelling);
            NameTokens.Of(form).Overlaps(NameTokens.Of(name)).ShouldBeTrue(spelling);
            NameDistance.Between(form, name, Rules).ShouldBeLessThan(NameDistance.Between(form, other, Rules) / 2, spelling);
        }
    }

    [Theory]
    [InlineData("Sok Chan", "Chan Sok")]
    [InlineData("សុខ ចាន់", "ចាន់ សុខ")]
    [InlineData("Đỗ Văn Anh", "do van anh")]
    [InlineData("Ph'av", "phav")]
    [InlineData("ខ\u17D2មែ\u200Bរ", "ខ\u17D2មែរ")]
    public void What_is_only_written_otherwise_is_no_distance_apart(string one, string other)
    {
        NameDistance.Between(Form(one), Form(other), Rules).ShouldBe(0, 1e-9);
        NameTokens.Of(Form(one)).Intersect(NameTokens.Of(Form(other))).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_slip_in_a_short_name_leaves_a_token_in_common()
    {
        foreach (var slip in new[] { "Sik", "Sk", "Sokk", "Skok", "Dok", "So" })
            NameTokens.Of(Form(slip)).Overlaps(NameTokens.Of(Form("សុខ"))).ShouldBeTrue(slip);
    }

    [Fact]
    public void The_distance_is_the_same_either_way_where_no_order_has_to_be_tried()
    {
        foreach (var (one, other) in new[] { ("សុខា", "Sokha"), ("Dara", "Tara"), ("មករា", "Makara") })
            NameDistance.Between(Form(one), Form(other), Rules).ShouldBe(NameDistance.Between(Form(other), Form(one), Rules), 1e-9);
    }

    [Fact]
    public void A_name_of_usual_length_has_few_tokens_and_one_without_letters_none()
    {
        foreach (var name in new[] { "សុខ ចាន់", "Sok Chan", "Heng Sophal", "ស្រីនាង" }) NameTokens.Of(Form(name)).Count.ShouldBeInRange(3, 30);
        NameTokens.Of(Form("— !?")).ShouldBeEmpty();
        NameTokens.Of(Form("")).ShouldBeEmpty();
    }

    [Fact]
    public void Any_text_at_all_can_be_looked_for()
    {
        var chance = new Random(11);
        for (int round = 0; round < 3_000; round++)
        {
            var text = new StringBuilder();
            for (int n = chance.Next(0, 40); n > 0; n--) text.Append((char)(chance.Next(3) == 0 ? chance.Next(0x1780, 0x1800) : chance.Next(1, 0x10000)));
            var form = Form(text.ToString());
            NameTokens.Of(form);
            NameDistance.Between(form, Form("សុខា"), Rules).ShouldBeGreaterThanOrEqualTo(0);
        }
    }

    [Fact]
    public void Costs_are_estimated_from_pairs_and_what_was_seen_often_costs_least()
    {
        IReadOnlyList<string> khmer = ["S", "o", "K", "a"], often = ["S", "oo", "K", "a"], seldom = ["S", "o", "K", "e"];
        var costs = SoundFit.Of(Enumerable.Repeat((khmer, often), 40).Concat(Enumerable.Repeat((khmer, seldom), 4)));
        costs.Of("o", "oo").ShouldBeLessThan(costs.Of("o", "o"));
        costs.Of("a", "a").ShouldBeLessThan(costs.Of("a", "e"));
        costs.Of("K", "T").ShouldBe(7, "never seen");
        costs.Between(khmer, often).ShouldBeLessThan(costs.Between(khmer, ["T", "i", "M", "u"]));
    }

    [Theory]
    [InlineData("តាខ្មៅ", "Takhmau", "Ta Khmao", "TAKMAO")]
    [InlineData("បាត់ដំបង", "Battambang", "Batdambang")]
    [InlineData("កំពង់ចាម", "Kampong Cham", "Kompong Chaam")]
    public void A_place_has_one_key_in_both_scripts_and_in_ways_people_write_it(string khmer, params string[] spellings)
    {
        foreach (var spelling in spellings) PlaceSound.Key(spelling, Rules).ShouldBe(PlaceSound.Key(khmer, Rules), spelling);
    }

    [Fact]
    public void A_sketch_is_made_of_each_two_letters_of_a_word_and_of_names_alone()
    {
        FindTokens.Pieces(new("child") { Names = ["Sok Ha"], Relatives = ["Dara"], Marks = [new(MarkKind.Phone, "012 345 678")] }, Rules).ShouldBe(["b^s", "bso", "bok", "bk$", "b^h", "bha", "ba$"], ignoreOrder: true);
        FindTokens.Pieces(new("child") { Names = ["សុខ"] }, Rules).ShouldBe(["b^s", "bso", "bok", "bk$"], ignoreOrder: true);
        FindTokens.Pieces(new("child"), Rules).ShouldBeEmpty();
    }
}
