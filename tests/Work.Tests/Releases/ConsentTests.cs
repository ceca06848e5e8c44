using Kapea.Work.Acts;
using Kapea.Work.Releases;

namespace Kapea.Work.Tests.Releases;

/// <summary>Domain 1.4: who must say yes at which age, purposes apart, withdrawal, expiry, override by two people.</summary>
public sealed class ConsentTests
{
    private static readonly Guid File = new("00000000-0000-0000-0000-0000000000c1");
    private static readonly Circumstances Now = Scene.At(Scene.Local("2030-05-15T09:00"), subject: File);

    private static ConsentRecorded Given(int age = 12) => new(
        [ConsentPurpose.CaseManagementService], age, ChildsAnswer.Assents, ConsentForm.Written, ConsentGiver.Caregiver, "grandmother", ConsentForm.Written, null,
        [], [], null, "Khmer", "read aloud", null, new(2031, 5, 1), "binder 4", default);

    private static ConsentRecorded Sharing() => Given() with { Purposes = [ConsentPurpose.SharingForReferral], Recipients = [Recipient.School, Recipient.SocialAffairs], Categories = [DataCategory.Education] };

    private static ConsentState With(ConsentRecorded given) => ConsentState.Empty.Then(RecordConsent.Decide(ConsentState.Empty, new(given), Now), File, Now);

    [Fact]
    public void Step_5_of_the_scenario_the_grandmother_consents_and_the_child_agrees_and_nobody_to_a_story()
    {
        var state = With(Given());
        state.For(ConsentPurpose.CaseManagementService, null, [], Now.At).ShouldBeOfType<ReleaseGround.Consent>();
        state.For(ConsentPurpose.Story, null, [], Now.At).ShouldBe(new ReleaseGround.None(ReleasesRefusals.NoConsent));
        RecordConsent.Decide(ConsentState.Empty, new(Given()), Now).Happens().DueOf("releases.consent-ends").Single().At.ShouldBe(PhnomPenh.EndOf(new(2031, 5, 1)));
    }

    // age, child's answer, child's form, giver, adult's form, why not the caregiver: the code of the refusal, or nothing
    [Theory]
    [InlineData(3, ChildsAnswer.NotAsked, null, ConsentGiver.Caregiver, ConsentForm.Written, null, null)]
    [InlineData(3, ChildsAnswer.NotAsked, null, ConsentGiver.Nobody, null, "none", "adult-needed")]
    [InlineData(5, ChildsAnswer.NotAsked, null, ConsentGiver.CaseWorker, ConsentForm.Written, "none left", null)]
    [InlineData(6, ChildsAnswer.NotAsked, null, ConsentGiver.Caregiver, ConsentForm.Written, null, "child-must-be-asked")]
    [InlineData(6, ChildsAnswer.Assents, ConsentForm.Oral, ConsentGiver.Caregiver, ConsentForm.Written, null, null)]
    [InlineData(11, ChildsAnswer.Assents, ConsentForm.Oral, ConsentGiver.Caregiver, ConsentForm.Oral, null, "adult-in-writing")]
    [InlineData(11, ChildsAnswer.Assents, ConsentForm.Oral, ConsentGiver.TrustedAdult, ConsentForm.Written, null, "why-no-caregiver")]
    [InlineData(11, ChildsAnswer.Assents, ConsentForm.Oral, ConsentGiver.Nobody, null, "unsafe", "adult-needed")]
    [InlineData(12, ChildsAnswer.Assents, ConsentForm.Oral, ConsentGiver.Caregiver, ConsentForm.Written, null, "child-in-writing")]
    [InlineData(14, ChildsAnswer.Assents, ConsentForm.Written, ConsentGiver.Nobody, null, null, "why-no-caregiver")]
    [InlineData(14, ChildsAnswer.Assents, ConsentForm.Written, ConsentGiver.Nobody, null, "unsafe", null)]
    [InlineData(15, ChildsAnswer.Assents, ConsentForm.Written, ConsentGiver.Caregiver, ConsentForm.Written, null, "child-must-consent")]
    [InlineData(15, ChildsAnswer.Consents, ConsentForm.Written, ConsentGiver.Nobody, null, null, null)]
    [InlineData(17, ChildsAnswer.Consents, ConsentForm.Oral, ConsentGiver.Caregiver, ConsentForm.Written, null, "child-in-writing")]
    [InlineData(12, ChildsAnswer.Refuses, null, ConsentGiver.Caregiver, ConsentForm.Written, null, "child-refuses")]
    public void Who_must_say_yes_follows_from_the_table_of_ages(int age, ChildsAnswer answer, ConsentForm? childForm, ConsentGiver by, ConsentForm? adultForm, string? why, string? refused)
    {
        var given = Given(age) with { ChildAnswer = answer, ChildForm = childForm, GivenBy = by, AdultForm = adultForm, WhyNoCaregiver = why };
        RecordConsent.Decide(ConsentState.Empty, new(given), Now).Match<string?>(_ => null, r => r.Code).ShouldBe(refused is null ? null : "releases." + refused);
    }

