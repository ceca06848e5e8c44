using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Resources;

namespace Kapea.Host.Pages;

/// <summary>Every sentence a person reads, by key, in one language.</summary>
/// <remarks>
/// The words stand in resource files under <c>Words/</c>, one per room; the first part of a key says in which file it stands
/// (<c>intake.</c> in IntakeWords, <c>page.</c> in PageWords). For reading, all files are one list: keys are unique across
/// files (a test holds that), so a reader need not know where a sentence stands. A language is added by adding files and its code to
/// <see cref="Languages"/>. A key without words in the language falls back to English; without words at all it shows itself.
/// </remarks>
public sealed class Words
{
    /// <summary>The languages there are; the first is what the others fall back to.</summary>
    public static readonly ImmutableArray<string> Languages = ["en", "km"];

    /// <summary>The resource files, by the name before <c>Words.resx</c>. One that is not there yet counts as empty.</summary>
    public static readonly ImmutableArray<string> Files = ["Access", "Acts", "Alerts", "Care", "Cases", "Door", "Exchange", "Finding", "Intake", "Investigations", "Justice", "Page", "Reference", "Releases", "Stock"];

    private static readonly FrozenDictionary<string, Words> ByLanguage =
        Languages.ToFrozenDictionary(l => l, l => new Words(l, Read(l), l == Languages[0] ? FrozenDictionary<string, string>.Empty : Read(Languages[0])), StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> _own;
    private readonly FrozenDictionary<string, string> _fallback;

    private Words(string language, FrozenDictionary<string, string> own, FrozenDictionary<string, string> fallback)
    {
        Language = language;
        _own = own;
        _fallback = fallback;
    }

    /// <summary>The language's code, as it stands in <c>lang</c>.</summary>
    public string Language { get; }

    /// <summary>The words of a language; of the first language where the code is unknown or missing.</summary>
    public static Words In(string? language) =>
        language is not null && ByLanguage.TryGetValue(language, out var words) ? words : ByLanguage[Languages[0]];

    /// <summary>The sentence of a key; the key itself where there is none.</summary>
    public string this[string key] => Find(key) ?? key;

    /// <summary>The sentence of a key, or <c>null</c> where there is none.</summary>
    public string? Find(string key) => _own.TryGetValue(key, out var own) ? own : _fallback.GetValueOrDefault(key);

    /// <summary>The sentence of the first key that has one; the first key itself where none has.</summary>
    public string First(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (Find(key) is { } found)
                return found;
        return keys[0];
    }

    /// <summary>The sentence of a key with its blanks filled; a sentence whose blanks do not fit is shown as it stands.</summary>
    public string Format(string key, params object?[] blanks)
    {
        try
        {
            return string.Format(CultureInfo.InvariantCulture, this[key], blanks);
        }
        catch (FormatException)
        {
            return this[key];
        }
    }

    /// <summary>The same words with more of them laid on top: for samples and tests.</summary>
    internal Words With(IEnumerable<KeyValuePair<string, string>> more) =>
        new(Language, _own.Concat(more).GroupBy(p => p.Key, p => p.Value, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal), _fallback);

    /// <summary>What stands in one language's own files, without fallback; duplicates across files would show as a difference in number.</summary>
    internal static IEnumerable<(string File, string Key, string Sentence)> Entries(string language)
    {
        // The neutral files are English; the culture of the others is loaded alone, or a missing file would silently read as English.
        var culture = language == Languages[0] ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        foreach (var file in Files)
        {
            var manager = new ResourceManager($"Kapea.Host.Words.{file}Words", typeof(Words).Assembly);
            if (manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false) is not { } set)
                continue;
            foreach (System.Collections.DictionaryEntry entry in set)
                if (entry is { Key: string key, Value: string sentence })
                    yield return (file, key, sentence);
        }
    }

    private static FrozenDictionary<string, string> Read(string language) =>
        Entries(language).GroupBy(e => e.Key, e => e.Sentence, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
}
