using System.Globalization;
using Kapea.Journal;
using Kapea.Work.Justice;

namespace Kapea.Bench.Court;

/// <summary>One child as the generator counts it: what it went through and what is owed to it.</summary>
/// <param name="number">Its number in the proceeding, from 1.</param>
internal sealed class Client(int number, StreamId justice, StreamId summary, StreamId file)
{
    public int Number => number;

    public StreamId Justice => justice;

    public StreamId Summary => summary;

    public StreamId Case => file;

    /// <summary>How often it told its story.</summary>
    public int Tellings { get; set; }

    /// <summary>By when somebody speaks with it after a hearing; <c>null</c>: nobody need.</summary>
    public long? ContactBy { get; set; }

    /// <summary>By when a counsellor sees it after a hearing.</summary>
    public long? CounsellingBy { get; set; }

    /// <summary>What its guardian is still to be told of, and by when.</summary>
    public List<(ProceedingStage Stage, DateOnly By)> Guidance { get; } = [];

    public Debt Debt { get; } = new();

    /// <summary>What differs between this count and the house; the sittings are those of its proceeding.</summary>
    public IEnumerable<Figure> Compare(Court court, StreamId proceeding, IReadOnlyList<Sitting> sittings)
    {
        var (state, told, matters) = (court.File(justice), court.Told(summary), court.Matters(file));
        var comes = sittings.Where(s => s.Children.Contains(number)).ToList();
        yield return new("tellings", $"{Tellings} {Tellings >= 3}", $"{state.Contacts.Tellings} {state.Contacts.IsToldTooOften(court.Reference)}");
        yield return new("guidance", string.Join(' ', Guidance.Select(g => $"{g.Stage} {g.By:yyyy-MM-dd}").Order()), string.Join(' ', state.Guidance.Owed.Select(o => $"{o.Stage} {o.By:yyyy-MM-dd}").Order()));
        yield return new("guidance due", string.Join(' ', Guidance.Select(g => Days.EndOf(g.By)).Order()), court.Dues(justice, GuidanceDues.Kind));
        yield return new("after contact", $"{ContactBy}", court.Dues(summary, AfterDues.Contact));
        yield return new("after counselling", $"{CounsellingBy}", court.Dues(summary, AfterDues.Counselling));
        yield return new("next day", $"{comes.Where(s => s.IsPlanned && s.At > court.Now).Min(s => s.At)?.ToUnixTimeSeconds()}", $"{told.Next(court.Now)?.At?.ToUnixTimeSeconds()}");
        yield return new("hearings told", $"{comes.Count} {comes.Count(s => s.There.Contains(number))}", $"{told.Hearings.Count} {told.Hearings.Values.Count(h => h.Latest.WasThere)}");
        yield return new("open in the case", $"{comes.Count(s => s.IsAhead)}", matters.Count(m => m == "hearing").ToString(CultureInfo.InvariantCulture));
        foreach (var figure in Debt.Compare(state.Claims.In(proceeding.Value))) yield return figure;
    }
}