    [Fact]
    public void An_age_without_a_row_a_day_already_past_and_a_term_too_long_are_refused()
    {
        RecordConsent.Decide(ConsentState.Empty, new(Given(26)), Now).ShouldRefuse(ReleasesRefusals.NoAgeRule);
        RecordConsent.Decide(ConsentState.Empty, new(Given() with { ExpiresOn = new(2030, 5, 15) }), Now).ShouldRefuse(ReleasesRefusals.EndsBeforeItBegins);
        RecordConsent.Decide(ConsentState.Empty, new(Given() with { ExpiresOn = new(2031, 5, 17) }), Now).ShouldRefuse(ReleasesRefusals.TooLong(366));
        RecordConsent.Decide(ConsentState.Empty, new(Given() with { ExpiresOn = new(2031, 5, 16) }), Now).Happens();
    }

    [Fact]
    public void A_story_is_asked_by_itself_and_sharing_names_who_and_what()
    {
        RecordConsent.Decide(ConsentState.Empty, new(Given() with { Purposes = [ConsentPurpose.CaseManagementService, ConsentPurpose.Story] }), Now).ShouldRefuse(ReleasesRefusals.StoryApart);
        RecordConsent.Decide(ConsentState.Empty, new(Given() with { Purposes = [ConsentPurpose.Story, ConsentPurpose.ImageInStory] }), Now).Happens();
        RecordConsent.Decide(ConsentState.Empty, new(Sharing() with { Categories = [] }), Now).ShouldRefuse(ReleasesRefusals.SharingNamesAll);
    }

    [Fact]
    public void Nothing_may_rest_on_a_consent_or_an_override_of_a_later_day()
    {
        var state = With(Sharing());
        state.For(ConsentPurpose.SharingForReferral, Recipient.School, [], Now.At.AddHours(-2)).ShouldBeOfType<ReleaseGround.Consent>("of hours people are not sure");
        state.For(ConsentPurpose.SharingForReferral, Recipient.School, [], Now.At.AddDays(-1)).ShouldBe(new ReleaseGround.None(ReleasesRefusals.NoConsent));
        var proposed = new OverrideProposed(ConsentPurpose.SharingForReferral, [Recipient.School], [DataCategory.Education], OverrideGround.SeriousRisk, "r", "t", default);
        var agreed = ConsentState.Empty.Apply(proposed, new(1, default, Scene.Sokha, File)).Apply(new OverrideDecided(File, true, "r", new(2030, 6, 10), Now.At), default);
        agreed.For(ConsentPurpose.SharingForReferral, Recipient.School, [DataCategory.Education], Now.At).ShouldBeOfType<ReleaseGround.Override>();
        agreed.For(ConsentPurpose.SharingForReferral, Recipient.School, [DataCategory.Education], Now.At.AddDays(-1)).ShouldBe(new ReleaseGround.None(ReleasesRefusals.NoConsent));
    }

    [Fact]
    public void A_consent_carries_only_what_it_names_to_whom_it_names_as_long_as_it_lasts()
    {
        var state = With(Sharing());
        state.For(ConsentPurpose.SharingForReferral, Recipient.School, [DataCategory.Education], Now.At).ShouldBeOfType<ReleaseGround.Consent>();
        state.For(ConsentPurpose.SharingForReferral, Recipient.Police, [DataCategory.Education], Now.At).ShouldBe(new ReleaseGround.None(ReleasesRefusals.NotToThem));
        state.For(ConsentPurpose.SharingForReferral, Recipient.School, [DataCategory.Education, DataCategory.Health], Now.At).ShouldBe(new ReleaseGround.None(ReleasesRefusals.NotThis));
        state.For(ConsentPurpose.SharingForReferral, Recipient.School, [], PhnomPenh.EndOf(new(2031, 5, 1))).ShouldBeOfType<ReleaseGround.Consent>("the last day counts");
        state.For(ConsentPurpose.SharingForReferral, Recipient.School, [], PhnomPenh.EndOf(new(2031, 5, 2))).ShouldBe(new ReleaseGround.None(ReleasesRefusals.HasExpired));
    }

