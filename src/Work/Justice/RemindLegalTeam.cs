using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>The clock tells the legal team that a date in a proceeding comes near. Which one stands in the file, and in no notice.</summary>
public sealed record RemindLegalTeam : IAct<RemindLegalTeam, ReminderSigns>
{
    /// <inheritdoc/>
    public static string WireName => "justice.remind-legal-team.1";

    /// <inheritdoc/>
    public static Permission Needs => Permission.Clock;

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.reminded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Proceeding };

    /// <inheritdoc/>
    public static RemindLegalTeam From(Answers answers) => new();

    /// <inheritdoc/>
    public static Decision Decide(ReminderSigns state, RemindLegalTeam act, Circumstances now) =>
        new Happened().Sign(new LegalTeamReminded()).Notify(new("justice.reminder", null, DeskFunction.LegalTeam, 0, "High", null));
}

/// <summary>What a clock sees of a proceeding: nothing that would keep it from telling.</summary>
public sealed record ReminderSigns : IState<ReminderSigns>
{
    /// <inheritdoc/>
    public static ReminderSigns Empty { get; } = new();

    /// <inheritdoc/>
    public ReminderSigns Apply(IEntry entry, Stamp stamp) => this;
}

/// <summary>The legal team was told that a date comes near. It has no content.</summary>
public sealed record LegalTeamReminded : IEntry<LegalTeamReminded>
{
    /// <inheritdoc/>
    public static string WireName => "justice.legal-team-reminded.1";
}
