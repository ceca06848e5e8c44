using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Investigations;
using Kapea.Work.Reference;

namespace Kapea.Work.Tests.Investigations;

/// <summary>The file on an alleged offender: status, reviews, leads, identifiers, the operation; the dates are those of the scenario.</summary>
public sealed class InvestigationRoadTests
{
    private static readonly PlanOperation Plan = new("two at the gate", "the unit", "he drives off", "not before the child is out", "a social worker", "the van");

    private static Guid File => Scene.Fresh(StreamKind.Investigation);

    private static Circumstances At(string local, Guid? by = null) => Scene.At(Scene.Local(local), by, "investigation", File);

    private static InvestigationState Do(InvestigationState state, Func<InvestigationState, Circumstances, Decision> decide, Circumstances now) => state.Then(decide(state, now), File, now);

    private static OpenInvestigation Opening(params ImmutableArray<ChildLine> children) => new("Tom", "a grey beard", null, null, children);

    private static InvestigationState Opened() => Do(InvestigationState.Empty, (s, n) => OpenInvestigation.Decide(s, Opening(new ChildLine(null, "the boy with the kite")), n), At("2030-03-04T22:00"));

    private static InvestigationState Set(InvestigationState state, params ReadOnlySpan<OffenderStatus> road)
    {
        foreach (var to in road)
            state = Do(state, (s, n) => SetStatus.Decide(s, new(to, false, "r", "s"), n), At("2030-05-15T09:00"));
        return state;
    }

    private static InvestigationState Go(InvestigationState state)
    {
        state = Do(state, (s, n) => PlanOperation.Decide(s, Plan, n), At("2030-05-14T09:00"));
        return Do(state, (s, n) => DecideOperation.Decide(s, new(GoDecision.Go, "r"), n), At("2030-05-14T10:00", Scene.Vanna));
    }

    private static DateTimeOffset? Review(InvestigationState state) => InvestigationClocks.ReviewOf(state, Scene.Book);

    [Fact]
    public void It_is_held_by_investigators_and_police_and_begins_with_the_weakest_word()
    {
        var happened = OpenInvestigation.Decide(InvestigationState.Empty, Opening(), At("2030-03-04T22:00")).Happens();
        happened.Streams.Single().Holders.Select(h => h.Function).ShouldBe([DeskFunction.Investigation, DeskFunction.Police]);
        happened.Notices.ShouldBeEmpty();
        happened.DueOf(InvestigationClocks.Review).Single().At.ShouldBe(PhnomPenh.EndOf(new(2030, 3, 18)));
        Opened().ShouldSatisfyAllConditions(s => s.Status.ShouldBe(OffenderStatus.Alleged), s => s.Phase.ShouldBe(PolicePhase.SuspectUnknown));
        AddLead.Decide(InvestigationState.Empty, new(LeadSource.Report, LeadReliability.Untested, "x", null, null), At("2030-03-04T22:00")).ShouldRefuse(InvestigationsRefusals.NotOpened);
    }

    [Fact]
    public void Step_2_of_the_scenario_five_reviews_and_the_sixth_is_cancelled_by_the_arrest()
    {
        var state = Opened();
        DateOnly[] days = [new(2030, 3, 18), new(2030, 4, 1), new(2030, 4, 15), new(2030, 4, 29), new(2030, 5, 13)];
        foreach (var day in days)
        {
            Review(state).ShouldBe(PhnomPenh.EndOf(day));
            state = Do(state, (s, n) => ReviewInvestigation.Decide(s, new("nothing", "the bridge"), n), At($"{day:yyyy-MM-dd}T09:00"));
        }

        Review(state).ShouldBe(PhnomPenh.EndOf(new(2030, 5, 27)));
        var arrest = RecordOperation.Decide(Go(state), new(true, true, "stopped", null), At("2030-05-14T16:05")).Happens();
        arrest.Settles.Select(s => s.Kind).ShouldBe([InvestigationClocks.Review]);
        arrest.Dues.ShouldBeEmpty();
        var safe = Do(Go(state), (s, n) => RecordOperation.Decide(s, new(true, true, "stopped", null), n), At("2030-05-14T16:05"));
        (safe.Phase, safe.Reviews, Review(safe)).ShouldBe((PolicePhase.ChildSafe, 5, null));
        ReviewInvestigation.Decide(safe, new("x", "x"), At("2030-05-14T17:00")).ShouldRefuse(InvestigationsRefusals.NoReviewRuns);
    }

