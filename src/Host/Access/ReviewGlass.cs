using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Host.Access;

/// <summary>Somebody else looks at a broken glass afterwards and says whether it was justified.</summary>
internal sealed record ReviewGlass(Guid GlassAct, string Finding) : IKeyAct<ReviewGlass>
{
    private static readonly ReferenceField GlassField = new() { Name = "glass", Required = true, Example = "\"00000000000000000000000000000004\"" };
    private static readonly ChoiceField FindingField = new() { Name = "finding", Required = true, From = new ChoiceSource.Fixed("glass-finding", ["Justified", "NotJustified"]), Example = "\"Justified\"" };

    public static string WireName => "access.review-glass.1";

    public static Permission Needs => Permission.From(DeskFunction.Supervision, DeskFunction.Safeguarding);

    public static AuditLine Audit => new("access.glass-reviewed");

    public static ActShape Shape { get; } = new() { Fields = [GlassField, FindingField] };

    public static ReviewGlass From(Answers a) => new(a.Reference(GlassField), a.Code(FindingField));

    public KeyDecision Decide(KeyRoom room)
    {
        if (room.Store.Find(new GlassRow(new(GlassAct), default, default, default, default, 0, 0, default, 0)) is not { } glass || !GlassReviewers.Include(room.Store, room.Network, glass, room.Visit)) return AccessRefusals.NoGlass;
        if (glass.Finding != 0) return AccessRefusals.AlreadyReviewed;
        if (glass.Person == room.Visit.Id) return AccessRefusals.OwnGlass;
        var others = room.Store.All<GlassRow>().Any(g => g.Stream == glass.Stream && g.Finding == 0 && g.Act != glass.Act);
        return new()
        {
            Stream = glass.Stream,
            About = GlassAct,
            Puts = [glass with { ReviewedBy = room.Visit.Id, Finding = Finding == "Justified" ? 1 : 2 }],
            Settles = others ? [] : [(glass.Stream, "access.glass-review")],
        };
    }
}
