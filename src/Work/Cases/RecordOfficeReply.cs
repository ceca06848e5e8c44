using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>Writes down what an office answered, or that it will not.</summary>
/// <param name="Asked">The number of the question.</param>
/// <param name="What">What it answered.</param>
public sealed record RecordOfficeReply(int Asked, string What) : IAct<RecordOfficeReply, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.record-office-reply.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.office-replied");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Case, PostsTo = [StreamKind.CaseSummary], Fields = [Asks.Asked, Asks.What] };

    /// <inheritdoc/>
    public static RecordOfficeReply From(Answers answers) => new(answers.Count(Asks.Asked), answers.Text(Asks.What));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, RecordOfficeReply act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        return state.Offices.TryGetValue(act.Asked, out var office) && office.Reply is null
            ? state.Happens(new OfficeReplied(act.Asked, act.What, now.HappenedAt), now)
            : CasesRefusals.NoSuchQuestion;
    }

    private static class Asks
    {
        public static readonly CountField Asked = new() { Name = "asked", Required = true, Min = 1, Max = 10_000, Example = "1" };
        public static readonly TextField What = new() { Name = "what", Required = true, MaxLength = 4000, Example = "\"The book can be fetched on Monday.\"" };
    }
}

/// <summary>An office answered.</summary>
public sealed record OfficeReplied(int Number, string What, DateTimeOffset HappenedAt) : IEntry<OfficeReplied>
{
    /// <inheritdoc/>
    public static string WireName => "cases.office-replied.1";
}