    [Fact]
    public void Whoever_is_identified_need_not_be_looked_for_and_a_table_without_the_row_sets_no_date()
    {
        var happened = IdentifySuspect.Decide(Opened(), new("Thomas Example", "passport"), At("2030-03-10T09:00")).Happens();
        happened.Settles.Select(s => s.Kind).ShouldBe([InvestigationClocks.Review]);
        var known = Do(Opened(), (s, n) => IdentifySuspect.Decide(s, new("Thomas Example", "passport"), n), At("2030-03-10T09:00"));
        (known.Phase, known.Name, known.Status).ShouldBe((PolicePhase.SuspectIdentified, "Thomas Example", OffenderStatus.Alleged));
        IdentifySuspect.Decide(known, new("x", "x"), At("2030-03-11T09:00")).ShouldRefuse(InvestigationsRefusals.IdentifiedAlready);
        InvestigationClocks.ReviewOf(Opened(), ReferenceBook.Empty).ShouldBeNull();
        InvestigationClocks.IsVerified(Scene.Book).ShouldBeFalse("nobody has confirmed the fortnight");
    }

    [Fact]
    public void Only_the_next_status_can_be_set_whichever_two_are_taken()
    {
        OffenderStatus[][] roads =
        [
            [], [OffenderStatus.Suspect], [OffenderStatus.Suspect, OffenderStatus.Charged], [OffenderStatus.Suspect, OffenderStatus.Charged, OffenderStatus.Accused],
            [OffenderStatus.Suspect, OffenderStatus.Charged, OffenderStatus.Accused, OffenderStatus.ConvictedNotFinal],
            [OffenderStatus.Suspect, OffenderStatus.Charged, OffenderStatus.Accused, OffenderStatus.ConvictedNotFinal, OffenderStatus.ConvictedFinal],
            [OffenderStatus.Suspect, OffenderStatus.Charged, OffenderStatus.Accused, OffenderStatus.Acquitted], [OffenderStatus.Dismissed], [OffenderStatus.Deceased],
        ];
        var allowed = 0;
        foreach (var state in roads.Select(r => Set(Opened(), r)))
        {
            foreach (var to in Enum.GetValues<OffenderStatus>())
            {
                var decision = SetStatus.Decide(state, new(to, false, "r", "s"), At("2030-06-01T09:00"));
                if (!StatusRoad.After(state.Status).Contains(to)) decision.ShouldRefuse(InvestigationsRefusals.StatusNotNext);
                else allowed += decision.Happens().Entries.Length;
            }
        }

        allowed.ShouldBe(3 + 3 + 3 + 4 + 3);
    }

    [Fact]
    public void A_mistake_leads_back_one_step_and_an_ended_proceeding_ends_the_dates()
    {
        var charged = Set(Opened(), OffenderStatus.Suspect, OffenderStatus.Charged);
        SetStatus.Decide(charged, new(OffenderStatus.Alleged, true, "r", "s"), At("2030-06-01T09:00")).ShouldRefuse(InvestigationsRefusals.NothingToCorrect);
        var back = Do(charged, (s, n) => SetStatus.Decide(s, new(OffenderStatus.Suspect, true, "the wrong file", "s"), n), At("2030-06-01T09:00"));
        back.Status.ShouldBe(OffenderStatus.Suspect);
        SetStatus.Decide(back, new(OffenderStatus.Charged, true, "r", "s"), At("2030-06-01T09:00")).ShouldRefuse(InvestigationsRefusals.NothingToCorrect);
        var lead = Do(Opened(), (s, n) => AddLead.Decide(s, new(LeadSource.Report, LeadReliability.Untested, "x", "ask", new(2030, 6, 30)), n), At("2030-03-05T09:00"));
        SetStatus.Decide(lead, new(OffenderStatus.Deceased, false, "r", "s"), At("2030-03-06T09:00")).Happens().Settles.Select(s => s.Kind).ShouldBe([InvestigationClocks.Review, InvestigationClocks.NextStep]);
    }

    [Fact]
    public void Closing_a_lead_leaves_the_dates_of_the_others()
    {
        var state = Opened();
        foreach (var day in new[] { 20, 25 })
            state = Do(state, (s, n) => AddLead.Decide(s, new(LeadSource.Report, LeadReliability.Untested, "x", "ask", new(2030, 3, day)), n), At("2030-03-05T09:00"));
        var closing = CloseLead.Decide(state, new(1, LeadOutcome.Confirmed, "x"), At("2030-03-06T09:00")).Happens();
        closing.Settles.Single().Kind.ShouldBe(InvestigationClocks.NextStep);
        closing.DueOf(InvestigationClocks.NextStep).Single().ShouldSatisfyAllConditions(d => d.Step.ShouldBe(2), d => d.At.ShouldBe(PhnomPenh.EndOf(new(2030, 3, 25))));
        CloseLead.Decide(state, new(3, LeadOutcome.Confirmed, "x"), At("2030-03-06T09:00")).ShouldRefuse(InvestigationsRefusals.NoSuchLead);
        var closed = Do(state, (s, n) => CloseLead.Decide(s, new(1, LeadOutcome.Confirmed, "x"), n), At("2030-03-06T09:00"));
        CloseLead.Decide(closed, new(1, LeadOutcome.Excluded, "x"), At("2030-03-06T09:00")).ShouldRefuse(InvestigationsRefusals.LeadClosedAlready);
    }

