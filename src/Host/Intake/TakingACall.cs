using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Work.Intake;

namespace Kapea.Host.Intake;

/// <summary>Taking a call: danger first, then the words, then whatever else is said. Nothing but channel, kind and words must be answered.</summary>
internal static class TakingACall
{
    private static readonly ImmutableArray<FormSection> Steps =
    [
        new("page.call.danger", ["happening_now", "with_offender_now", "injury_abduction_or_suicidal", "under_six_alone", "offender_regular_access", "next_contact_hours"]),
        new("page.call.words", ["channel", "nature", "limits_told", "child_reporter", "reporter_safe", "verbatim"]),
        new("page.call.children", ["children", "incidents"], Folded: true),
        new("page.call.offender", ["offender_known_name", "offender_description", "offender_nationality_guess", "offender_vehicle", "offender_where_seen", "offender_pattern"], Folded: true),
        new("page.call.reporter", ["anonymous", "reporter_name", "reporter_relation", "reporter_contact", "reporter_safe_time", "consent_to_contact"], Folded: true),
        new("page.call.more", ["evidence_mentioned", "others_who_know", "police_told", "language", "received_at", "operator_notes"], Folded: true),
    ];

    public static Task<IResult> Page(HttpContext context, HouseParts house, string? draftId) => PageEndpoints.Signed(context, async visit =>
    {
        var act = house.Acts.Find(RecordReport.WireName)!;
        if (!act.MayBeDoneBy(visit)) return PageEndpoints.Problem(context, DoorRefusals.NotAllowed, StatusCodes.Status404NotFound);
        // When it came in is asked; asking as well when it happened would be one question too many on a call.
        var form = ActForms.View(context, house, visit, act, null, await ActForms.Draft(context, house, visit, draftId)) with { Sections = Steps, AskWhen = false };
        return Show.Page<ActPage, ActPageView>(Frames.Of(context, house), new(form, "/reports"));
    });
}
