using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Care;
using Kapea.Work.Reference;

namespace Kapea.Work.Justice;

/// <summary>A child's contacts with justice as the legal team wrote them down, and how often the child has told its story, whoever wrote that down.</summary>
public sealed record Contacts
{
    /// <summary>All, in the order in which they were written down.</summary>
    public ImmutableArray<JusticeContactRecorded> All { get; init; } = [];

    /// <summary>No contacts.</summary>
    public static Contacts None { get; } = new();

    /// <summary>How often the child has told its story (J10).</summary>
    public TimesTold Told { get; init; } = TimesTold.Never;

    /// <summary>How often the child has told its story.</summary>
    public int Tellings => Told.All;

    /// <summary>How often, as far as it stands with the legal team.</summary>
    public int WrittenHere => Told.By(TellingSource.LegalTeam, TellingSource.Hearing);

    /// <summary>Whether that is said aloud by now.</summary>
    public bool IsToldTooOften(ReferenceBook book) => Told.IsTooOften(book);

    /// <summary>The contacts after one more entry.</summary>
    public Contacts Apply(IEntry entry) => entry switch
    {
        JusticeContactRecorded e => this with { All = All.Add(e), Told = Told.With(InterviewNoted.Of(TellingSource.LegalTeam, e.Told, e.Kind, e.HappenedAt)) },
        InterviewNoted e => this with { Told = Told.With(e) },
        _ => this,
    };
}
