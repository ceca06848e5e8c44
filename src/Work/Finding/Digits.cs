namespace Kapea.Work.Finding;

/// <summary>Digits, whatever script they are in.</summary>
public static class Digits
{
    /// <summary>The text with Khmer digits as 0-9.</summary>
    public static string Latin(string text) => text.AsSpan().ContainsAnyInRange('\u17E0', '\u17E9')
        ? string.Create(text.Length, text, static (span, from) =>
        {
            for (int i = 0; i < span.Length; i++) span[i] = KhmerLetters.IsDigit(from[i]) ? (char)('0' + (from[i] - '\u17E0')) : from[i];
        })
        : text;
}
