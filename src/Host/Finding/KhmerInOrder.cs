using System.Text.Encodings.Web;
using System.Text.Unicode;
using Kapea.Work.Finding;

namespace Kapea.Host.Finding;

/// <summary>What every page writes, with Khmer in order: an entry keeps a word as somebody typed it, and whoever reads it sees it as it is spelled.</summary>
/// <remarks>Pages alone pass here. What the API answers, and what is sealed, stays as typed.</remarks>
internal sealed class KhmerInOrder : HtmlEncoder
{
    private static readonly HtmlEncoder s_plain = Create(UnicodeRanges.All);

    public override int MaxOutputCharactersPerInputCharacter => s_plain.MaxOutputCharactersPerInputCharacter;

    public override string Encode(string value) => s_plain.Encode(KhmerOrder.Of(value));

    public override void Encode(TextWriter output, string value, int startIndex, int characterCount)
    {
        var part = startIndex == 0 && characterCount == value.Length ? value : value.Substring(startIndex, characterCount);
        var ordered = KhmerOrder.Of(part);
        s_plain.Encode(output, ordered, 0, ordered.Length);
    }

    public override void Encode(TextWriter output, char[] value, int startIndex, int characterCount) => Encode(output, new string(value, startIndex, characterCount), 0, characterCount);

    public override bool WillEncode(int unicodeScalar) => s_plain.WillEncode(unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) => s_plain.FindFirstCharacterToEncode(text, textLength);

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        s_plain.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
}
