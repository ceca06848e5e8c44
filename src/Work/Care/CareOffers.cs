using Kapea.Work.Acts;

namespace Kapea.Work.Care;

/// <summary>Which acts of the room make sense on the scores of a case.</summary>
public static class CareOffers
{
    /// <summary>The sheets and ratings; the WHO-5 is expected while there is none.</summary>
    public static IEnumerable<Offer> OnScores(ScoresState state)
    {
        if (!state.IsBegun)
            return [];
        return
        [
            new(RecordWho5.WireName, IsExpected: state.SheetsOf(InstrumentCodes.Who5).IsEmpty), new(RecordCries8.WireName), new(RecordPhqA.WireName),
            new(RateDomains.WireName), new(RateFormSix.WireName), new(RecordOutsideScore.WireName),
            .. state.OnFile.IsEmpty ? [] : new[] { new Offer(StrikeSheet.WireName) },
        ];
    }

    /// <summary>Noting that the child was seen, while somebody waits for it.</summary>
    public static IEnumerable<Offer> OnLook(LookState state)
    {
        if (state.By is not null)
            yield return new(NoteChildSeen.WireName, IsExpected: true);
    }
}
