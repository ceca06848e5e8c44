using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>What a note on a case is.</summary>
public enum CaseNoteKind
{
    /// <summary>A remark.</summary>
    Remark,

    /// <summary>A visit.</summary>
    Visit,

    /// <summary>A call.</summary>
    Call,

    /// <summary>News from somebody else.</summary>
    Update,
}

/// <summary>Adds a note to a case, also without a connection.</summary>
public sealed record NoteOnCase(CaseNoteKind Kind, string Text) : IAct<NoteOnCase, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.note-on-case.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam, DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.noted");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        Offline = true,
        Fields = [Asks.Kind, Asks.Text],
    };

    /// <inheritdoc/>
    public static NoteOnCase From(Answers answers) => new(answers.One<CaseNoteKind>(Asks.Kind), answers.Text(Asks.Text));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, NoteOnCase act, Circumstances now) =>
        state.IsOpened ? new Happened().Write(new CaseNoted(act.Kind, act.Text, now.HappenedAt)) : CasesRefusals.NotOpened;

    private static class Asks
    {
        public static readonly ChoiceField Kind = new() { Name = "kind", Required = true, From = ChoiceSource.Of<CaseNoteKind>("case-note"), Example = "\"Visit\"" };
        public static readonly TextField Text = new() { Name = "text", Required = true, Example = "\"She was at school and smiled.\"" };
    }
}

/// <summary>A note was added to a case.</summary>
public sealed record CaseNoted(CaseNoteKind Kind, string Text, DateTimeOffset HappenedAt) : IEntry<CaseNoted>
{
    /// <inheritdoc/>
    public static string WireName => "cases.case-noted.1";
}
