using Kapea.Host.Access;
using Kapea.Host.Pages;
using Kapea.Journal;
using Kapea.Journal.Rows;

namespace Kapea.Host.Notices;

/// <summary>Writes the few words of a notice in the reader's language, with a link and without content.</summary>
internal sealed class LetterWriter(IStore store, Uri address)
{
    public Letter Write(NoticeRow notice, PersonProfile to)
    {
        var kind = store.FindStream(notice.Stream)?.Kind;
        var sentence = Words.In(to.Language)["notice." + notice.Kind];
        return new(notice.Notice, notice.Kind, notice.Urgency, notice.Stream.Reference, new Uri(address, Doors.Places.Of(kind, notice.Stream)).ToString(), sentence, DateTimeOffset.FromUnixTimeMilliseconds(notice.Made));
    }
}
