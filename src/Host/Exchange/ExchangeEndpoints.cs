using Kapea.Host.Doors;
using Kapea.Work.Cases;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>The acts and entries of the room, one line each.</summary>
internal static class ExchangeEndpoints
{
    public static void Acts(ActBook acts) => acts
        .Add<BeginImport, ImportState>()
        .Add<TakeInCase, ImportState>()
        .Add<NoteRows, ImportState>()
        .Add<FinishImport, ImportState>()
        .Add<LookThroughImport, ImportState>()
        .Add<TakeBackImport, ImportState>()
        .Add<TakeBackCase, CaseState>()
        .Add<KeepMapping, ImportState>()
        .Add<ExportList, CopyState>()
        .Add<NoteCopyDestroyed, CopyState>();

    public static void Entries(EntryBook entries) => entries
        .Add<ImportBegun>()
        .Add<RowTakenIn>()
        .Add<RowsNoted>()
        .Add<ImportFinished>()
        .Add<ImportLookedThrough>()
        .Add<ImportTakenBack>()
        .Add<AsReceived>()
        .Add<MappingKept>()
        .Add<ListExported>()
        .Add<CopyDestroyed>();
}
