using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Intake;
using Kapea.Work.Investigations;
using Kapea.Work.Reference;

namespace Kapea.Host.Investigations;

/// <summary>Parts of an investigation as names and what they are.</summary>
internal static class InvestigationRows
{
    public static IEnumerable<DefinitionRow> About(Words words, InvestigationOpened opened) =>
    [
        new(words["investigations.open-investigation.description"], opened.Description),
        new(words["investigations.open-investigation.nationality"], opened.Nationality),
        new(words["investigations.open-investigation.reference"], opened.Reference),
    ];

    /// <summary>Child A, with the code of the case where it is known.</summary>
    public static DefinitionRow Child(Words words, ChildLine child, int at) =>
        new(words.Format("page.investigation.child", ChildLine.Letter(at)), string.Join(" · ", new[] { child.FileCode, child.Pseudonym }.OfType<string>()));

    public static string Period(Words words, DateTimeOffset from, DateTimeOffset? until) => until is { } end ? $"{Times.Moment(words, from)} – {Times.Clock(words, end, from)}" : Times.Moment(words, from);

    public static IEnumerable<DefinitionRow> Operation(Words words, OperationOnFile operation)
    {
        var plan = operation.Plan;
        yield return new(words["page.investigation.operation.stands"], words[Standing(operation)]);
        yield return new(words["investigations.plan-operation.safety_plan"], plan.SafetyPlan);
        yield return new(words["investigations.plan-operation.stays_with_child"], plan.StaysWithChild);
        yield return new(words["investigations.plan-operation.transport"], plan.Transport);
        yield return new(words["investigations.plan-operation.roles"], plan.Roles);
        yield return new(words["investigations.plan-operation.meeting_point"], plan.MeetingPoint);
        yield return new(words["investigations.plan-operation.risks"], plan.Risks);
        if (operation.Done is { } done)
        {
            yield return new(words["investigations.record-operation.child_safe"], Said(words, done.ChildSafe));
            yield return new(words["investigations.record-operation.arrested"], Said(words, done.Arrested));
            yield return new(words["investigations.record-operation.what"], done.What);
            yield return new(words["investigations.record-operation.secured"], done.Secured);
        }

        if (operation.LookedBack is not { } back) yield break;
        yield return new(words["investigations.review-operation.went_well"], back.WentWell);
        yield return new(words["investigations.review-operation.to_change"], back.ToChange);
    }

    public static IEnumerable<DefinitionRow> Foreign(Words words, ForeignFacts f)
    {
        return new[]
        {
            Row("nationalities", f.Nationalities), Row("passport_seen", f.PassportSeen is { } seen ? Said(words, seen) : null), Row("passport_country", f.PassportCountry),
            Row("passport_last4", f.PassportLast4), Row("immigration_status", f.ImmigrationStatus), Row("record_asked_of", f.RecordAskedOf), Row("record_answer", Code("prior-record", f.RecordAnswer)),
            Row("liaison_agency", f.LiaisonAgency), Row("liaison_on", f.LiaisonOn is { } day ? Times.Day(words, day) : null), Row("legal_assistance", f.LegalAssistance),
            Row("extradition", Code("extradition", f.Extradition)), Row("jurisdiction", Code("jurisdiction", f.Jurisdiction)), Row("deportation", Code("deportation", f.Deportation)),
            Row("travel_ban", Code<Known>("known", f.TravelBan)), Row("victims_elsewhere", Code<Known>("known", f.VictimsElsewhere)),
        }.Where(r => r.Value is not null);

        DefinitionRow Row(string field, string? value) => new(words["investigations.record-foreign-facts." + field], value);
        string? Code<T>(string list, T? code) where T : struct, Enum => code is { } c ? words[$"{list}.{c}"] : null;
    }

    public static IEnumerable<DefinitionRow> Laws(Words words, ReferenceBook book) => book.Rows("foreign-laws").Select(r =>
        new DefinitionRow(string.Join(" · ", new[] { r["country"], r["law"], r["article"] }.Where(w => w.Length > 0)), words["foreign-laws." + r["code"]], !r.Provenance.IsVerified));

    public static string Said(Words words, bool yes) => words[yes ? "yes-no.Yes" : "yes-no.No"];

    private static string Standing(OperationOnFile operation) => operation switch
    {
        { Done: not null } => "page.investigation.operation.over",
        { IsGo: true } => "page.investigation.operation.go",
        _ => "page.investigation.operation.waits",
    };
}
