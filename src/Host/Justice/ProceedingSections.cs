using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Access;
using Kapea.Work.Justice;

namespace Kapea.Host.Justice;

/// <summary>Who takes part in a proceeding, and what somebody is charged with.</summary>
internal static class ProceedingSections
{
    public static SectionView? Parties(Asking asking, ProceedingState state) => new(asking.Words["page.proceeding.children"])
    {
        Table = new(
            [asking.Words["page.proceeding.child"], asking.Words["page.column.code"], asking.Words["justice.open-proceeding.roles"]],
            [.. state.Children.Select(c => ImmutableArray.Create<string?>(ChildInProceeding.Letter(c.Key), c.Value.Code, string.Join(", ", c.Value.Roles.Select(r => asking.Words["child-role." + r]))))]),
    };

    public static SectionView? Actors(Asking asking, ProceedingState state) => state.Actors.Now.IsEmpty ? null : new(asking.Words["page.proceeding.actors"])
    {
        Table = new([asking.Words["justice.note-court-actor.role"], asking.Words["justice.note-court-actor.name"], asking.Words["justice.note-court-actor.reach"]], ActorLines(asking.Words, state)),
    };

    /// <summary>Who acts in a proceeding, a line each: as what, who, how to reach them.</summary>
    public static ImmutableArray<ImmutableArray<string?>> ActorLines(Words words, ProceedingState state) =>
        [.. state.Actors.Now.Select(a => ImmutableArray.Create<string?>(words["court-role." + a.Role], a.Name, a.Reach))];

    /// <summary>Those whose place somebody may take.</summary>
    public static ImmutableArray<Option> ActorOptions(Asking asking) => StateOf(asking) is not { } state ? [] :
        [.. state.Actors.Now.Select(a => new Option(Number(a.Number), $"{asking.Words["court-role." + a.Role]}: {a.Name}"))];

    public static SectionView? ChargesOf(Asking asking, ProceedingState state) => state.Charges.OnFile.IsEmpty ? null : new(asking.Words["page.proceeding.charges"])
    {
        Table = new(
            [asking.Words["page.proceeding.charge"], asking.Words["justice.record-charge.class"], asking.Words["page.proceeding.statutory-title"], asking.Words["page.proceeding.before"]],
            [.. state.Charges.OnFile.Select(c => Line(asking, c))]),
    };

    public static ImmutableArray<Option> RunningCharges(Asking asking) => StateOf(asking) is not { } state ? [] :
        [.. state.Charges.Running.Select(c => new Option(Number(c.Number), $"{Number(c.Number)}. {asking.Words["offences." + c.Offence]}"))];

    /// <summary>The children by letter, as a judgment names them.</summary>
    public static ImmutableArray<Option> Letters(Asking asking) => StateOf(asking) is not { } state ? [] :
        [.. state.Children.Keys.Select(n => new Option(ChildInProceeding.Letter(n), HearingSections.LetterAndCode(state, n)))];

    public static ProceedingState? StateOf(Asking asking) =>
        asking.Subject is { } stream ? asking.House.Door.State<ProceedingState>(asking.Visit, stream, StreamKind.Proceeding)?.State : null;

    private static ImmutableArray<string?> Line(Asking asking, ChargeOnFile charge)
    {
        var words = asking.Words;
        var before = charge.Versions.SkipLast(1).Where(v => v.Offence is not null).Select(v => $"{words["offences." + v.Offence]} ({Times.Day(words, Work.Acts.PhnomPenh.DayOf(v.HappenedAt))})");
        return
        [
            $"{Number(charge.Number)}. {words["offences." + charge.Offence]}{(charge.IsDropped ? " · " + words["charge-change.Dropped"] : "")}",
            charge.Class is { } grave ? words["offence-class." + grave] : null, StatutoryTitle(asking, charge.Offence), string.Join("; ", before) is { Length: > 0 } all ? all : null,
        ];
    }

    /// <summary>What the law itself calls it, with the article; it stands in this column only.</summary>
    private static string? StatutoryTitle(Asking asking, string? offence) =>
        asking.House.Reference.At(asking.House.Clock.GetUtcNow()).Rows("offences").FirstOrDefault(r => r["code"] == offence) is { } row ? $"“{row["statutory_title"]}” · {row["law"]} {row["article"]}" : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