    [Fact]
    public void Whoever_it_was_not_loses_name_and_status_and_the_search_goes_on()
    {
        var now = At("2030-04-02T09:00");
        TakeBackIdentity.Decide(Opened(), new("x"), now).ShouldRefuse(InvestigationsRefusals.NotIdentified);
        TakeBackIdentity.Decide(InvestigationState.Empty, new("x"), now).ShouldRefuse(InvestigationsRefusals.NotOpened);
        var named = Do(Opened(), (s, n) => IdentifySuspect.Decide(s, new("Thomas Example", "passport"), n), At("2030-03-10T09:00"));
        TakeBackIdentity.Decide(Set(named, OffenderStatus.Suspect, OffenderStatus.Charged), new("x"), now).ShouldRefuse(InvestigationsRefusals.CourtDecides);
        var suspect = Set(named, OffenderStatus.Suspect);
        var happened = TakeBackIdentity.Decide(suspect, new("He was abroad."), now).Happens();
        happened.DueOf(InvestigationClocks.Review).Single().At.ShouldBe(PhnomPenh.EndOf(new(2030, 4, 16)));
        var back = Do(suspect, (s, n) => TakeBackIdentity.Decide(s, new("He was abroad."), n), now);
        (back.Name, back.IsNamed, back.IsLookedFor, back.Status, back.Phase).ShouldBe((null, false, true, OffenderStatus.Alleged, PolicePhase.SuspectUnknown));
        SetStatus.Decide(back, new(OffenderStatus.Suspect, true, "r", "s"), now).ShouldRefuse(InvestigationsRefusals.NothingToCorrect);
        Do(back, (s, n) => IdentifySuspect.Decide(s, new("Another Example", "x"), n), now).Name.ShouldBe("Another Example");
    }

    [Fact]
    public void Leads_on_somebody_never_charged_end_two_years_after_the_oldest()
    {
        AddLead lead = new(LeadSource.Report, LeadReliability.Untested, "x", null, null);
        AddLead.Decide(Opened(), lead, At("2030-03-05T09:00")).Happens().DueOf(InvestigationClocks.LeadsEnd).Single().At.ShouldBe(PhnomPenh.EndOf(new(2032, 3, 4)));
        var state = Do(Opened(), (s, n) => AddLead.Decide(s, lead, n), At("2030-03-05T09:00"));
        AddLead.Decide(state, lead, At("2030-09-05T09:00")).Happens().DueOf(InvestigationClocks.LeadsEnd).ShouldBeEmpty("the oldest counts");
        var charging = SetStatus.Decide(Set(state, OffenderStatus.Suspect), new(OffenderStatus.Charged, false, "r", "s"), At("2030-06-01T09:00")).Happens();
        charging.Settles.ShouldContain(s => s.Kind == InvestigationClocks.LeadsEnd);
        var charged = Set(state, OffenderStatus.Suspect, OffenderStatus.Charged);
        InvestigationClocks.LeadsEndOf(Set(charged, OffenderStatus.Dismissed), Scene.Book).ShouldBeNull("he was charged once");
        var mistaken = Do(charged, (s, n) => SetStatus.Decide(s, new(OffenderStatus.Suspect, true, "the wrong file", "s"), n), At("2030-06-02T09:00"));
        InvestigationClocks.LeadsEndOf(mistaken, Scene.Book).ShouldBe(PhnomPenh.EndOf(new(2032, 3, 4)), "he never was");
        InvestigationClocks.LeadsEndOf(Do(Set(charged, OffenderStatus.Dismissed), (s, n) => SetStatus.Decide(s, new(OffenderStatus.Charged, true, "x", "s"), n), At("2030-06-02T09:00")), Scene.Book).ShouldBeNull("that he was charged was no mistake");
        InvestigationClocks.LeadsEndOf(Set(state, OffenderStatus.Dismissed), Scene.Book).ShouldNotBeNull();
        InvestigationClocks.LeadsEndOf(state, ReferenceBook.Empty).ShouldBeNull();
        var gone = Opened().Apply(new Unopened(LeadAdded.WireName), new Stamp(2, Scene.Told, Scene.Sokha, Guid.Empty));
        InvestigationClocks.LeadsEndOf(gone, Scene.Book).ShouldBeNull("what is destroyed need not be");
        CloseLead.Decide(gone, new(1, LeadOutcome.Confirmed, "x"), At("2030-03-06T09:00")).ShouldRefuse(InvestigationsRefusals.NoSuchLead);
    }

