using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Releases;

/// <summary>A consent as it stands.</summary>
/// <param name="Id">The act that recorded it.</param>
/// <param name="Given">What was recorded.</param>
/// <param name="Withdrawn">How it was withdrawn; <c>null</c>: it was not.</param>
public sealed record ConsentOnFile(Guid Id, ConsentRecorded Given, ConsentWithdrawn? Withdrawn);

/// <summary>An override as it stands.</summary>
/// <param name="Id">The act that proposed it.</param>
/// <param name="Proposed">What was proposed.</param>
/// <param name="By">Who proposed it.</param>
/// <param name="Decided">What the supervisor decided; <c>null</c>: nothing yet.</param>
/// <param name="IsAskedAgain">Somebody has answered to this purpose since, with yes or no.</param>
public sealed record OverrideOnFile(Guid Id, OverrideProposed Proposed, Guid By, OverrideDecided? Decided, bool IsAskedAgain = false);

/// <summary>Consents, refusals and overrides of one child, folded from the case's stream.</summary>
public sealed record ConsentState : IState<ConsentState>
{
    /// <summary>All consents, in the order of recording.</summary>
    public ImmutableArray<ConsentOnFile> Consents { get; init; } = [];

    /// <summary>All overrides.</summary>
    public ImmutableArray<OverrideOnFile> Overrides { get; init; } = [];

    /// <summary>Purposes to which somebody said no, until a later consent.</summary>
    public ImmutableHashSet<ConsentPurpose> Refused { get; init; } = [];

    /// <summary>When the child was told the limits of confidentiality; <c>null</c>: not yet.</summary>
    public DateTimeOffset? LimitsToldAt { get; init; }

    /// <inheritdoc/>
    public static ConsentState Empty { get; } = new();

    /// <inheritdoc/>
    public ConsentState Apply(IEntry entry, Stamp stamp) => entry switch
    {
        LimitsTold e => this with { LimitsToldAt = LimitsToldAt ?? e.HappenedAt },
        ConsentRecorded e => Asked(e.Purposes) with { Consents = Consents.Add(new(stamp.Act, e, null)), Refused = Refused.Except(e.Purposes) },
        ConsentRefused e => Asked(e.Purposes) with { Refused = Refused.Union(e.Purposes) },
        ConsentWithdrawn e => this with { Consents = [.. Consents.Select(c => c.Id == e.Consent ? c with { Withdrawn = e } : c)] },
        OverrideProposed e => this with { Overrides = Overrides.Add(new(stamp.Act, e, stamp.Author, null)) },
        OverrideDecided e => this with { Overrides = [.. Overrides.Select(o => o.Id == e.Override ? o with { Decided = e } : o)] },
        _ => this,
    };

    private ConsentState Asked(ImmutableArray<ConsentPurpose> purposes) =>
        this with { Overrides = [.. Overrides.Select(o => purposes.Contains(o.Proposed.Purpose) ? o with { IsAskedAgain = true } : o)] };

    /// <summary>On what ground something may be done or told on a day; the last of several counts.</summary>
    /// <param name="purpose">For what.</param>
    /// <param name="recipient">To whom; <c>null</c>: nobody is told.</param>
    /// <param name="categories">What is told.</param>
    /// <param name="at">When.</param>
    public ReleaseGround For(ConsentPurpose purpose, Recipient? recipient, ImmutableArray<DataCategory> categories, DateTimeOffset at)
    {
        if (Overrides.LastOrDefault(o => o.Covers(purpose, recipient, categories, at)) is { } lawful)
            return new ReleaseGround.Override(lawful);
        // Before the consents: a later yes takes the no away, so this one came after them.
        if (Refused.Contains(purpose))
            return new ReleaseGround.None(ReleasesRefusals.WasRefused);
        ImmutableArray<ConsentOnFile> meant = [.. Consents.Where(c => c.Given.Purposes.Contains(purpose) && c.Given.HappenedAt.IsGivenBy(at))];
        if (meant.IsEmpty)
            return new ReleaseGround.None(ReleasesRefusals.NoConsent);
        if (meant.LastOrDefault(c => c.Misses(recipient, categories, at) is null) is { } fitting)
            return new ReleaseGround.Consent(fitting);
        return new ReleaseGround.None(meant[^1].Misses(recipient, categories, at)!);
    }
}

/// <summary>On what something is told: a consent, an override, or nothing and why.</summary>
public abstract record ReleaseGround
{
    private ReleaseGround() { }

    /// <summary>A consent that fits.</summary>
    public sealed record Consent(ConsentOnFile On) : ReleaseGround;

    /// <summary>An override by two people that fits.</summary>
    public sealed record Override(OverrideOnFile On) : ReleaseGround;

    /// <summary>Nothing fits.</summary>
    public sealed record None(Refusal Why) : ReleaseGround;

    /// <summary>All three cases, so that none can be forgotten.</summary>
    public T Match<T>(Func<ConsentOnFile, T> consent, Func<OverrideOnFile, T> lawful, Func<Refusal, T> none) => this switch
    {
        Consent c => consent(c.On),
        Override o => lawful(o.On),
        None n => none(n.Why),
        _ => throw new InvalidOperationException("A ground is a consent, an override or none."),
    };
}

/// <summary>Whether what is on file fits what is to be told.</summary>
internal static class Fitting
{
    // By days: what people say of hours is not exact to the minute.
    public static bool IsGivenBy(this DateTimeOffset given, DateTimeOffset at) => PhnomPenh.DayOf(given) <= PhnomPenh.DayOf(at);

    /// <summary>Why a consent does not fit; <c>null</c>: it does.</summary>
    public static Refusal? Misses(this ConsentOnFile consent, Recipient? recipient, ImmutableArray<DataCategory> categories, DateTimeOffset at)
    {
        if (consent.Withdrawn is not null)
            return ReleasesRefusals.WasWithdrawn;
        if (PhnomPenh.DayOf(at) > consent.Given.ExpiresOn)
            return ReleasesRefusals.HasExpired;
        if (recipient is { } to && !consent.Given.Recipients.Contains(to))
            return ReleasesRefusals.NotToThem;
        return categories.All(consent.Given.Categories.Contains) ? null : ReleasesRefusals.NotThis;
    }

    /// <summary>Whether an override was agreed by a second person, still holds and names all of it.</summary>
    public static bool Covers(this OverrideOnFile lawful, ConsentPurpose purpose, Recipient? recipient, ImmutableArray<DataCategory> categories, DateTimeOffset at) =>
        lawful is { Decided: { Agrees: true } decided, Proposed: var asked }
        && decided.HappenedAt.IsGivenBy(at)
        && PhnomPenh.DayOf(at) <= decided.AskAgainOn
        && asked.Purpose == purpose
        && (recipient is not { } to || asked.Recipients.Contains(to))
        && categories.All(asked.Categories.Contains);
}
