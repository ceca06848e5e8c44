using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>A lawyer takes the child on; from then on she answers for it, and the child's family knows her.</summary>
/// <param name="Lawyer">Who, of the legal team.</param>
/// <param name="Signed">The day on which the mandate was signed.</param>
public sealed record TakeMandate(Guid Lawyer, DateOnly Signed) : IAct<TakeMandate, JusticeState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.take-mandate.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.mandate-taken");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Justice, PostsTo = [StreamKind.JusticeSummary], NamesColleague = DeskFunction.LegalTeam, Fields = [Asks.Lawyer, Asks.Signed] };

    /// <inheritdoc/>
    public static TakeMandate From(Answers answers) => new(answers.Reference(Asks.Lawyer), answers.DayOrNull(Asks.Signed)!.Value);

    /// <inheritdoc/>
    public static Decision Decide(JusticeState state, TakeMandate act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (!now.Colleagues.Contains(act.Lawyer))
            return JusticeRefusals.NotALawyerHere;
        return new Happened().Write(new MandateTaken(act.Lawyer, act.Signed, now.HappenedAt)).Post(state.Asked!.Summary, new LawyerNoted(act.Lawyer, now.HappenedAt));
    }

    private static class Asks
    {
        public static readonly ReferenceField Lawyer = new() { Name = "lawyer", Required = true, Example = "\"0123456789abcdef0123456789abcdef\"" };
        public static readonly DayField Signed = new() { Name = "signed", Required = true, Example = "\"2030-03-01\"" };
    }
}

/// <summary>A lawyer has taken the child on.</summary>
/// <param name="Lawyer">Who.</param>
/// <param name="Signed">When the mandate was signed.</param>
/// <param name="HappenedAt">When.</param>
public sealed record MandateTaken(Guid Lawyer, DateOnly Signed, DateTimeOffset HappenedAt) : IEntry<MandateTaken>
{
    /// <inheritdoc/>
    public static string WireName => "justice.mandate-taken.1";
}

/// <summary>The social team is told who the lawyer is.</summary>
/// <param name="Lawyer">Who.</param>
/// <param name="HappenedAt">When.</param>
public sealed record LawyerNoted(Guid Lawyer, DateTimeOffset HappenedAt) : IEntry<LawyerNoted>
{
    /// <inheritdoc/>
    public static string WireName => "justice.lawyer-noted.1";
}
