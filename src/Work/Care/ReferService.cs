using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Releases;

namespace Kapea.Work.Care;

/// <summary>One thing that another organisation is told, and what kind of thing it is.</summary>
/// <param name="Category">What kind of thing; the consent must name it.</param>
/// <param name="What">What is told, in words.</param>
public sealed record ToldPart(DataCategory Category, string What);

/// <summary>Asks somebody outside to give a service. What she is told stands under the kinds of things that a consent, or an override by two people, names; nothing else goes along.</summary>
/// <param name="Service">The service's number.</param>
/// <param name="Recipient">What kind of recipient.</param>
/// <param name="Organisation">Which one.</param>
/// <param name="Parts">What is told.</param>
public sealed record ReferService(int Service, Recipient Recipient, string Organisation, ImmutableArray<ToldPart> Parts) : IAct<ReferService, CareState>
{
    /// <inheritdoc/>
    public static string WireName => "care.refer-service.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("care.service-referred");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        NeedsPosition = true,
        Harm = Harm.SecondLook,
        OpenMatters = ["referral"],
        Fields = [ServiceAsked.Field, Asks.Recipient, Asks.Organisation, Asks.Parts],
    };

    /// <inheritdoc/>
    public static ReferService From(Answers answers) => new(
        answers.Count(ServiceAsked.Field), answers.One<Recipient>(Asks.Recipient), answers.Text(Asks.Organisation), [.. answers.Rows(Asks.Parts).Select(Asks.Read)]);

    /// <inheritdoc/>
    public static Decision Decide(CareState state, ReferService act, Circumstances now)
    {
        if (state.MayGoOn(act.Service) is { } no)
            return no;
        if (state.Services[act.Service - 1].IsAsked)
            return CareRefusals.ReferralWaits;
        if (act.Parts.IsEmpty)
            return CareRefusals.NothingTold;
        return state.Case.Consents.For(ConsentPurpose.SharingForReferral, act.Recipient, [.. act.Parts.Select(p => p.Category).Distinct()], now.HappenedAt)
            .Match<Decision>(c => act.Refer(state, c.Id, false, now), o => act.Refer(state, o.Id, true, now), why => why);
    }

    private Happened Refer(CareState state, Guid ground, bool isOverride, Circumstances now)
    {
        DateOnly? by = now.Reference.ReferralAnswerDays() is { } days ? PhnomPenh.DayOf(now.HappenedAt).AddDays(days) : null;
        return state.Happens(new ServiceReferred(Service, Recipient, Organisation, Parts, ground, isOverride, by, now.HappenedAt), now)
            .OpenReferral(Service, now)
            .Yield("care.referred", Recipient.ToString());
    }

    private static class Asks
    {
        private static readonly ChoiceField Category = new() { Name = "category", Required = true, From = ChoiceSource.Of<DataCategory>("data-category"), Example = "\"Services\"" };
        private static readonly TextField What = new() { Name = "what", Required = true, MaxLength = 1000, Example = "\"A place in the evening class.\"" };

        public static readonly ChoiceField Recipient = new() { Name = "recipient", Required = true, From = ChoiceSource.Of<Recipient>("recipient"), Fact = "care.referred", Example = "\"PartnerOrganisation\"" };
        public static readonly LineField Organisation = new() { Name = "organisation", Required = true, MaxLength = 120, Example = "\"NGO B\"" };
        public static readonly GroupField Parts = new() { Name = "parts", Required = true, Most = 9, Fields = [Category, What], Example = "[{\"category\": \"Services\", \"what\": \"A place in the evening class.\"}]" };

        public static ToldPart Read(Answers row) => new(row.One<DataCategory>(Category), row.Text(What));
    }
}

/// <summary>Somebody outside was asked to give a service.</summary>
/// <param name="Service">The service's number.</param>
/// <param name="Recipient">What kind of recipient.</param>
/// <param name="Organisation">Which one.</param>
/// <param name="Parts">What was told.</param>
/// <param name="Ground">The act that recorded the consent, or proposed the override, on which it was told.</param>
/// <param name="IsOverride">It was an override.</param>
/// <param name="AnswerBy">By which day an answer is due; <c>null</c>: no table says so.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record ServiceReferred(
    int Service, Recipient Recipient, string Organisation, ImmutableArray<ToldPart> Parts, Guid Ground, bool IsOverride, DateOnly? AnswerBy, DateTimeOffset HappenedAt) : IEntry<ServiceReferred>
{
    /// <inheritdoc/>
    public static string WireName => "care.service-referred.1";
}
