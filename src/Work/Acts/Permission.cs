using System.Collections.Immutable;
using Kapea.Work.Access;

namespace Kapea.Work.Acts;

/// <summary>From which desks an act may be done. The key of the stream is a second, separate condition, which no rule can lift.</summary>
public sealed record Permission
{
    private Permission() { }

    /// <summary>One of the author's desks must have one of these functions.</summary>
    public ImmutableArray<DeskFunction> Functions { get; private init; } = [];

    /// <summary>The author must be a lead of that desk.</summary>
    public bool LeadOnly { get; private init; }

    /// <summary>Only a clock does it, from envelopes alone.</summary>
    public bool ClockOnly { get; private init; }

    /// <summary>From a desk of one of these functions.</summary>
    public static Permission From(params ImmutableArray<DeskFunction> functions) => new() { Functions = functions };

    /// <summary>By a lead of a desk of one of these functions.</summary>
    public static Permission ByLead(params ImmutableArray<DeskFunction> functions) => new() { Functions = functions, LeadOnly = true };

    /// <summary>By a clock.</summary>
    public static Permission Clock { get; } = new() { ClockOnly = true };
}
