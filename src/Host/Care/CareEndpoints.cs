using Kapea.Host.Doors;
using Kapea.Work.Care;

namespace Kapea.Host.Care;

/// <summary>The acts and entries of the room, one line each.</summary>
internal static class CareEndpoints
{
    public static void Acts(ActBook acts) => acts
        .Add<RecordWho5, ScoresState>()
        .Add<RecordCries8, ScoresState>()
        .Add<RecordPhqA, ScoresState>()
        .Add<RateDomains, ScoresState>()
        .Add<RateFormSix, ScoresState>()
        .Add<RecordOutsideScore, ScoresState>()
        .Add<StrikeSheet, ScoresState>()
        .Add<NoteChildSeen, LookState>();

    public static void Entries(EntryBook entries) => entries
        .Add<InstrumentScored>()
        .Add<DomainsRated>()
        .Add<FormSixRated>()
        .Add<OutsideScoreRecorded>()
        .Add<SheetStruck>()
        .Add<LookToday>()
        .Add<ChildSeen>();
}
