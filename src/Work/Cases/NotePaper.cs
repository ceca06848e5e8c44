using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>Says where a paper is. There are no scans: the paper stays in its folder, and the file says in which.</summary>
/// <param name="Paper">What paper.</param>
/// <param name="Shelf">Where: cabinet and folder.</param>
public sealed record NotePaper(string Paper, string Shelf) : IAct<NotePaper, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.note-paper.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.paper-noted");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Case, Offline = true, Fields = [Asks.Paper, Asks.Shelf] };

    /// <inheritdoc/>
    public static NotePaper From(Answers answers) => new(answers.Text(Asks.Paper), answers.Text(Asks.Shelf));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, NotePaper act, Circumstances now) =>
        state.IsOpened ? new Happened().Write(new PaperNoted(act.Paper, act.Shelf, now.HappenedAt)) : CasesRefusals.NotOpened;

    private static class Asks
    {
        public static readonly LineField Paper = new() { Name = "paper", Required = true, Example = "\"consent signed by the grandmother\"" };
        public static readonly LineField Shelf = new() { Name = "shelf", Required = true, MaxLength = 100, Example = "\"cabinet 2, folder 14\"" };
    }
}

/// <summary>It was written down where a paper is.</summary>
public sealed record PaperNoted(string Paper, string Shelf, DateTimeOffset HappenedAt) : IEntry<PaperNoted>
{
    /// <inheritdoc/>
    public static string WireName => "cases.paper-noted.1";
}
