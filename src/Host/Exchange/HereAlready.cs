using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Cases;
using Kapea.Work.Exchange;
using Kapea.Work.Finding;
using Kapea.Work.Intake;

namespace Kapea.Host.Exchange;

/// <summary>What becomes of a row whose id came in before: it is here already, it has changed there, or its number or name is another child's.</summary>
internal sealed class HereAlready(Door door, RowMarks marks, SoundRules rules)
{
    /// <summary>Of a row that an earlier act took in.</summary>
    public RowLooked Of(Visit visit, ActRecord earlier, MarkedRow row)
    {
        var code = door.Earlier(visit, earlier.Act)?.Told.GetValueOrDefault("code");
        return row.IsAs(earlier.Digest.AsSpan()) ? new(row.Given, RowOutcome.AlreadyHere, code, []) : Changed(row.Given, code, () => Known(visit, earlier.Act));
    }

    /// <summary>Of a row whose id stands further up in the same file.</summary>
    public RowLooked Of(MarkedRow before, MarkedRow row) =>
        row.IsAs(before.Digest) ? new(row.Given, RowOutcome.AlreadyHere, null, []) : Changed(row.Given, null, before.Given.Finds);

    private RowLooked Changed(CaseAsGiven row, string? code, Func<Findable?> known)
    {
        if (!marks.CountWithin) return new(row, RowOutcome.ChangedThere, code, []);
        if (!row.Numbers.IsEmpty) return IsAnother(row, known()) ? Refused(row, code, ExchangeTroubles.NumberOfAnother, row.Numbers[0].Field) : new(row, RowOutcome.ChangedThere, code, []);
        return known() is { } child && IsOtherwise(row, child) ? Refused(row, code, ExchangeTroubles.NameOfAnother, "") : new(row, RowOutcome.ChangedThere, code, []) { IsByName = true };
    }

    // A row without a number is known by whom it is about; a year of birth or a sex of its own makes it somebody else of the name.
    private static bool IsOtherwise(CaseAsGiven row, Findable known) =>
        row.Born is { } born && known.Born is { } other && (born.From > other.Until || born.Until < other.From) || row.Sex is { } sex && known.Sex is { } was && sex != was;

    private static RowLooked Refused(CaseAsGiven row, string? code, string why, string field) =>
        new(row with { Troubles = [.. row.Troubles, new(TroubleKind.Refused, why, field)] }, RowOutcome.Refused, code, []);

    // Only a name that has nothing of the other tells two children apart; one of them without a name tells nothing.
    // Of a case that another desk alone holds nobody can say that it is about the same child: its number may have been given twice.
    private bool IsAnother(CaseAsGiven row, Findable? known) =>
        known is null || Comparison.Of(FindForm.Of(row.Finds(), rules), FindForm.Of(known, rules), rules).Levels.Any(l => l.Field is MatchFields.Name or MatchFields.NameAcross && l.Level == MatchFields.Other);

    private Findable? Known(Visit visit, ActId act) =>
        marks.CaseOf(visit, act) is { } file && door.State<CaseState>(visit, file, StreamKind.Case)?.State.Opened is { } opened && door.State<IdentityState>(visit, new(opened.Streams.Identity), StreamKind.Identity)?.State is { IsBegun: true } child
            ? new(Purposes.Child)
            {
                Names = Findable.Texts(child.Name, child.NameLatin, child.Nickname, child.Described?.NameKhmer, child.Described?.NameLatin),
                Sex = child.Sex switch { ChildSex.Girl => Sex.Female, ChildSex.Boy => Sex.Male, _ => null },
                Born = child.Described is { BornFrom: { } from, BornUntil: { } until } ? new BirthSpan(from, until) : null,
            }
            : null;
}