    [Fact]
    public void A_file_is_shared_with_one_police_desk_once()
    {
        var now = At("2030-03-06T09:00");
        var happened = ShareWithPolice.Decide(Opened(), new("kandal-unit", "He lives there."), now).Happens();
        happened.Shares.Single().Holder.ShouldBe(Holder.Of("kandal-unit"));
        happened.Notices.Single().Desk.ShouldBe("kandal-unit");
        var shared = Do(Opened(), (s, n) => ShareWithPolice.Decide(s, new("kandal-unit", "x"), n), now);
        ShareWithPolice.Decide(shared, new("kandal-unit", "x"), now).ShouldRefuse(InvestigationsRefusals.SharedAlready);
        ShareWithPolice.Decide(shared, new("phnom-penh-unit", "x"), now).Happens().Shares.Length.ShouldBe(1);
        ShareWithPolice.Decide(InvestigationState.Empty, new("kandal-unit", "x"), now).ShouldRefuse(InvestigationsRefusals.NotOpened);
    }

    [Theory]
    [InlineData(IdentifierKind.Phone, "012 345 678", "+855 12-345-678")]
    [InlineData(IdentifierKind.Plate, "2AB-1234", "2ab 1234")]
    [InlineData(IdentifierKind.Handle, "@tom.b", "tomb")]
    public void The_same_identifier_written_otherwise_is_refused(IdentifierKind kind, string there, string again)
    {
        var now = At("2030-03-06T09:00");
        var state = Do(Opened(), (s, n) => AddIdentifier.Decide(s, new(kind, there, "seen"), n), now);
        AddIdentifier.Decide(state, new(kind, again, "a neighbour"), now).ShouldRefuse(InvestigationsRefusals.IdentifierThereAlready);
        AddIdentifier.Decide(state, new(IdentifierKind.Alias, there, "a neighbour"), now).Happens();
        AddIdentifier.Decide(state, new(IdentifierKind.PassportLast4, "NX1234Z19", "seen"), now).ShouldRefuse(InvestigationsRefusals.LastFourOnly);
    }

    [Fact]
    public void Children_are_lines_with_codes_that_are_right_each_once()
    {
        var now = At("2030-03-06T09:00");
        var code = FileCode.Make("HGR", 2030, 12345);
        OpenInvestigation.Decide(InvestigationState.Empty, Opening(new ChildLine("Dara", null)), now).ShouldRefuse(InvestigationsRefusals.NotAFileCode);
        var state = Do(Opened(), (s, n) => AddInvestigationChild.Decide(s, new(new(code.ToLowerInvariant(), null)), n), now);
        state.Children[2].FileCode.ShouldBe(code);
        AddInvestigationChild.Decide(state, new(new(code, null)), now).ShouldRefuse(InvestigationsRefusals.ChildThereAlready);
        AddInvestigationChild.Decide(state, new(new(null, "The boy with the kite")), now).ShouldRefuse(InvestigationsRefusals.ChildThereAlready);
        (ChildLine.Letter(0), ChildLine.Letter(25), ChildLine.Letter(26)).ShouldBe(("A", "Z", "AA"));
    }

    [Fact]
    public void The_letter_of_a_child_whose_line_was_destroyed_is_never_anothers()
    {
        var (first, third) = (new ChildLine(null, "the boy with the kite"), new ChildLine(null, "the girl with the drum"));
        var state = InvestigationState.Empty.Apply(new InvestigationOpened(null, "x", null, null, [first], At("2030-03-06T09:00").At), default)
            .Apply(new Unopened(InvestigationChildAdded.WireName), default)
            .Apply(new InvestigationChildAdded(third, At("2030-03-06T09:00").At), default);
        state.Children.Select(c => (ChildLine.Letter(c.Key - 1), c.Value)).ShouldBe([("A", first), ("C", third)]);
    }

