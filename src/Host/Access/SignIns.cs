using Kapea.Host.Doors;
using Kapea.Journal.Sealing;
using Kapea.Work.Acts;

namespace Kapea.Host.Access;

/// <summary>One try to sign in, with the brake on guessing.</summary>
internal static class SignIns
{
    public static async Task<(Refusal? Refused, (SessionSecret Secret, Visit Visit)? Begun)> Try(HouseParts house, HttpContext context, string name, string phrase)
    {
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        var now = house.Clock.MachineMilliseconds;
        if (name.Length is 0 or > 100 || phrase.Length is 0 or > 500) return (AccessRefusals.WrongNameOrPhrase, null);
        if (house.Brake.Wait(address, name, now) is > 0 and var seconds) return (AccessRefusals.WaitBeforeTrying(seconds), null);
        var begun = await house.Sessions.SignIn(name, phrase, context.RequestAborted);
        if (begun is null)
        {
            house.Brake.Failed(address, name, now);
            return (AccessRefusals.WrongNameOrPhrase, null);
        }

        house.Brake.Succeeded(address, name);
        return (null, begun);
    }
}
