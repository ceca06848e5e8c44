using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Finding;
using Kapea.Work.Reference;

namespace Kapea.Work.Exchange;

/// <summary>Takes one row of a file in: begins the case with its streams, writes what has a place here, and keeps the rest as received.</summary>
/// <remarks>
/// Consent is never made of it: what the other side says of consent is kept as received. No clock of the case runs until it is registered here;
/// the import has one date by which all of it is looked through. What is closed there is closed here.
/// </remarks>
/// <param name="Given">The row.</param>
public sealed record TakeInCase(CaseAsGiven Given) : IAct<TakeInCase, ImportState>
{
    /// <inheritdoc/>
    public static string WireName => "exchange.take-in-case.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.ByLead(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("exchange.case-taken-in");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Import,
        Begins =
        [
            StreamKind.Case, StreamKind.Identity, StreamKind.CaseSummary, StreamKind.Health, StreamKind.Scores, StreamKind.Justice, StreamKind.JusticeSummary,
        ],
        OwnScreen = true,
        Fields = GivenAsked.Whole,
    };

    /// <inheritdoc/>
    public static TakeInCase From(Answers answers) => new(GivenAsked.Read(answers));

    /// <inheritdoc/>
    public static Decision Decide(ImportState state, TakeInCase act, Circumstances now)
    {
        if (state.MayGoOn() is { } no)
            return no;
        if (state.At(act.Given.Row, act.Given.Source) is { IsIn: true })
            return ExchangeRefusals.RowIsIn;
        return act.Given.IsRefused ? ExchangeRefusals.RowRefused : act.Given.TakeIn(state.Begun!.Origin, now);
    }
}

/// <summary>A row was taken in as a case.</summary>
/// <remarks>It is the first entry of its act: so its place in the log is the birth of the case's streams, and who opens nothing can still tell which came in with a file.</remarks>
/// <param name="Row">Where it stands in the file, from 1.</param>
/// <param name="Source">Its id there.</param>
/// <param name="Streams">The streams of the case.</param>
/// <param name="Code">The file code.</param>
/// <param name="Risk">The level that the other side says.</param>
/// <param name="Entries">How many entries the identity began with: more are somebody's work.</param>
/// <param name="Troubles">What was said about it.</param>
/// <param name="HappenedAt">When.</param>
public sealed record RowTakenIn(int Row, string Source, CaseStreams Streams, string Code, RiskLevel Risk, int Entries, ImmutableArray<Trouble> Troubles, DateTimeOffset HappenedAt) : IEntry<RowTakenIn>
{
    /// <inheritdoc/>
    public static string WireName => "exchange.row-taken-in.1";
}

/// <summary>What the other side says of the child and that has no place of its own here: kept with the child's identity, as it was received.</summary>
/// <remarks>Consent stands here too, as said by the other side; it is none of ours.</remarks>
/// <param name="Origin">The system or list it comes from.</param>
/// <param name="Source">The case's id there.</param>
/// <param name="Registered">The day on which the other side began the case.</param>
/// <param name="Numbers">Numbers in other registers, by field.</param>
/// <param name="Values">All else, by field.</param>
/// <param name="Troubles">What was mended, not understood, or contradicts itself.</param>
/// <param name="HappenedAt">When it was taken in.</param>
public sealed record AsReceived(
    string Origin, string Source, DateOnly? Registered, ImmutableArray<ValueReceived> Numbers, ImmutableArray<ValueReceived> Values, ImmutableArray<Trouble> Troubles, DateTimeOffset HappenedAt)
    : IEntry<AsReceived>, IFindable
{
    /// <inheritdoc/>
    public static string WireName => "exchange.as-received.1";

    /// <inheritdoc/>
    public IEnumerable<Findable> Finds() => Numbers.IsEmpty ? [] : [new(Purposes.Child) { Marks = [.. Numbers.Select(n => new Mark(MarkKind.Number, n.Value))] }];
}
