using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Releases;

namespace Kapea.Work.Justice;

/// <summary>Asks the legal team to stand by a child, on a consent for it that names what the lawyer may know.</summary>
/// <remarks>What the child is called and where it lives opens to the legal team only where the consent names both.</remarks>
/// <param name="Why">What the lawyer has to know to begin.</param>
/// <param name="WithIdentity">The legal team is to hold the child's identity from now on.</param>
public sealed record AskLawyer(string Why, bool WithIdentity) : IAct<AskLawyer, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.ask-lawyer.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.lawyer-asked");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.Justice, StreamKind.Identity],
        NeedsPosition = true,
        Harm = Harm.SecondLook,
        Fields = [Asks.Why, Asks.WithIdentity],
    };

    /// <inheritdoc/>
    public static AskLawyer From(Answers answers) => new(answers.Text(Asks.Why), answers.Flag(Asks.WithIdentity));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, AskLawyer act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        ImmutableArray<DataCategory> told = act.WithIdentity ? [DataCategory.Justice, DataCategory.Identity, DataCategory.Contact] : [DataCategory.Justice];
        return state.Consents.For(ConsentPurpose.LegalRepresentation, Recipient.Lawyer, told, now.HappenedAt)
            .Match<Decision>(c => act.Ask(state, c.Id, false, now), o => act.Ask(state, o.Id, true, now), why => why);
    }

    private Happened Ask(CaseState state, Guid ground, bool isOverride, Circumstances now)
    {
        var streams = state.Opened!.Streams;
        var asked = new Happened().Write(new LawyerAskedFor(ground, isOverride, now.HappenedAt))
            .Post(streams.Justice, new LawyerAsked(state.Opened.Code, streams.Case, streams.JusticeSummary, Why, WithIdentity ? streams.Identity : null, now.HappenedAt))
            .Notify(new("justice.lawyer-asked", null, DeskFunction.LegalTeam, 0, state.Risk.ToString(), streams.Justice));
        return WithIdentity ? asked.Share(Holder.Of(DeskFunction.LegalTeam), streams.Identity) : asked;
    }

    private static class Asks
    {
        public static readonly TextField Why = new() { Name = "why", Required = true, MaxLength = 4000, Target = StreamKind.Justice, Example = "\"He is in custody since yesterday; the grandmother asks what comes now.\"" };
        public static readonly FlagField WithIdentity = new() { Name = "with_identity", Example = "true" };
    }
}

/// <summary>The legal team was asked: the note in the case.</summary>
/// <param name="Ground">The act that recorded the consent, or proposed the override.</param>
/// <param name="IsOverride">It was an override.</param>
/// <param name="HappenedAt">When.</param>
public sealed record LawyerAskedFor(Guid Ground, bool IsOverride, DateTimeOffset HappenedAt) : IEntry<LawyerAskedFor>
{
    /// <inheritdoc/>
    public static string WireName => "justice.lawyer-asked-for.1";
}

/// <summary>The legal team was asked: what it is told.</summary>
/// <param name="Code">The file code.</param>
/// <param name="Case">The case's stream, to which the legal team posts.</param>
/// <param name="Summary">The stream of the summary, to which it posts.</param>
/// <param name="Why">What the lawyer has to know.</param>
/// <param name="Identity">The child's identity, where the legal team may hold it; <c>null</c>: it may not.</param>
/// <param name="HappenedAt">When.</param>
public sealed record LawyerAsked(string Code, Guid Case, Guid Summary, string Why, Guid? Identity, DateTimeOffset HappenedAt) : IEntry<LawyerAsked>
{
    /// <inheritdoc/>
    public static string WireName => "justice.lawyer-asked.1";
}
