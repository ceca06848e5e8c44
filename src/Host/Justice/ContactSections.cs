using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Acts;
using Kapea.Work.Justice;

namespace Kapea.Host.Justice;

/// <summary>A child's contacts with justice, as the legal team wrote them down; how often the child has told its story; and what its guardian is still to be told.</summary>
internal static class ContactSections
{
    public static SectionView? Draw(Asking asking, JusticeState child)
    {
        var (words, contacts) = (asking.Words, child.Contacts);
        var untold = child.Guidance.Owed;
        return child.Asked is null || (contacts.All.IsEmpty && contacts.Tellings == 0 && untold.IsEmpty) ? null : new(words["page.justice.contacts"])
        {
            Warnings = contacts.IsToldTooOften(asking.House.Reference.At(asking.House.Clock.GetUtcNow())) ? [words.Format("page.justice.told-too-often", contacts.Tellings)] : [],
            Rows =
            [
                new(words["page.justice.tellings"], words.Format("page.care.interviews.count", contacts.Tellings)),
                new(words["page.care.interviews.ours"], words.Format("page.care.interviews.count", contacts.WrittenHere)),
                .. untold.Select(s => new DefinitionRow(words["page.justice.guidance"], $"{words["proceeding-stage." + s.Stage]} · {JusticeSections.Plain(words, s.Stage)}")),
            ],
            Table = contacts.All.IsEmpty ? null : new(
                [words["page.justice.contact"], words["page.justice.contact.people"], words["justice.record-justice-contact.measures"], words["page.justice.contact.distress"], words["page.justice.contact.statement"]],
                [.. contacts.All.OrderBy(c => c.HappenedAt).Select(c => Line(words, c))]),
        };
    }

    /// <summary>What a contact says in the journal: everything that was written down of it.</summary>
    public static string? Told(Words words, JusticeContactRecorded contact) =>
        Journals.Lines(words["interview-kind." + contact.Kind], contact.Place, People(words, contact), Measures(words, contact), Distress(words, contact), Statement(words, contact));

    private static ImmutableArray<string?> Line(Words words, JusticeContactRecorded contact) =>
    [
        Joined(" · ", Times.Day(words, PhnomPenh.DayOf(contact.HappenedAt)), words["interview-kind." + contact.Kind], contact.Place), People(words, contact), Measures(words, contact), Distress(words, contact), Statement(words, contact),
    ];

    private static string? People(Words words, JusticeContactRecorded contact) => Joined(
        " · ", Joined(", ", [.. contact.Companions.Select(c => words["companion." + c])]), contact.Minutes is { } minutes ? $"{Figure(minutes)} {words["unit.minutes"]}" : null, contact.Language);

    private static string? Measures(Words words, JusticeContactRecorded contact) => contact.Measures.IsEmpty ? null : HearingSections.Measures(words, contact.Measures);

    private static string? Distress(Words words, JusticeContactRecorded contact) =>
        contact.Before is null && contact.After is null ? null : words.Format("page.care.interviews.distress", Figure(contact.Before), Figure(contact.After));

    private static string? Statement(Words words, JusticeContactRecorded contact) => Joined(
        " · ",
        words[contact.Told ? "page.care.interviews.told" : "page.care.interviews.not-told"],
        contact.Recorded is { } recorded ? $"{words["justice.record-justice-contact.recorded"]}: {words["known." + recorded]}" : null,
        contact.CopyHeld is { } held ? $"{words["justice.record-justice-contact.copy_held"]}: {words["known." + held]}" : null);

    private static string? Joined(string by, params ReadOnlySpan<string?> parts) => string.Join(by, parts.ToArray().Where(p => p is { Length: > 0 })) is { Length: > 0 } all ? all : null;

    private static string Figure(int? number) => number is { } known ? known.ToString(CultureInfo.InvariantCulture) : "–";
}
