using System.Collections.Immutable;
using Kapea.Host.Pages;
using Kapea.Work.Cases;

namespace Kapea.Host.Cases;

/// <summary>Who carries how much.</summary>
/// <param name="Lines">The workers, the heaviest load first.</param>
public sealed record CaseloadView(ImmutableArray<CaseloadLine> Lines);

/// <summary>One worker with her load.</summary>
/// <param name="Id">The worker.</param>
/// <param name="Worker">How she is called.</param>
/// <param name="Load">Her open cases, weighed.</param>
public sealed record CaseloadLine(Guid Id, string Worker, Caseload Load);

/// <summary>The open cases of one worker, to hand over. Posted to its own address: <c>case</c> for each chosen, <c>act_id.{case}</c> for each, <c>how</c>, <c>to</c>, <c>open</c>, <c>promised</c>, <c>careful</c>, <c>first_day</c>, <c>last_day</c>, <c>second_look</c>.</summary>
/// <param name="Worker">The worker.</param>
/// <param name="Name">How she is called.</param>
/// <param name="Cases">Her open cases, the worst first.</param>
public sealed record HandOverView(Guid Worker, string Name, ImmutableArray<CaseToGive> Cases)
{
    /// <summary>The members of the teams that hold them, with what each carries.</summary>
    public ImmutableArray<Option> Colleagues { get; init; } = [];

    /// <summary>What was typed before.</summary>
    public required Func<string, string> Typed { get; init; }

    /// <summary>What became of each case that was chosen before, in words.</summary>
    public ImmutableArray<GivenLine> Given { get; init; } = [];
}

/// <summary>A case that can be chosen.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Code">The file code.</param>
/// <param name="Risk">Its level.</param>
/// <param name="Stage">Where it stands, in words.</param>
/// <param name="ActId">Minted for this rendering: each case is its own act.</param>
/// <param name="IsChosen">It was chosen before.</param>
public sealed record CaseToGive(Guid Id, string Code, string Risk, string Stage, Guid ActId, bool IsChosen);

/// <summary>What became of one case.</summary>
/// <param name="IsDone">It was handed over.</param>
/// <param name="Sentence">In words.</param>
public sealed record GivenLine(bool IsDone, string Sentence);
