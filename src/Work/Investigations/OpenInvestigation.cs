using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Finding;

namespace Kapea.Work.Investigations;

/// <summary>Opens the file on one alleged offender. Children stand in it by code or pseudonym only; which report it grew out of, by its short reference.</summary>
/// <param name="OffenderName">A known name or alias.</param>
/// <param name="Description">What he looks like, and how he goes about it.</param>
/// <param name="Nationality">A guess.</param>
/// <param name="Reference">The short reference of a report.</param>
/// <param name="Children">The children, as lines.</param>
public sealed record OpenInvestigation(string? OffenderName, string Description, string? Nationality, string? Reference, ImmutableArray<ChildLine> Children) : IAct<OpenInvestigation, InvestigationState>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.open-investigation.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Investigation);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("investigations.opened");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Begins = [StreamKind.Investigation],
        Fields = [Asks.OffenderName, Asks.Description, Asks.Nationality, Asks.Reference, Asks.Children],
    };

    /// <inheritdoc/>
    public static OpenInvestigation From(Answers answers) => new(
        answers.TextOrNull(Asks.OffenderName), answers.Text(Asks.Description), answers.TextOrNull(Asks.Nationality), answers.TextOrNull(Asks.Reference), [.. answers.Rows(Asks.Children).Select(ChildAsked.Read)]);

    /// <inheritdoc/>
    public static Decision Decide(InvestigationState state, OpenInvestigation act, Circumstances now)
    {
        if (ChildAsked.MayAdd([], act.Children) is { } no)
            return no;
        var id = now.Fresh[StreamKind.Investigation];
        var opened = new InvestigationOpened(act.OffenderName, act.Description, act.Nationality, act.Reference, [.. act.Children.Select(c => c.Written())], now.HappenedAt);
        var begun = new Happened().Begin(StreamKind.Investigation, id, StreamKind.Investigation.FirstHolders()).Write(id, opened)
            .Yield("investigation.status", nameof(OffenderStatus.Alleged)).Tell("investigation", id.ToString("N")).TellOfSeveral([], act.Children);
        var after = InvestigationState.Empty.Apply(opened, new Stamp(0, now.At, now.Author, Guid.Empty));
        return InvestigationClocks.ReviewOf(after, now.Reference) is { } at ? begun.Due(InvestigationClocks.Review, at, stream: id) : begun;
    }

    private static class Asks
    {
        public static readonly LineField OffenderName = new() { Name = "offender_name", Search = "offender", Example = "\"Uncle Tom\"" };
        public static readonly TextField Description = new() { Name = "description", Required = true, MaxLength = 4000, Example = "\"A man of about fifty with a grey beard, on a red motorbike.\"" };
        public static readonly LineField Nationality = new() { Name = "nationality", MaxLength = 100, Example = "\"perhaps Dutch\"" };
        public static readonly LineField Reference = new() { Name = "reference", MaxLength = 40, Example = "\"7F3A2C\"" };
        public static readonly GroupField Children = new() { Name = "children", Most = 20, Fields = [ChildAsked.FileCode, ChildAsked.Pseudonym], Example = "[{\"pseudonym\": \"the boy with the kite\"}]" };
    }
}

/// <summary>The file on an alleged offender was opened.</summary>
public sealed record InvestigationOpened(string? OffenderName, string Description, string? Nationality, string? Reference, ImmutableArray<ChildLine> Children, DateTimeOffset HappenedAt) : IEntry<InvestigationOpened>, IFindable
{
    /// <inheritdoc/>
    public static string WireName => "investigations.investigation-opened.1";

    /// <inheritdoc/>
    public IEnumerable<Findable> Finds() => [new(Purposes.Offender) { Names = Findable.Texts(OffenderName), Marks = [.. MarksWithin.Of(OffenderName, Description)] }];
}
