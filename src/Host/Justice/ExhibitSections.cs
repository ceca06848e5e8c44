using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Justice;

namespace Kapea.Host.Justice;

/// <summary>The exhibits of a proceeding, each with the chain of who held it.</summary>
internal static class ExhibitSections
{
    public static SectionView? Of(Asking asking, ProceedingState state) => state.Exhibits is { OnFile.IsEmpty: true, Destroyed: 0 } ? null : new(asking.Words["page.proceeding.exhibits"])
    {
        Warnings = [.. state.Exhibits.Destroyed > 0 ? [asking.Words.Format("page.exhibit.destroyed", state.Exhibits.Destroyed)] : ImmutableArray<string>.Empty, .. state.Exhibits.OnFile.Where(e => e.CameBroken).Select(e => asking.Words.Format("page.exhibit.came-broken", e.Registered.Label))],
        Table = new(
            [asking.Words["page.exhibit"], asking.Words["justice.register-exhibit.seal"], asking.Words["justice.register-exhibit.held_by"], asking.Words["page.exhibit.chain"]],
            [.. state.Exhibits.OnFile.Select(e => Line(asking.Words, e))]),
    };

    /// <summary>Those to which something can still happen.</summary>
    public static ImmutableArray<Option> Options(Asking asking) => ProceedingSections.StateOf(asking) is not { } state ? [] :
        [.. state.Exhibits.Kept.Select(e => new Option(e.Registered.Number.ToString(CultureInfo.InvariantCulture), $"{e.Registered.Label} · {Holder(asking.Words, e)}"))];

    /// <summary>By whom something can be done next, spelled as it was before: who holds an exhibit, or whom one is on its way to.</summary>
    public static ImmutableArray<Option> Hands(Asking asking) => ProceedingSections.StateOf(asking) is not { } state ? [] :
        [.. state.Exhibits.Kept.Select(e => e.OnItsWay?.To ?? e.Holder).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Select(who => new Option(who, who))];

    /// <summary>What an entry about an exhibit says in the journal.</summary>
    public static string Told(Words words, ExhibitMoved e) =>
        Journals.Lines($"{words["exhibit-move." + e.Move]}: {e.By}{(e.To is null ? "" : " → " + e.To)}", e.Seal, e.SealIntact == false ? words["page.exhibit.seal-broken"] : null, e.Note) ?? "";

    private static ImmutableArray<string?> Line(Words words, ExhibitOnFile exhibit) =>
    [
        $"{exhibit.Registered.Label}: {exhibit.Registered.Description}{(exhibit.Registered.Hash is { } hash ? " · SHA-256 " + hash : "")}", exhibit.Seal, Holder(words, exhibit),
        string.Join("; ", exhibit.Moves.Select(m => $"{Times.Moment(words, m.HappenedAt)} {words["exhibit-move." + m.Move]}: {m.By}{(m.To is null ? "" : " → " + m.To)}")
            .Prepend($"{Times.Moment(words, exhibit.Registered.HappenedAt)} {words["page.exhibit.collected"]}: {exhibit.Registered.HeldBy}, {exhibit.Registered.Place}")),
    ];

    private static string Holder(Words words, ExhibitOnFile exhibit) =>
        exhibit.IsGone ? words["exhibit-move." + exhibit.Moves[^1].Move] : exhibit.OnItsWay is { } sent ? words.Format("page.exhibit.on-its-way", sent.To) : exhibit.Holder ?? "";
}
