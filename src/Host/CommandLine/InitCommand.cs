using System.CommandLine;

namespace Kapea.Host.CommandLine;

/// <summary><c>kapea init</c>: makes a new installation and prints, once, what must be kept on paper.</summary>
internal static class InitCommand
{
    public static Command Make()
    {
        var organisation = new Option<string>("--organisation") { Description = "The organisation's short name, 2 to 8 capital letters or digits; it stands in file codes.", Required = true };
        var signIn = new Option<string>("--administrator") { Description = "The administrator's sign-in name.", Required = true };
        var name = new Option<string?>("--name") { Description = "The administrator's full name (default: the sign-in name)." };
        var language = new Option<string>("--language") { Description = "The administrator's language: en or km.", DefaultValueFactory = _ => "en" };
        var noPolice = new Option<bool>("--no-police-desks") { Description = "Do not open the police desks that the alert ladders name." };
        var command = new Command("init", "Makes a new installation: data directory, machine key, administrator, desks, two recovery papers.") { HouseFlags.Data, HouseFlags.MachineKey, HouseFlags.LogName, organisation, signIn, name, language, noPolice };
        command.SetAction((parsed, _) => HouseFlags.Say(async () =>
        {
            var code = parsed.GetValue(organisation)!;
            var who = parsed.GetValue(signIn)!;
            var desks = Installation.UsualDesks(code);
            var plan = new Installation.Plan(code, who, parsed.GetValue(name) ?? who, parsed.GetValue(language)!, parsed.GetValue(noPolice) ? desks : [.. desks, .. Installation.PoliceDesks]);
            var options = HouseFlags.Options(parsed);
            Print(options, plan, await Installation.Create(options, plan, TimeProvider.System.GetUtcNow()));
            return Exit.Good;
        }));
        return command;
    }

    private static void Print(HouseOptions options, Installation.Plan plan, Installation.Made made) => Console.WriteLine($"""

        KAPEA RECOVERY PAPER 1 of 2 - print it, keep it in one place, and clear the screen.
        {made.FirstPaper}

        KAPEA RECOVERY PAPER 2 of 2 - print it, keep it in ANOTHER place, with another person.
        {made.SecondPaper}

        Together the two papers open every desk; apart they open nothing. They are shown this once and kept nowhere.

        One-time code for the administrator, {plan.SignIn}: {made.InvitationCode}
        It is good for 14 days. Start the server and join with it:

            ./kapea serve --data {options.Data}

        The machine key lies at {made.MachineKeyFile}. Keep a copy apart from the data directory and from its backups:
        without it staff contacts and notices cannot be read, and with it alone no file about a child can.

        The log's verifier key. Give it to whoever is to be able to check the record (a court, an auditor), now and not later:
        {made.LogKey}

        """);
}
