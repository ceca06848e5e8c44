using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Justice;

namespace Kapea.Bench.Court;

/// <summary>What the generator knows of one proceeding from having played it: its own count, which is never read from the house.</summary>
internal sealed class Trial(StreamId proceeding)
{
    public StreamId Proceeding { get; } = proceeding;

    public ProceedingStage Stage { get; set; }

    public int Children { get; set; }

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

    /// <summary>What differs between this count and what the house holds, and how much was compared.</summary>
    public (IEnumerable<string> Differences, int Compared) Compare(ProceedingState state, IReadOnlyList<DueRow> dues)
    {
        (string What, string Expected, string There)[] figures =
        [
            ("stage", $"{Stage}", $"{state.Stage}"), ("children", $"{Children}", $"{state.Children.Count}"), ("charges", $"{Charges}", $"{state.Charges.Running.Length}"),
            ("custody", $"{Custody}", Of(ProceedingClocks.CustodyEnds)), ("detention", $"{Detention}", Of(ProceedingClocks.DetentionEnds)),
            ("appeals", string.Join(" ", Appeals.Select(Days.EndOf).Order()), Of(ProceedingClocks.AppealEnds)),
            ("final", $"{(IsFinal || FinalOn is not { } day ? null : Days.EndOf(day))}", Of(ProceedingClocks.FinalCheck)),
        ];
        return (figures.Where(f => f.Expected != f.There).Select(f => $"{Proceeding.Reference}: {f.What} {f.Expected}, there {f.There}"), figures.Length);

        string Of(string kind) => string.Join(" ", dues.Where(d => d.Kind == kind).Select(d => d.At).Order());
    }
}
