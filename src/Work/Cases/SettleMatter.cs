using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>A supervisor settles something that stands in the way of closing and that no other act can settle any more, because the entry it came from was destroyed.</summary>
/// <remarks>A child who must be seen and a family somebody must look after are settled by looking after them, never by this.</remarks>
/// <param name="Matter">Which, by its code (<see cref="CodeOf"/>).</param>
/// <param name="Why">Why it is settled.</param>
public sealed record SettleMatter(string Matter, string Why) : IAct<SettleMatter, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.settle-matter.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.matter-settled");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Case, NeedsPosition = true, Harm = Harm.SecondLook, Fields = [Asks.Matter, Asks.Why] };

    /// <inheritdoc/>
    public static SettleMatter From(Answers answers) => new(answers.Text(Asks.Matter), answers.Text(Asks.Why));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, SettleMatter act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        return Open(state, PhnomPenh.DayOf(now.At)).FirstOrDefault(m => CodeOf(m) == act.Matter) is { } matter
            ? new Happened().Write(new MatterSettledByHand(matter.Kind, matter.Matter, act.Why, now.HappenedAt)) : CasesRefusals.NoSuchMatter;
    }

    /// <summary>What can be settled so: nothing whose day is still ahead, which whoever set it can call off, and nothing that is settled by looking after somebody.</summary>
    public static IEnumerable<MatterOpened> Open(CaseState state, DateOnly? today = null) => state.Matters.Where(m => m.Kind is not (MatterOpened.LookToday or MatterOpened.FamilySafety) && !(m.On >= today));

    /// <summary>By what a matter is named in the form: its kind and its id.</summary>
    public static string CodeOf(MatterOpened matter) => $"{matter.Kind}/{matter.Matter:N}";

    private static class Asks
    {
        public static readonly LineField Matter = new() { Name = "matter", Required = true, Example = "\"hearing/0123456789abcdef0123456789abcdef\"" };
        public static readonly TextField Why = new() { Name = "why", Required = true, MaxLength = 1000, Example = "\"The hearing stood in a wrong file and was destroyed there.\"" };
    }
}

/// <summary>A supervisor settled an open matter by hand.</summary>
/// <param name="Kind">What kind of matter; neutral.</param>
/// <param name="Matter">Which one.</param>
/// <param name="Why">Why.</param>
/// <param name="HappenedAt">When.</param>
public sealed record MatterSettledByHand(string Kind, Guid Matter, string Why, DateTimeOffset HappenedAt) : IEntry<MatterSettledByHand>
{
    /// <inheritdoc/>
    public static string WireName => "cases.matter-settled-by-hand.1";
}
