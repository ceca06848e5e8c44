using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;

namespace Kapea.Work.Care;

/// <summary>Who saw the child.</summary>
public enum ClinicianKind
{
    /// <summary>A counsellor.</summary>
    Counsellor,

    /// <summary>A psychologist.</summary>
    Psychologist,

    /// <summary>A doctor or psychiatrist.</summary>
    Doctor,

    /// <summary>A nurse or midwife.</summary>
    Nurse,
}

/// <summary>Notes in the case that a clinician saw the child, as was called for. What came of it stands in the clinician's own notes.</summary>
/// <param name="By">Who saw the child.</param>
public sealed record NoteChildSeen(ClinicianKind By) : IAct<NoteChildSeen, LookState>
{
    /// <inheritdoc/>
    public static string WireName => "care.note-child-seen.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam, DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("care.child-seen");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Case, Offline = true, Fields = [Asks.By] };

    /// <inheritdoc/>
    public static NoteChildSeen From(Answers answers) => new(answers.One<ClinicianKind>(Asks.By));

    /// <inheritdoc/>
    public static Decision Decide(LookState state, NoteChildSeen act, Circumstances now) => state.By is null
        ? CareRefusals.NobodyWaits
        : new Happened().Write(new ChildSeen(act.By, now.HappenedAt)).Write(new MatterSettled(MatterOpened.LookToday, Guid.Empty, now.HappenedAt)).Settle("cases.look-today").Silence("cases.look-today");

    private static class Asks
    {
        public static readonly ChoiceField By = new() { Name = "by", Required = true, From = ChoiceSource.Of<ClinicianKind>("clinician"), Example = "\"Counsellor\"" };
    }
}

/// <summary>A clinician saw the child.</summary>
public sealed record ChildSeen(ClinicianKind By, DateTimeOffset HappenedAt) : IEntry<ChildSeen>
{
    /// <inheritdoc/>
    public static string WireName => "care.child-seen.1";
}
