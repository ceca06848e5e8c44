using Kapea.Journal;
using Kapea.Work.Justice;

namespace Kapea.Bench.Court;

/// <summary>What the generator knows of one proceeding from having played it: its own count, which is never read from the house.</summary>
internal sealed class Trial(StreamId proceeding)
{
    public StreamId Proceeding { get; } = proceeding;

    public ProceedingStage Stage { get; set; }

    public List<Client> Children { get; init; } = [];

    public List<Sitting> Sittings { get; } = [];

    public int Charges { get; set; }

    public bool IsFelony { get; set; }

    /// <summary>When police custody ends; <c>null</c>: it does not run.</summary>
    public long? Custody { get; set; }

    /// <summary>When detention ends.</summary>
    public long? Detention { get; set; }

    /// <summary>The day of the order that the months of detention are counted from.</summary>
    public DateOnly OrderedOn { get; set; }

    /// <summary>The days on which times to go against the judgment end.</summary>
    public List<DateOnly> Appeals { get; set; } = [];

    /// <summary>The first day on which the judgment is final; <c>null</c>: nobody can say yet.</summary>
    public DateOnly? FinalOn { get; set; }

    public bool IsFinal { get; set; }

    /// <summary>The proceeding comes as far as this; every guardian is to be told within a week.</summary>
    public void Reach(ProceedingStage to, DateOnly today)
    {
        if (Stage == to) return;
        Stage = to;
        foreach (var child in Children) child.Guidance.Add((to, today.AddDays(7)));
    }

    /// <summary>This count beside what the house holds.</summary>
    public IEnumerable<Figure> Compare(Court court)
    {
        var state = court.See(Proceeding);
        yield return new("stage", $"{Stage}", $"{state.Stage}");
        yield return new("children", $"{Children.Count}", $"{state.Children.Count}");
        yield return new("charges", $"{Charges}", $"{state.Charges.Running.Length}");
        yield return new("custody", $"{Custody}", court.Dues(Proceeding, ProceedingClocks.CustodyEnds));
        yield return new("detention", $"{Detention}", court.Dues(Proceeding, ProceedingClocks.DetentionEnds));
        yield return new("appeals", string.Join(' ', Appeals.Select(Days.EndOf).Order()), court.Dues(Proceeding, ProceedingClocks.AppealEnds));
        yield return new("final", $"{(IsFinal || FinalOn is not { } day ? null : Days.EndOf(day))}", court.Dues(Proceeding, ProceedingClocks.FinalCheck));
        yield return new("hearings", $"{Sittings.Count}", $"{state.Hearings.OnFile.Length}");
        yield return new("hearings ahead", string.Join(' ', Sittings.Where(s => s.IsPlanned).Select(s => s.At!.Value.ToUnixTimeSeconds()).Order()), court.Dues(Proceeding, HearingDues.Hearing));
        yield return new("measures to ask for", string.Join(' ', Sittings.Select(s => s.AskBy).OfType<DateOnly>().Select(Days.EndOf).Order()), court.Dues(Proceeding, HearingDues.Measures));
        foreach (var figure in Sittings.SelectMany((s, i) => s.Compare(state.Hearings.Find(i + 1)!))) yield return figure;
        foreach (var figure in Children.SelectMany(c => c.Compare(court, Proceeding, Sittings))) yield return figure;
    }
}
