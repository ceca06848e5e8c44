using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Releases;

/// <summary>Proposes to go without consent: only for a serious risk to life or safety, or a legal duty. A supervisor decides.</summary>
public sealed record ProposeOverride(
    ConsentPurpose Purpose, ImmutableArray<Recipient> Recipients, ImmutableArray<DataCategory> Categories, OverrideGround Ground, string Reason, string ChildTold)
    : IAct<ProposeOverride, ConsentState>
{
    /// <inheritdoc/>
    public static string WireName => "releases.propose-override.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("releases.override-proposed");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        Harm = Harm.SecondPerson,
        Fields = [Asks.Purpose, Asks.Recipients, Asks.Categories, Asks.Ground, Asks.Reason, Asks.ChildTold],
    };

    /// <inheritdoc/>
    public static ProposeOverride From(Answers answers) => new(
        answers.One<ConsentPurpose>(Asks.Purpose), answers.Several<Recipient>(Asks.Recipients), answers.Several<DataCategory>(Asks.Categories),
        answers.One<OverrideGround>(Asks.Ground), answers.Text(Asks.Reason), answers.Text(Asks.ChildTold));

    /// <inheritdoc/>
    public static Decision Decide(ConsentState state, ProposeOverride act, Circumstances now)
    {
        if (act.Purpose is ConsentPurpose.Story or ConsentPurpose.ImageInStory or ConsentPurpose.Research)
            return ReleasesRefusals.NeverWithoutConsent;
        return new Happened().Write(new OverrideProposed(act.Purpose, act.Recipients, act.Categories, act.Ground, act.Reason, act.ChildTold, now.HappenedAt))
            .Notify(new("releases.override-proposed", null, DeskFunction.Supervision, 0, "High", null));
    }

    private static class Asks
    {
        public static readonly ChoiceField Purpose = new() { Name = "purpose", Required = true, From = ChoiceSource.Of<ConsentPurpose>("consent-purpose"), Example = "\"SharingForReferral\"" };
        public static readonly ChoicesField Recipients = new() { Name = "recipients", Required = true, From = ChoiceSource.Of<Recipient>("recipient"), Example = "[\"Police\"]" };
        public static readonly ChoicesField Categories = new() { Name = "categories", Required = true, From = ChoiceSource.Of<DataCategory>("data-category"), Example = "[\"RiskAndSafety\"]" };
        public static readonly ChoiceField Ground = new() { Name = "ground", Required = true, From = ChoiceSource.Of<OverrideGround>("override-ground"), Example = "\"SeriousRisk\"" };
        public static readonly TextField Reason = new() { Name = "reason", Required = true, MaxLength = 4000, Example = "\"The man waits for him at the school gate.\"" };
        public static readonly TextField ChildTold = new() { Name = "child_told", Required = true, MaxLength = 2000, Example = "\"That we tell the police where he is in danger, and nothing else.\"" };
    }
}

/// <summary>It was proposed to go without consent.</summary>
public sealed record OverrideProposed(
    ConsentPurpose Purpose, ImmutableArray<Recipient> Recipients, ImmutableArray<DataCategory> Categories, OverrideGround Ground, string Reason, string ChildTold, DateTimeOffset HappenedAt)
    : IEntry<OverrideProposed>
{
    /// <inheritdoc/>
    public static string WireName => "releases.override-proposed.1";
}
