using System.Collections.Immutable;
using Kapea.Host.Pages;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Releases;

namespace Kapea.Host.Releases;

/// <summary>What the room tells the pages of others: what can be chosen, and its entries in words.</summary>
internal static class ReleasesPages
{
    public static void Tell(RoomBook rooms) => rooms
        .Choose(WithdrawConsent.WireName, "consent", Consents)
        .Choose(DecideOverride.WireName, "override", Overrides);

    /// <summary>An entry of the room, as it stands in a journal; <c>null</c>: it is none of the room's.</summary>
    public static Telling? Of(Words words, IEntry entry) => entry switch
    {
        LimitsTold e => new(e.HowExplained, e.HappenedAt),
        ConsentRecorded e => new(Journals.Lines(Purposes(words, e.Purposes), Given(words, e), Named(words, e.Recipients, e.Categories), e.Withheld, Until(words, e.ExpiresOn)), e.HappenedAt),
        ConsentRefused e => new(Journals.Lines($"{words["page.consent.no"]}: {Purposes(words, e.Purposes)}", e.Words), e.HappenedAt),
        ConsentWithdrawn e => new(Journals.Lines(words["page.consent.withdrawn"], e.Words), e.HappenedAt),
        OverrideProposed e => new(Journals.Lines(words["consent-purpose." + e.Purpose], Named(words, e.Recipients, e.Categories), words["override-ground." + e.Ground], e.Reason, e.ChildTold), e.HappenedAt),
        OverrideDecided e => new(Journals.Lines(words["yes-no." + (e.Agrees ? "Yes" : "No")], e.Reason, e.Agrees ? Until(words, e.AskAgainOn) : null), e.HappenedAt),
        _ => null,
    };

    private static string Purposes(Words words, ImmutableArray<ConsentPurpose> purposes) => string.Join(", ", purposes.Select(p => words["consent-purpose." + p]));

    private static string Given(Words words, ConsentRecorded e) => string.Join(" · ", new[] { words["childs-answer." + e.ChildAnswer], words["consent-giver." + e.GivenBy], e.Relation }.Where(s => !string.IsNullOrEmpty(s)));

    private static string? Named(Words words, ImmutableArray<Recipient> recipients, ImmutableArray<DataCategory> categories) => recipients.IsEmpty && categories.IsEmpty
        ? null
        : $"{string.Join(", ", recipients.Select(r => words["recipient." + r]))}: {string.Join(", ", categories.Select(c => words["data-category." + c]))}";

    private static string Until(Words words, DateOnly day) => words.Format("page.consent.until", Times.Day(words, day));

    private static ImmutableArray<Option> Consents(Asking asking) => State(asking) is not { } state ? [] :
        [.. state.Consents.Where(c => c.Withdrawn is null).Select(c => new Option(c.Id.ToString("N"), $"{Purposes(asking.Words, c.Given.Purposes)} · {Until(asking.Words, c.Given.ExpiresOn)}"))];

    private static ImmutableArray<Option> Overrides(Asking asking) => State(asking) is not { } state ? [] :
        [.. state.Overrides.Where(o => o.Decided is null).Select(o => new Option(o.Id.ToString("N"), $"{asking.Words["consent-purpose." + o.Proposed.Purpose]} · {asking.Words["override-ground." + o.Proposed.Ground]}"))];

    private static ConsentState? State(Asking asking) =>
        asking.Subject is { } file ? asking.House.Door.State<ConsentState>(asking.Visit, file, StreamKind.Case)?.State : null;
}
