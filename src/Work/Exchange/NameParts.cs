using System.Text;
using Kapea.Work.Finding;

namespace Kapea.Work.Exchange;

/// <summary>A name as written in one field, by script.</summary>
/// <param name="Khmer">The part in Khmer.</param>
/// <param name="Latin">The part in other letters.</param>
/// <param name="IsSeparated">There were both.</param>
/// <param name="IsMixed">There was more than one of a script, so that more than one name may be meant; the first of each is given.</param>
public readonly record struct NameParts(string? Khmer, string? Latin, bool IsSeparated, bool IsMixed)
{
    /// <summary>Separates what stands in a field, such as <c>សុខា (Sokha)</c> or <c>Sokha / សុខា</c>.</summary>
    public static NameParts Of(string text)
    {
        var (khmer, latin) = (new List<string>(), new List<string>());
        foreach (var (isKhmer, run) in Runs(text)) (isKhmer ? khmer : latin).Add(run);
        return new(khmer.FirstOrDefault(), latin.FirstOrDefault(), khmer.Count > 0 && latin.Count > 0, khmer.Count > 1 || latin.Count > 1);
    }

    /// <summary>The runs of one script; what is neither letter nor digit belongs to the run it stands in, and falls off at its ends.</summary>
    private static IEnumerable<(bool IsKhmer, string Run)> Runs(string text)
    {
        var run = new StringBuilder();
        bool? script = null;
        foreach (var c in text)
        {
            bool? of = KhmerLetters.Part(c) != KhmerPart.Other ? true : char.IsLetter(c) ? false : null;
            if (IsBetween(c) || (of is not null && script is not null && of != script))
            {
                if (Done(script, run) is { } done) yield return done;
                run.Clear();
                script = null;
                if (of is null) continue;
            }

            script ??= of;
            run.Append(c);
        }

        if (Done(script, run) is { } last) yield return last;
    }

    private static bool IsBetween(char c) => c is '(' or ')' or '[' or ']' or '/' or '\\' or '|' or ',' or ';' or '=' or ':' or '\n' or '\r' or '\t' or '។';

    private static (bool, string)? Done(bool? script, StringBuilder run) => script is { } isKhmer ? (isKhmer, run.ToString().Trim(' ', '-', '.', '\u2013', '\u2014', '\u00A0', '\u200B', '"', '*')) : null;
}