    [Fact]
    public void A_withdrawn_consent_ends_its_own_date_and_leaves_the_others()
    {
        var one = With(Sharing()).Consents[0];
        var state = ConsentState.Empty with { Consents = [one, one with { Id = Guid.NewGuid(), Given = Given() with { ExpiresOn = new(2030, 12, 1) } }] };
        var happened = WithdrawConsent.Decide(state, new(one.Id, "no longer"), Now).Happens();
        happened.Settles.Single().Kind.ShouldBe("releases.consent-ends");
        happened.Dues.Single().ShouldSatisfyAllConditions(d => d.Step.ShouldBe(2), d => d.At.ShouldBe(PhnomPenh.EndOf(new(2030, 12, 1))));
        var after = state.Then(WithdrawConsent.Decide(state, new(one.Id, "no longer"), Now), File, Now);
        after.For(ConsentPurpose.SharingForReferral, Recipient.School, [], Now.At).ShouldBe(new ReleaseGround.None(ReleasesRefusals.WasWithdrawn));
        after.For(ConsentPurpose.CaseManagementService, null, [], Now.At).ShouldBeOfType<ReleaseGround.Consent>();
        WithdrawConsent.Decide(after, new(state.Consents[1].Id, "nor this"), Now).Happens().Dues.ShouldBeEmpty("one withdrawn before is not due again");
        WithdrawConsent.Decide(after, new(one.Id, "again"), Now).ShouldRefuse(ReleasesRefusals.WithdrawnAlready);
        WithdrawConsent.Decide(after, new(Guid.NewGuid(), "which"), Now).ShouldRefuse(ReleasesRefusals.NoSuchConsent);
    }

    [Fact]
    public void A_no_stands_until_a_later_yes()
    {
        var refused = ConsentState.Empty.Then(RecordRefusal.Decide(ConsentState.Empty, new([ConsentPurpose.CaseManagementService], true, "no"), Now), File, Now);
        refused.For(ConsentPurpose.CaseManagementService, null, [], Now.At).ShouldBe(new ReleaseGround.None(ReleasesRefusals.WasRefused));
        refused.Then(RecordConsent.Decide(refused, new(Given()), Now), File, Now).For(ConsentPurpose.CaseManagementService, null, [], Now.At).ShouldBeOfType<ReleaseGround.Consent>();
    }

    [Fact]
    public void A_no_that_comes_after_a_yes_stands_against_it()
    {
        var state = With(Given());
        var refused = state.Then(RecordRefusal.Decide(state, new([ConsentPurpose.CaseManagementService], true, "no longer"), Now), File, Now);
        refused.For(ConsentPurpose.CaseManagementService, null, [], Now.At).ShouldBe(new ReleaseGround.None(ReleasesRefusals.WasRefused));
        refused.Then(RecordConsent.Decide(refused, new(Given()), Now), File, Now).For(ConsentPurpose.CaseManagementService, null, [], Now.At).ShouldBeOfType<ReleaseGround.Consent>();
    }

