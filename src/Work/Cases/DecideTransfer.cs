using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>A supervisor lets the other organisation be asked, or sends the proposal back. A consent that was withdrawn meanwhile counts.</summary>
public sealed record DecideTransfer(Verdict Verdict, string? Comment) : IAct<DecideTransfer, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.decide-transfer.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.transfer-decided");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        NeedsPosition = true,
        Harm = Harm.SecondLook,
        Fields = VerdictAsked.Fields,
    };

    /// <inheritdoc/>
    public static DecideTransfer From(Answers answers) => new(VerdictAsked.Verdict(answers), VerdictAsked.Comment(answers));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, DecideTransfer act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Transfer is not { IsApproved: false } transfer)
            return CasesRefusals.NothingWaits;
        if (transfer.By == now.Author)
            return CasesRefusals.NotYourOwn;
        if (act.Verdict == Verdict.Approved && state.MayTell(transfer.Proposed.To, transfer.Proposed.Told, now) is { } why)
            return why;
        return state.Happens(new TransferDecided(act.Verdict, act.Comment, now.HappenedAt), now)
            .Notify(new("cases.sign-off-given", null, DeskFunction.SocialTeam, 0, state.Risk.ToString(), null));
    }
}

/// <summary>It was decided whether the other organisation is asked.</summary>
public sealed record TransferDecided(Verdict Verdict, string? Comment, DateTimeOffset HappenedAt) : IEntry<TransferDecided>
{
    /// <inheritdoc/>
    public static string WireName => "cases.transfer-decided.1";
}
