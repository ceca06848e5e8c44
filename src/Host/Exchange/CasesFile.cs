using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>A file of cases that was read, whatever format it had.</summary>
/// <param name="Origin">The system or list it comes from, at most 60 characters: <c>primero</c>, or the name of a mapping. Ids of rows count within one origin.</param>
/// <param name="Rows">Its cases, each with its own place in the file.</param>
internal sealed partial record CasesFile(string Origin, ImmutableArray<CaseAsGiven> Rows)
{
    /// <summary>The origin of what comes from Primero. No list bears this name.</summary>
    public const string Primero = "primero";

    /// <summary>What an origin is called on pages.</summary>
    public static string Called(string origin) => origin == Primero ? "Primero" : origin;

    /// <summary>Its ids are unique in the world, as those of Primero are; those of a list count within its organisation.</summary>
    public bool IsWorldwide { get; init; }

    /// <summary>How many cases the file says it is short of, being one page of several.</summary>
    public int Missing { get; init; }

    /// <summary>How the list was read, to be kept for the next one; <c>null</c>: the file needed no mapping.</summary>
    public SheetMapping? Mapping { get; init; }

    /// <summary>An earlier list of this name was read by other columns, so that its rows would not be known again: nobody takes this one in without having said so.</summary>
    public bool KnowsOtherwise { get; init; }

    /// <summary>Rows of the list that are no case.</summary>
    public ImmutableArray<PassedRow> Passed { get; init; } = [];

    /// <summary>Fields kept as received, without their numbers, and in how many rows each; the most frequent first.</summary>
    public IEnumerable<(string Field, int Rows)> KeptFields => Rows.SelectMany(r => r.AsReceived.Select(v => WithoutNumbers(v.Field)).Distinct(StringComparer.Ordinal))
        .GroupBy(f => f, StringComparer.Ordinal).Select(g => (g.Key, g.Count())).OrderByDescending(f => f.Item2).ThenBy(f => f.Key, StringComparer.Ordinal);

    /// <summary>A field without the numbers of its parts, under which all rows are counted together.</summary>
    internal static string WithoutNumbers(string field) => Numbers().Replace(field, "[]");

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Numbers();
}

/// <summary>What would become of a row.</summary>
/// <param name="Given">The row.</param>
/// <param name="Would">What would become of it.</param>
/// <param name="Code">The file code of the case that is here; <c>null</c>: none, or the reader does not hold it.</param>
/// <param name="Same">File codes of cases here that are possibly the same child.</param>
internal sealed record RowLooked(CaseAsGiven Given, RowOutcome Would, string? Code, ImmutableArray<string> Same)
{
    /// <summary>Somebody left it out when this very file was taken in before.</summary>
    public bool WasLeftOut { get; init; }

    /// <summary>It was left out when this very file was taken in before, since nobody had been shown that it is possibly known.</summary>
    public bool WasNotShown { get; init; }

    /// <summary>It comes in only where somebody has been shown it.</summary>
    public bool IsToDecide => Would == RowOutcome.TakenIn && !WasLeftOut && (WasNotShown || !Same.IsEmpty);

    /// <summary>It has no number: by its name alone it is taken for a child who is here.</summary>
    public bool IsByName { get; init; }

    /// <summary>It would come in, and stays out until somebody says otherwise.</summary>
    public bool StaysOut { get; init; }

    /// <summary>What becomes of it as far as is said by now.</summary>
    public RowOutcome Comes => StaysOut && Would == RowOutcome.TakenIn ? RowOutcome.LeftOut : Would;

    /// <summary>The files of which a card was opened to say so.</summary>
    public ImmutableArray<Journal.StreamId> Found { get; init; } = [];
}

/// <summary>What a file would do, before anything is written.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="SoughtSame">Whether possible matches were looked for.</param>
internal sealed record FileLooked(ImmutableArray<RowLooked> Rows, bool SoughtSame)
{
    /// <summary>A yes needs nothing more: possible matches were looked for, or nothing would come in.</summary>
    public bool MaySay => SoughtSame || Count(RowOutcome.TakenIn) == 0;

    /// <summary>How many rows come to this as far as is said by now.</summary>
    public int Count(RowOutcome outcome) => Rows.Count(r => r.Comes == outcome);

    /// <summary>The same with what is said of the rows that stay out.</summary>
    public FileLooked LeavingOut(Func<RowLooked, bool> staysOut) => this with { Rows = [.. Rows.Select(r => r with { StaysOut = staysOut(r) })] };

    /// <summary>What was mended, not understood or contradicts itself: each with its field, without its numbers, and in how many rows, the gravest first.</summary>
    public IEnumerable<(Trouble Trouble, int Rows)> Troubles => Rows.SelectMany(r => r.Given.Troubles.Select(t => t with { Field = CasesFile.WithoutNumbers(t.Field) }).Distinct())
        .GroupBy(t => t).Select(g => (g.Key, g.Count())).OrderByDescending(t => t.Key.Kind).ThenByDescending(t => t.Item2).ThenBy(t => t.Key.Field, StringComparer.Ordinal);
}

/// <summary>How far an import came.</summary>
/// <param name="Import">Its stream; <c>null</c>: nothing was to be written.</param>
/// <param name="Stopped">Why it stopped before the end; <c>null</c>: it did not.</param>
internal sealed record ImportRun(Journal.StreamId? Import, Work.Acts.Refusal? Stopped);

/// <summary>Who here is possibly the same child as a row: file codes and the files, the surest first.</summary>
internal delegate ImmutableArray<(string Code, Journal.StreamId Stream)> PossiblySame(Doors.Visit visit, CaseAsGiven row);
