using Kapea.Host.Access;
using Kapea.Journal;
using Kapea.Journal.Rows;

namespace Kapea.Host.Doors;

/// <summary>The rows of a notice to one person: one for each way in which she can be reached, or one that says that she cannot.</summary>
internal static class NoticeRows
{
    public static bool CanBeReached(PersonProfile profile) => !string.IsNullOrEmpty(profile.Mail) || !string.IsNullOrEmpty(profile.Webhook);

    public static IEnumerable<NoticeRow> For(NetworkPerson person, DeskId desk, string kind, string urgency, StreamId stream, DateTimeOffset at, long machineNow)
    {
        var made = at.ToUnixTimeMilliseconds();
        if (!string.IsNullOrEmpty(person.Profile.Mail)) yield return Waiting("mail");
        if (!string.IsNullOrEmpty(person.Profile.Webhook)) yield return Waiting("webhook");
        if (!CanBeReached(person.Profile)) yield return new(Guid.NewGuid(), kind, urgency, stream, person.Id, desk, "none", NoticeState.Failed, 0, made, 0, machineNow, "no-contact");

        NoticeRow Waiting(string channel) => new(Guid.NewGuid(), kind, urgency, stream, person.Id, desk, channel, NoticeState.Waiting, 0, made, machineNow, 0, "");
    }
}
