using System.Collections.Immutable;
using Kapea.Work.Access;

namespace Kapea.Work.Acts;

/// <summary>What an act opens, posts to, begins and asks for: the one description from which form, schema and check are made.</summary>
public sealed record ActShape
{
    /// <summary>The kind of stream the act is about; <c>null</c> for an act that begins its own.</summary>
    public StreamKind? Subject { get; init; }

    /// <summary>The kinds of stream it begins; the Door mints one id for each into <see cref="Circumstances.Fresh"/>.</summary>
    public ImmutableArray<StreamKind> Begins { get; init; } = [];

    /// <summary>The kinds of stream it writes to besides: under their public posting key, or, where the author must hold what she names, under its own.</summary>
    public ImmutableArray<StreamKind> PostsTo { get; init; } = [];

    /// <summary>Whether it rests on the position it was decided on (approve, close, correct) or is additive (a note, a sighting).</summary>
    public bool NeedsPosition { get; init; }

    /// <summary>Whether it may be taken into the Outbox of a phone without a connection.</summary>
    public bool Offline { get; init; }

    /// <summary>What stands between the thought and the act.</summary>
    public Harm Harm { get; init; } = Harm.None;

    /// <summary>The kinds of open matter it leaves in a case, by neutral name.</summary>
    public ImmutableArray<string> OpenMatters { get; init; } = [];

    /// <summary>The function of the desks whose members the act has to know, because it names one of them; <c>null</c>: of none. See <see cref="Circumstances.Colleagues"/>.</summary>
    public DeskFunction? NamesColleague { get; init; }

    /// <summary>What it asks for, in the order of the form.</summary>
    public ImmutableArray<Field> Fields { get; init; } = [];

    /// <summary>The act has a screen of its own; the generic form is then not offered in lists.</summary>
    public bool OwnScreen { get; init; }
}

/// <summary>What must stand between the thought and the act.</summary>
public enum Harm
{
    /// <summary>Nothing: it adds, and a further act can put it right.</summary>
    None,

    /// <summary>A second look: the form is shown once more with what will happen, and sent again to confirm.</summary>
    SecondLook,

    /// <summary>A reason in words, which is kept.</summary>
    Reason,

    /// <summary>A second person must do the same before it takes effect.</summary>
    SecondPerson,
}
