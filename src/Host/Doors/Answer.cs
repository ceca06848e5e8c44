using System.Collections.Immutable;
using Kapea.Journal;
using Kapea.Work.Acts;

namespace Kapea.Host.Doors;

/// <summary>What the Door answers: it was done (now or when first sent), or why not.</summary>
internal abstract record Answer
{
    private Answer() { }

    /// <summary>It is on disk.</summary>
    /// <param name="Act">The act's id, echoed: a phone takes a row out of its Outbox only then.</param>
    /// <param name="Begun">Ids of streams begun, by kind (kebab-case).</param>
    /// <param name="Told">What the actor is told at once, by code.</param>
    /// <param name="Again">It had been done before; this is the same answer.</param>
    public sealed record Done(ActId Act, StreamId? Subject, ImmutableSortedDictionary<string, string> Begun, ImmutableSortedDictionary<string, string> Told, bool Again) : Answer;

    /// <summary>It was not done, and nothing was written.</summary>
    public sealed record No(ImmutableArray<Refusal> Why) : Answer
    {
        public Refusal First => Why[0];
    }

    public static No Refuse(Refusal refusal) => new([refusal]);
}

/// <summary>What comes with every act besides its own fields.</summary>
/// <param name="Act">Minted by whoever does it.</param>
/// <param name="Digest">A keyed digest of the command as sent, in canonical form; only the author can make it.</param>
/// <param name="Subject">The stream it is about.</param>
/// <param name="HappenedAt">When it happened, as the person states it.</param>
/// <param name="Position">The position she saw, for acts that rest on one.</param>
/// <param name="Desk">The code of the desk she acts from; empty: the Door picks the one that fits.</param>
/// <param name="SecondLook">She has looked again.</param>
internal sealed record ActHeader(ActId Act, byte[] Digest, StreamId? Subject, DateTimeOffset? HappenedAt, long? Position, string Desk, bool SecondLook);
