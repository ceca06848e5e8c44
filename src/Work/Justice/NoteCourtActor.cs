using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down who acts in a proceeding: who prosecutes, judges, keeps the file, defends, interprets (domain 2.1).</summary>
/// <remarks>Names of officials are content of the proceeding and stand nowhere else. Where somebody takes the place of another in the same role, the one before stays in the journal only.</remarks>
/// <param name="Role">As what.</param>
/// <param name="Name">Who.</param>
/// <param name="Reach">How to reach them.</param>
/// <param name="Replaces">The number of the one whose place they take; <c>null</c>: they come besides the others.</param>
public sealed record NoteCourtActor(CourtRole Role, string Name, string? Reach, int? Replaces) : IAct<NoteCourtActor, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.note-court-actor.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.court-actor-noted");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Proceeding, Fields = [Asks.Role, Asks.Name, Asks.Reach, Asks.Replaces] };

    /// <inheritdoc/>
    public static NoteCourtActor From(Answers answers) => new(answers.One<CourtRole>(Asks.Role), answers.Text(Asks.Name), answers.TextOrNull(Asks.Reach), answers.CountOrNull(Asks.Replaces));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, NoteCourtActor act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (act.Replaces is { } number && state.Actors.Find(number) is null)
            return JusticeRefusals.NoSuchActor;
        return new Happened().Write(new CourtActorNoted(state.Actors.Given + 1, act.Role, act.Name, act.Reach, act.Replaces, now.HappenedAt));
    }

    private static class Asks
    {
        public static readonly ChoiceField Role = new() { Name = "role", Required = true, From = ChoiceSource.Of<CourtRole>("court-role"), Example = "\"TrialJudge\"" };
        public static readonly LineField Name = new() { Name = "name", Required = true, MaxLength = 120, Example = "\"Judge Invented Name\"" };
        public static readonly LineField Reach = new() { Name = "reach", MaxLength = 120, Example = "\"by the clerk, room 3\"" };
        public static readonly CountField Replaces = new() { Name = "replaces", Min = 1, Max = 500, Example = "1" };
    }
}

/// <summary>As what somebody acts in a proceeding.</summary>
public enum CourtRole
{
    /// <summary>Prosecutes at the court of first instance.</summary>
    Prosecutor,

    /// <summary>Investigates.</summary>
    InvestigatingJudge,

    /// <summary>Judges.</summary>
    TrialJudge,

    /// <summary>Keeps the file of the court.</summary>
    Clerk,

    /// <summary>Defends.</summary>
    DefenceLawyer,

    /// <summary>Interprets.</summary>
    Interpreter,

    /// <summary>Prosecutes at the appeal court.</summary>
    AppealProsecutorGeneral,

    /// <summary>Sits in a higher court.</summary>
    HigherCourtJudge,
}

/// <summary>Somebody acts in the proceeding.</summary>
/// <param name="Number">From 1 on.</param>
/// <param name="Role">As what.</param>
/// <param name="Name">Who.</param>
/// <param name="Reach">How to reach them.</param>
/// <param name="Replaces">Whose place they take, by number.</param>
/// <param name="HappenedAt">Since when, as stated.</param>
public sealed record CourtActorNoted(int Number, CourtRole Role, string Name, string? Reach, int? Replaces, DateTimeOffset HappenedAt) : IEntry<CourtActorNoted>
{
    /// <inheritdoc/>
    public static string WireName => "justice.court-actor-noted.1";
}

/// <summary>Who acts in a proceeding, by number.</summary>
public sealed record CourtActors
{
    private ImmutableSortedDictionary<int, CourtActorNoted> All { get; init; } = ImmutableSortedDictionary<int, CourtActorNoted>.Empty;

    /// <summary>How many numbers were given; none is given twice, also where an entry was destroyed.</summary>
    public int Given { get; init; }

    /// <summary>Nobody.</summary>
    public static CourtActors None { get; } = new();

    /// <summary>Those who act now, by role and number.</summary>
    public ImmutableArray<CourtActorNoted> Now => [.. All.Values.OrderBy(a => a.Role).ThenBy(a => a.Number)];

    /// <summary>Who has this number and acts now; <c>null</c>: nobody.</summary>
    public CourtActorNoted? Find(int number) => All.GetValueOrDefault(number);

    /// <summary>After one more entry.</summary>
    public CourtActors Apply(IEntry entry) => entry switch
    {
        CourtActorNoted e => this with { Given = Math.Max(Given + 1, e.Number), All = (e.Replaces is { } gone ? All.Remove(gone) : All).SetItem(e.Number, e) },
        Unopened { WireName: var name } when name == CourtActorNoted.WireName => this with { Given = Given + 1 },
        _ => this,
    };
}
