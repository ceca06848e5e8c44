using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Care;
using Kapea.Work.Reference;

namespace Kapea.Work.Justice;

/// <summary>A child's contacts with justice, as far as the legal team wrote them down.</summary>
public sealed record Contacts
{
    /// <summary>All, in the order in which they were written down.</summary>
    public ImmutableArray<JusticeContactRecorded> All { get; init; } = [];

    /// <summary>No contacts.</summary>
    public static Contacts None { get; } = new();

    /// <summary>How often the child has told its story (J10).</summary>
    public int Tellings => All.Count(c => c.Told);

    /// <summary>Whether that is said aloud by now.</summary>
    public bool IsToldTooOften(ReferenceBook book) => book.TellingsWarning() is { } most && Tellings >= most;

    /// <summary>The contacts after one more entry.</summary>
    public Contacts Apply(IEntry entry) => entry is JusticeContactRecorded e ? this with { All = All.Add(e) } : this;
}
