using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Releases;

/// <summary>Writes down that the child was told the limits of confidentiality, before the story is asked (domain 1.4).</summary>
public sealed record TellLimits(string HowExplained) : IAct<TellLimits, ConsentState>
{
    /// <inheritdoc/>
    public static string WireName => "releases.tell-limits.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("releases.limits-told");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Case, Offline = true, Fields = [Asks.HowExplained] };

    /// <inheritdoc/>
    public static TellLimits From(Answers answers) => new(answers.Text(Asks.HowExplained));

    /// <inheritdoc/>
    public static Decision Decide(ConsentState state, TellLimits act, Circumstances now) => new Happened().Write(new LimitsTold(act.HowExplained, now.HappenedAt));

    private static class Asks
    {
        public static readonly TextField HowExplained = new() { Name = "how_explained", Required = true, MaxLength = 2000, Example = "\"With the picture card: whom I must tell when somebody is in danger.\"" };
    }
}

/// <summary>The child was told the limits of confidentiality.</summary>
public sealed record LimitsTold(string HowExplained, DateTimeOffset HappenedAt) : IEntry<LimitsTold>
{
    /// <inheritdoc/>
    public static string WireName => "releases.limits-told.1";
}