    [Fact]
    public void An_operation_is_decided_by_a_second_person_recorded_once_and_looked_back_at_once()
    {
        var now = At("2030-05-14T16:05");
        RecordOperation.Decide(Opened(), new(true, true, "x", null), now).ShouldRefuse(InvestigationsRefusals.NotDecided);
        DecideOperation.Decide(Opened(), new(GoDecision.Go, "x"), now).ShouldRefuse(InvestigationsRefusals.NothingWaits);
        var planned = Do(Opened(), (s, n) => PlanOperation.Decide(s, Plan, n), now);
        planned.Phase.ShouldBe(PolicePhase.OperationPlanned);
        Review(planned).ShouldNotBeNull("a plan catches nobody");
        PlanOperation.Decide(planned, Plan, now).ShouldRefuse(InvestigationsRefusals.OperationOpen);
        DecideOperation.Decide(planned, new(GoDecision.Go, "x"), now).ShouldRefuse(InvestigationsRefusals.NotYourOwn);
        RecordOperation.Decide(planned, new(true, true, "x", null), now).ShouldRefuse(InvestigationsRefusals.NotDecided);
        Do(planned, (s, n) => DecideOperation.Decide(s, new(GoDecision.NoGo, "x"), n), now with { Author = Scene.Vanna }).ShouldSatisfyAllConditions(s => s.Phase.ShouldBe(PolicePhase.SuspectUnknown), s => s.Operation.ShouldBeNull());
        ReviewOperation.Decide(Go(Opened()), new("x", "x"), now).ShouldRefuse(InvestigationsRefusals.NotDoneYet);
        var missed = Do(Go(Opened()), (s, n) => RecordOperation.Decide(s, new(false, false, "he did not come", null), n), now);
        missed.Phase.ShouldBe(PolicePhase.OperationDone);
        Review(missed).ShouldNotBeNull("he is still looked for");
        var back = Do(missed, (s, n) => ReviewOperation.Decide(s, new("x", "x"), n), now);
        ReviewOperation.Decide(back, new("x", "x"), now).ShouldRefuse(InvestigationsRefusals.LookedBackAlready);
        PlanOperation.Decide(back, Plan, now).Happens();
    }

    [Fact]
    public void What_is_not_said_of_a_foreigner_stays_as_it_was_and_a_period_ends_after_it_begins()
    {
        var now = At("2030-05-15T09:00");
        RecordForeignFacts.Decide(Opened(), new(ForeignFacts.Nothing), now).ShouldRefuse(InvestigationsRefusals.NothingSaid);
        var first = Do(Opened(), (s, n) => RecordForeignFacts.Decide(s, new(ForeignFacts.Nothing with { Nationalities = "Dutch" }), n), now);
        var second = Do(first, (s, n) => RecordForeignFacts.Decide(s, new(ForeignFacts.Nothing with { Jurisdiction = Jurisdiction.KH }), n), now);
        (second.Foreign!.Nationalities, second.Foreign.Jurisdiction).ShouldBe(("Dutch", Jurisdiction.KH));
        AddSighting.Decide(Opened(), new("bridge", Scene.Local("2030-03-08T17:00"), Scene.Local("2030-03-08T16:00"), [], null, "x"), now).ShouldRefuse(InvestigationsRefusals.PeriodEndsBefore);
    }

    [Fact]
    public void What_is_offered_would_not_be_refused()
    {
        InvestigationsOffers.On(InvestigationState.Empty, Scene.Sokha).ShouldBeEmpty();
        InvestigationsOffers.On(Opened(), Scene.Sokha).First().ShouldBe(new Offer(ReviewInvestigation.WireName, IsExpected: true));
        InvestigationsOffers.On(Opened(), Scene.Sokha).Select(o => o.Act).ShouldNotContain(CloseLead.WireName);
        var planned = Do(Opened(), (s, n) => PlanOperation.Decide(s, Plan, n), At("2030-05-14T09:00"));
        InvestigationsOffers.On(planned, Scene.Sokha).Select(o => o.Act).ShouldNotContain(DecideOperation.WireName, "her own plan");
        InvestigationsOffers.On(planned, Scene.Vanna).Where(o => o.IsExpected).Select(o => o.Act).ShouldBe([DecideOperation.WireName]);
        InvestigationsOffers.On(Go(Opened()), Scene.Sokha).Where(o => o.IsExpected).Select(o => o.Act).ShouldBe([RecordOperation.WireName]);
    }

    [Fact]
    public void No_name_outside_the_seal_tells_of_a_plan_an_operation_or_who_he_is() =>
        AllActs.Entries.Where(e => e.StartsWith("investigations.", StringComparison.Ordinal)).ShouldAllBe(e => !e.Contains("operation") && !e.Contains("suspect") && !e.Contains("arrest") && !e.Contains("identified"));
}
