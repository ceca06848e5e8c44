using System.Collections.Immutable;

namespace Kapea.Work.Acts;

/// <summary>When a field is visible or required: a closed set, so that form, schema and check agree.</summary>
public abstract record Condition
{
    private Condition() { }

    /// <summary>The other field's answer is this code (a flag answers <c>true</c> or <c>false</c>).</summary>
    public sealed record Equal(string Field, string Code) : Condition;

    /// <summary>The other field's answer is one of these codes; of several answers, any is.</summary>
    public sealed record In(string Field, ImmutableArray<string> Codes) : Condition;

    /// <summary>The other field was answered.</summary>
    public sealed record Present(string Field) : Condition;

    /// <summary>All of them hold.</summary>
    public sealed record And(ImmutableArray<Condition> All) : Condition;

    /// <summary>It does not hold.</summary>
    public sealed record Not(Condition Inner) : Condition;

    /// <summary>Whether it holds, given how each field was answered (codes as text; nothing: not answered).</summary>
    public bool Holds(Func<string, IReadOnlyList<string>> answers) => this switch
    {
        Equal e => answers(e.Field).Contains(e.Code, StringComparer.Ordinal),
        In i => answers(i.Field).Any(code => i.Codes.Contains(code, StringComparer.Ordinal)),
        Present p => answers(p.Field).Count > 0,
        And a => a.All.All(c => c.Holds(answers)),
        Not n => !n.Inner.Holds(answers),
        _ => throw new InvalidOperationException($"Condition of unknown kind {GetType().Name}."),
    };
}
