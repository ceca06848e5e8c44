using Kapea.Work.Acts;

namespace Kapea.Work.Exchange;

/// <summary>Which acts of the room make sense where.</summary>
public static class ExchangeOffers
{
    /// <summary>What may be done about a copy that is out.</summary>
    public static IEnumerable<Offer> OnCopy(CopyState copy)
    {
        if (copy is { IsTaken: true, DestroyedAt: null })
            yield return new(NoteCopyDestroyed.WireName);
    }
}
