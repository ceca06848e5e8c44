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
        if (!house.Brake.Enter(address)) return (AccessRefusals.WaitBeforeTrying(SignInBrake.CrowdedSeconds), null);
        try
        {
            // Counted before it is tried, so that a burst of guesses does not get through together.
            house.Brake.Failed(address, name, now);
            if (await house.Sessions.SignIn(name, phrase, context.RequestAborted) is not { } begun) return (AccessRefusals.WrongNameOrPhrase, null);
            house.Brake.Succeeded(address, name);
            return (null, begun);
        }
        finally
        {
            house.Brake.Leave(address);
        }
    }
}
