namespace Kapea.Work.Acts;

/// <summary>Something a person, or a clock, does once, and that is kept for ever as entries.</summary>
/// <remarks>
/// Every member is static and abstract: an act that states no permission, no audit line or no shape does not compile
/// (CS0535). The Host draws the form, checks the post, writes the OpenAPI schema and the words to translate from
/// <see cref="Shape"/> alone.
/// </remarks>
/// <typeparam name="TSelf">The act itself, an imperative in the worker's own words.</typeparam>
/// <typeparam name="TState">What is folded from the entries of the stream the act is about.</typeparam>
public interface IAct<TSelf, TState>
    where TSelf : IAct<TSelf, TState>
    where TState : IState<TState>
{
    /// <summary>The permanent wire name with its version, a literal such as <c>alerts.raise-alert.1</c>.</summary>
    static abstract string WireName { get; }

    /// <summary>From which desks this may be done.</summary>
    static abstract Permission Needs { get; }

    /// <summary>The line that stands in the audit chain when it was done.</summary>
    static abstract AuditLine Audit { get; }

    /// <summary>What the act opens, posts to and asks for.</summary>
    static abstract ActShape Shape { get; }

    /// <summary>Builds the command from checked answers, field by field, in sight.</summary>
    static abstract TSelf From(Answers answers);

    /// <summary>Decides, from the state, the act and the circumstances alone, what happened. No clock, no random, no database.</summary>
    static abstract Decision Decide(TState state, TSelf act, Circumstances now);
}

/// <summary>What an act needs to know of the past, folded from entries.</summary>
/// <typeparam name="TSelf">The state itself; immutable.</typeparam>
public interface IState<TSelf> where TSelf : IState<TSelf>
{
    /// <summary>The state before the first entry.</summary>
    static abstract TSelf Empty { get; }

    /// <summary>The state after one more entry. An entry it does not know leaves it as it was.</summary>
    TSelf Apply(IEntry entry, Stamp stamp);
}

/// <summary>Something that happened: the sealed content of one entry. Always a record, built by constructor.</summary>
public interface IEntry;

/// <summary>An entry with its permanent wire name, a literal such as <c>alerts.alert-raised.1</c>.</summary>
/// <typeparam name="TSelf">The entry itself.</typeparam>
public interface IEntry<TSelf> : IEntry where TSelf : IEntry<TSelf>
{
    /// <summary>The permanent wire name; it never carries a finding, since it stands outside the seal.</summary>
    static abstract string WireName { get; }
}

/// <summary>An entry of which only the envelope is known to the reader: a clock, or a reader who does not hold the key.</summary>
/// <param name="WireName">The entry's wire name, as on the envelope.</param>
public sealed record Unopened(string WireName) : IEntry;

/// <summary>What stands on an entry's envelope, outside the seal.</summary>
/// <param name="Position">Its place in the stream, from 1 on without gaps.</param>
/// <param name="At">When the server took it in, to the second, UTC.</param>
/// <param name="Author">The person who did it; <see cref="Guid.Empty"/> for a clock.</param>
/// <param name="Act">The id of the act it came from.</param>
public readonly record struct Stamp(long Position, DateTimeOffset At, Guid Author, Guid Act);

/// <summary>One line of the audit chain: a permanent code, with no content.</summary>
/// <param name="Code">Such as <c>alerts.raised</c>; also the key of its words.</param>
public sealed record AuditLine(string Code);