    [Fact]
    public void An_override_needs_two_people_names_what_it_carries_and_is_asked_again_after_thirty_days()
    {
        var propose = new ProposeOverride(ConsentPurpose.SharingForReferral, [Recipient.Police], [DataCategory.RiskAndSafety], OverrideGround.SeriousRisk, "he waits at the gate", "that we tell the police");
        foreach (var never in new[] { ConsentPurpose.Story, ConsentPurpose.ImageInStory, ConsentPurpose.Research })
            ProposeOverride.Decide(ConsentState.Empty, propose with { Purpose = never }, Now).ShouldRefuse(ReleasesRefusals.NeverWithoutConsent);
        var proposed = ConsentState.Empty.Then(ProposeOverride.Decide(ConsentState.Empty, propose, Now), File, Now);
        proposed.For(ConsentPurpose.SharingForReferral, Recipient.Police, [DataCategory.RiskAndSafety], Now.At).ShouldBeOfType<ReleaseGround.None>("nobody has decided yet");
        DecideOverride.Decide(proposed, new(Guid.Empty, true, "yes"), Now).ShouldRefuse(ReleasesRefusals.OverrideNeedsTwo);
        var second = Now with { Author = Scene.Vanna };
        DecideOverride.Decide(proposed, new(Guid.NewGuid(), true, "yes"), second).ShouldRefuse(ReleasesRefusals.NoSuchOverride);
        DecideOverride.Decide(proposed, new(Guid.Empty, true, "yes"), second).Happens().DueOf("releases.ask-again").Single().At.ShouldBe(PhnomPenh.EndOf(new(2030, 6, 14)));
        var agreed = proposed.Then(DecideOverride.Decide(proposed, new(Guid.Empty, true, "yes"), second), File, second);
        agreed.For(ConsentPurpose.SharingForReferral, Recipient.Police, [DataCategory.RiskAndSafety], Now.At).ShouldBeOfType<ReleaseGround.Override>();
        agreed.For(ConsentPurpose.SharingForReferral, Recipient.School, [DataCategory.RiskAndSafety], Now.At).ShouldBeOfType<ReleaseGround.None>();
        agreed.For(ConsentPurpose.SharingForReferral, Recipient.Police, [], PhnomPenh.EndOf(new(2030, 6, 14))).ShouldBeOfType<ReleaseGround.Override>("the last day counts");
        agreed.For(ConsentPurpose.SharingForReferral, Recipient.Police, [], PhnomPenh.EndOf(new(2030, 6, 15))).ShouldBeOfType<ReleaseGround.None>("it must be asked again");
        DecideOverride.Decide(agreed, new(Guid.Empty, false, "no"), second).ShouldRefuse(ReleasesRefusals.DecidedAlready);
        DecideOverride.Decide(proposed, new(Guid.Empty, false, "no"), second).Happens().Dues.ShouldBeEmpty();
    }

    [Fact]
    public void A_renewed_consent_ends_the_wait_for_the_old_one_and_half_a_renewal_does_not()
    {
        var both = Given() with { Purposes = [ConsentPurpose.CaseManagementService, ConsentPurpose.LegalRepresentation] };
        var later = At("2031-04-28T09:00");
        var renewed = RecordConsent.Decide(With(both), new(both with { ExpiresOn = new(2032, 4, 27) }), later).Happens();
        renewed.Settles.Single().Kind.ShouldBe("releases.consent-ends");
        renewed.DueOf("releases.consent-ends").Single().ShouldSatisfyAllConditions(d => d.Step.ShouldBe(2), d => d.At.ShouldBe(PhnomPenh.EndOf(new(2032, 4, 27))));
        RecordConsent.Decide(With(both), new(Given() with { ExpiresOn = new(2032, 4, 27) }), later).Happens().DueOf("releases.consent-ends").Select(d => d.Step).ShouldBe([1, 2], "nobody was asked about the lawyer");
    }

    [Fact]
    public void A_no_ends_the_wait_as_well_and_the_answer_that_followed_an_override_ends_its_own()
    {
        RecordRefusal.Decide(With(Given()), new([ConsentPurpose.CaseManagementService], false, "no"), Now).Happens().ShouldSatisfyAllConditions(
            h => h.Settles.Single().Kind.ShouldBe("releases.consent-ends"), h => h.Dues.ShouldBeEmpty());
        var propose = new ProposeOverride(ConsentPurpose.CaseManagementService, [Recipient.Police], [DataCategory.RiskAndSafety], OverrideGround.SeriousRisk, "r", "t");
        var state = ConsentState.Empty.Then(ProposeOverride.Decide(ConsentState.Empty, propose, Now), File, Now);
        var second = Now with { Author = Scene.Vanna };
        state = state.Then(DecideOverride.Decide(state, new(Guid.Empty, true, "yes"), second), File, second);
        RecordConsent.Decide(state, new(Given()), Now).Happens().Settles.Single().Kind.ShouldBe("releases.ask-again");
        RecordConsent.Decide(state, new(Sharing()), Now).Happens().Settles.ShouldBeEmpty("nobody was asked about this");
    }

    private static Circumstances At(string local) => Scene.At(Scene.Local(local), subject: File);
}
