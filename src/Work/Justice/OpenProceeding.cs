using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Finding;

namespace Kapea.Work.Justice;

/// <summary>Opens the file of one proceeding against one person, from the file of the first child in it.</summary>
/// <param name="Accused">Who is accused, as far as known; spoken of with the status the law gives.</param>
/// <param name="Investigation">The short reference of the file on the alleged offender; <c>null</c>: none.</param>
/// <param name="PoliceReference">The police's number.</param>
/// <param name="Court">The court of first instance.</param>
/// <param name="Docket">The court's number.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Roles">As what the child takes part.</param>
public sealed record OpenProceeding(string? Accused, string? Investigation, string? PoliceReference, string? Court, string? Docket, ProceedingStage Stage, ImmutableArray<ChildRole> Roles) : IAct<OpenProceeding, JusticeState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.open-proceeding.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.proceeding-opened");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Justice,
        Begins = [StreamKind.Proceeding],
        PostsTo = [StreamKind.JusticeSummary],
        Fields = [Asks.Accused, Asks.Investigation, Asks.PoliceReference, Asks.Court, Asks.Docket, Asks.Stage, PartAsked.Roles],
    };

    /// <inheritdoc/>
    public static OpenProceeding From(Answers answers) => new(
        answers.TextOrNull(Asks.Accused), answers.TextOrNull(Asks.Investigation), answers.TextOrNull(Asks.PoliceReference), answers.TextOrNull(Asks.Court), answers.TextOrNull(Asks.Docket),
        answers.One<ProceedingStage>(Asks.Stage), answers.Several<ChildRole>(PartAsked.Roles));

    /// <inheritdoc/>
    public static Decision Decide(JusticeState state, OpenProceeding act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        var id = now.Fresh[StreamKind.Proceeding];
        var opened = new Happened().Begin(StreamKind.Proceeding, id, StreamKind.Proceeding.FirstHolders())
            .Write(id, new ProceedingOpened(act.Accused, act.Investigation, act.PoliceReference, act.Court, act.Docket, act.Stage, now.HappenedAt))
            .Write(id, new ChildTakesPart(state.PartIn(now.Subject, act.Roles), now.HappenedAt))
            .Write(new ProceedingJoined(id, act.Roles, now.HappenedAt))
            .Post(state.Asked!.Summary, new StageNoted(id, act.Stage, now.HappenedAt))
            .OweGuidance(null, id, act.Stage, now)
            .Yield("proceeding.stage", act.Stage.ToString())
            .Tell("proceeding", id.ToString("N"));
        return act.Stage == ProceedingStage.PoliceCustody ? opened.OweRight(null, id, act.Roles, PhnomPenh.DayOf(now.HappenedAt), now) : opened;
    }

    private static class Asks
    {
        public static readonly LineField Accused = new() { Name = "accused", Target = StreamKind.Proceeding, Search = "offender", Example = "\"Uncle Tom\"" };
        public static readonly LineField Investigation = new() { Name = "investigation", MaxLength = 40, Target = StreamKind.Proceeding, Example = "\"7F3A2C\"" };
        public static readonly LineField PoliceReference = new() { Name = "police_reference", MaxLength = 80, Target = StreamKind.Proceeding, Example = "\"K-118/30\"" };
        public static readonly LineField Court = new() { Name = "court", MaxLength = 120, Target = StreamKind.Proceeding, Example = "\"Provincial court of Kandal\"" };
        public static readonly LineField Docket = new() { Name = "docket", MaxLength = 80, Target = StreamKind.Proceeding, Example = "\"412/2030\"" };
        public static readonly ChoiceField Stage = new() { Name = "stage", Required = true, From = ChoiceSource.Of<ProceedingStage>("proceeding-stage"), Fact = "proceeding.stage", Target = StreamKind.Proceeding, Example = "\"PoliceCustody\"" };
    }
}

/// <summary>The file of a proceeding was opened.</summary>
public sealed record ProceedingOpened(string? Accused, string? Investigation, string? PoliceReference, string? Court, string? Docket, ProceedingStage Stage, DateTimeOffset HappenedAt) : IEntry<ProceedingOpened>, IFindable
{
    /// <inheritdoc/>
    public static string WireName => "justice.proceeding-opened.1";

    /// <inheritdoc/>
    public IEnumerable<Findable> Finds() => [new(Purposes.Offender) { Names = Findable.Texts(Accused), Marks = [.. new[] { PoliceReference, Docket }.OfType<string>().Select(n => new Mark(MarkKind.Number, n))] }];
}

/// <summary>A child takes part in the proceeding: the line in the proceeding.</summary>
/// <param name="Child">The line.</param>
/// <param name="HappenedAt">Since when.</param>
public sealed record ChildTakesPart(ChildInProceeding Child, DateTimeOffset HappenedAt) : IEntry<ChildTakesPart>
{
    /// <inheritdoc/>
    public static string WireName => "justice.child-takes-part.1";
}

/// <summary>A child takes part in a proceeding: the link in the child's file.</summary>
/// <param name="Proceeding">The proceeding's stream.</param>
/// <param name="Roles">As what.</param>
/// <param name="HappenedAt">Since when.</param>
public sealed record ProceedingJoined(Guid Proceeding, ImmutableArray<ChildRole> Roles, DateTimeOffset HappenedAt) : IEntry<ProceedingJoined>
{
    /// <inheritdoc/>
    public static string WireName => "justice.proceeding-joined.1";
}

/// <summary>The social team is told how far a proceeding has come.</summary>
/// <param name="Proceeding">Which.</param>
/// <param name="Stage">How far.</param>
/// <param name="HappenedAt">Since when.</param>
public sealed record StageNoted(Guid Proceeding, ProceedingStage Stage, DateTimeOffset HappenedAt) : IEntry<StageNoted>
{
    /// <inheritdoc/>
    public static string WireName => "justice.stage-noted.1";
}
