using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Finding;
using Kapea.Work.Intake;
using Kapea.Work.Reference;

namespace Kapea.Work.Exchange;

/// <summary>What is written of a row that is taken in.</summary>
internal static class TakingIn
{
    public static Happened TakeIn(this CaseAsGiven given, string origin, Circumstances now)
    {
        var streams = CaseStreams.Of(now);
        var opened = new CaseOpened(now.FreshCode, Guid.Empty, streams, RiskOf(given), now.HappenedAt, now.Subject, given.IsClosed == true ? true : null);
        IEntry[] identity = [Described(given, now), new AsReceived(origin, given.Source, given.Registered, given.Numbers, given.AsReceived, given.Troubles, now.HappenedAt), .. People(given, now)];
        var begun = OpenCase.Begin(streams, opened, Named(given, streams.Case, now), now);
        var written = identity.Aggregate(begun, (h, entry) => h.Write(streams.Identity, entry));
        var all = opened.ClosedThere == true ? written.Write(streams.Summary, new SummaryUpdated(CaseStage.Closed, opened.Risk, now.HappenedAt)) : written;
        var row = new RowTakenIn(given.Row, given.Source, streams, now.FreshCode, opened.Risk, identity.Length + 1, given.Troubles, now.HappenedAt);
        return (all with { Entries = all.Entries.Insert(0, new(null, row, How.Sealed)) })
            .Tell("case", streams.Case.ToString("N")).Tell("code", now.FreshCode);
    }

    /// <summary>The level that the other side says; where it says none, or one that is not ours, it is not yet judged.</summary>
    public static RiskLevel RiskOf(CaseAsGiven given) => Enum.TryParse<RiskLevel>(given.Risk, out var level) && Enum.IsDefined(level) ? level : RiskLevel.PendingAssessment;

    private static ChildNamed Named(CaseAsGiven given, Guid @case, Circumstances now) =>
        new(@case, now.FreshCode, given.NameKhmer ?? given.NameLatin, given.Nickname, given.AgeOn(PhnomPenh.DayOf(now.At)), SexOf(given.Sex), null, null, null, now.HappenedAt);

    private static ChildDescribed Described(CaseAsGiven given, Circumstances now) =>
        new(given.NameKhmer, given.NameLatin, given.Born?.From, given.Born?.Until, given.PlaceCode, given.Address, given.Telephone, now.HappenedAt);

    private static IEnumerable<PersonAdded> People(CaseAsGiven given, Circumstances now) =>
        given.Relatives.Select((r, i) => new PersonAdded(i + 1, new(r.Name, ReceivedWords.Relation(now.Reference, r.Relation), false, Known.Unknown, r.Telephone, r.Relation ?? r.Heading, false), now.HappenedAt));

    private static ChildSex? SexOf(Sex? sex) => sex switch { Sex.Female => ChildSex.Girl, Sex.Male => ChildSex.Boy, null => null };
}
