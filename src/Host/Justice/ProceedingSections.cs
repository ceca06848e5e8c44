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

    public static SectionView? ChargesOf(Asking asking, ProceedingState state) => state.Charges.OnFile.IsEmpty ? null : new(asking.Words["page.proceeding.charges"])
    {
        Table = new(
            [asking.Words["page.proceeding.charge"], asking.Words["justice.record-charge.class"], asking.Words["page.proceeding.statutory-title"], asking.Words["page.proceeding.before"]],
            [.. state.Charges.OnFile.Select(c => Line(asking, c))]),
    };

    public static ImmutableArray<Option> RunningCharges(Asking asking) => StateOf(asking) is not { } state ? [] :
        [.. state.Charges.Running.Select(c => new Option(Number(c.Number), $"{Number(c.Number)}. {asking.Words["offences." + c.Offence]}"))];

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
