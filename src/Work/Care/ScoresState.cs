using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Reference;

namespace Kapea.Work.Care;

/// <summary>A sheet as it stands.</summary>
/// <param name="Act">The act that wrote it down.</param>
/// <param name="Scored">What was written.</param>
public sealed record SheetOnFile(Guid Act, InstrumentScored Scored);

/// <summary>The scores of a case: what was measured, in the order in which it was written down.</summary>
public sealed record ScoresState : IState<ScoresState>
{
    /// <summary>The case's stream.</summary>
    public Guid Case { get; init; }

    /// <summary>The file code; empty: not begun.</summary>
    public string Code { get; init; } = "";

    /// <summary>Sheets that the child answered and that were not struck out, each with the act that wrote it down.</summary>
    public ImmutableArray<SheetOnFile> OnFile { get; init; } = [];

    /// <summary>The sheets alone.</summary>
    public ImmutableArray<InstrumentScored> Sheets => [.. OnFile.Select(s => s.Scored)];

    /// <summary>Ratings of the twelve factors.</summary>
    public ImmutableArray<DomainsRated> Domains { get; init; } = [];

    /// <summary>Ratings on Form 6.</summary>
    public ImmutableArray<FormSixRated> Forms { get; init; } = [];

    /// <summary>Scores that came from elsewhere.</summary>
    public ImmutableArray<OutsideScoreRecorded> Outside { get; init; } = [];

    /// <summary>Whether it was begun.</summary>
    public bool IsBegun => Code.Length > 0;

    /// <inheritdoc/>
    public static ScoresState Empty { get; } = new();

    /// <inheritdoc/>
    public ScoresState Apply(IEntry entry, Stamp stamp) => entry switch
    {
        ScoresBegun e => this with { Case = e.Case, Code = e.Code },
        InstrumentScored e => this with { OnFile = OnFile.Add(new(stamp.Act, e)) },
        SheetStruck e => this with { OnFile = OnFile.RemoveAll(s => s.Act == e.Sheet) },
        DomainsRated e => this with { Domains = Domains.Add(e) },
        FormSixRated e => this with { Forms = Forms.Add(e) },
        OutsideScoreRecorded e => this with { Outside = Outside.Add(e) },
        _ => this,
    };

    /// <summary>The sheets of one instrument, by when they were answered.</summary>
    public ImmutableArray<InstrumentScored> SheetsOf(string instrument) => [.. Sheets.Where(s => s.Instrument == instrument).OrderBy(s => s.HappenedAt)];

    /// <summary>The change from the first score to the latest; sheets without a score are passed over.</summary>
    public Change ChangeOn(string instrument, ReferenceBook reference) =>
        SheetsOf(instrument).Where(s => s.Score is not null).ToList() is [var first, .., var last]
            ? Change.Of(first.Score, last.Score, reference.ChangeRule(instrument), reference.CutOff(instrument))
            : Change.NotMeasurable;

    /// <summary>The change from the first rating of the factors to the latest.</summary>
    public Change ChangeOnDomains(ReferenceBook reference) =>
        Domains.OrderBy(d => d.HappenedAt).ToList() is [var first, .., var last]
            ? Change.Of(first.Levels, last.Levels, reference.CutOff(InstrumentCodes.Domains))
            : Change.NotMeasurable;

    /// <summary>When the child was measured: what the schedule counts from and is settled by.</summary>
    internal IEnumerable<DateTimeOffset> Measured => Sheets.Where(s => !s.IsOutOfPlace).Select(s => s.HappenedAt).Concat(Domains.Select(d => d.HappenedAt));
}
