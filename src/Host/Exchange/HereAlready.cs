using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Cases;
using Kapea.Work.Exchange;
using Kapea.Work.Finding;

namespace Kapea.Host.Exchange;

/// <summary>What becomes of a row whose id came in before: it is here already, it has changed there, or its number is another child's.</summary>
internal sealed class HereAlready(Door door, RowMarks marks, SoundRules rules)
{
    /// <summary>Of a row that an earlier act took in.</summary>
    public RowLooked Of(Visit visit, ActRecord earlier, MarkedRow row)
    {
        var code = door.Earlier(visit, earlier.Act)?.Told.GetValueOrDefault("code");
        if (row.IsAs(earlier.Digest.AsSpan())) return new(row.Given, RowOutcome.AlreadyHere, code, []);
        return MayBeAnothers(row) && IsAnother(row.Given, Known(visit, earlier.Act)) ? Refused(row.Given, code) : new(row.Given, RowOutcome.ChangedThere, code, []);
    }

    /// <summary>Of a row whose id stands further up in the same file.</summary>
    public RowLooked Of(MarkedRow before, MarkedRow row) =>
        row.IsAs(before.Digest) ? new(row.Given, RowOutcome.AlreadyHere, null, [])
        : MayBeAnothers(row) && IsAnother(row.Given, before.Given.Finds()) ? Refused(row.Given, null) : new(row.Given, RowOutcome.ChangedThere, null, []);

    // A row without a number is known by whom it is about.
    private bool MayBeAnothers(MarkedRow row) => marks.CountWithin && !row.Given.Numbers.IsEmpty;

    private static RowLooked Refused(CaseAsGiven row, string? code) =>
        new(row with { Troubles = [.. row.Troubles, new(TroubleKind.Refused, ExchangeTroubles.NumberOfAnother, row.Numbers[0].Field)] }, RowOutcome.Refused, code, []);

    // Only a name that has nothing of the other tells two children apart; one of them without a name tells nothing.
    // Of a case that another desk alone holds nobody can say that it is about the same child: its number may have been given twice.
    private bool IsAnother(CaseAsGiven row, Findable? known) =>
        known is null || Comparison.Of(FindForm.Of(row.Finds(), rules), FindForm.Of(known, rules), rules).Levels.Any(l => l.Field is MatchFields.Name or MatchFields.NameAcross && l.Level == MatchFields.Other);

    private Findable? Known(Visit visit, ActId act) =>
        marks.CaseOf(visit, act) is { } file && door.State<CaseState>(visit, file, StreamKind.Case)?.State.Opened is { } opened && door.State<IdentityState>(visit, new(opened.Streams.Identity), StreamKind.Identity)?.State is { IsBegun: true } child
            ? new(Purposes.Child) { Names = Findable.Texts(child.Name, child.NameLatin, child.Nickname, child.Described?.NameKhmer, child.Described?.NameLatin) }
            : null;
}
