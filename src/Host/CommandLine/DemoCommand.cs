using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Kapea.Host.Demo;
using Kapea.Host.Doors;

namespace Kapea.Host.CommandLine;

/// <summary><c>kapea demo</c>: an invented network on loopback in which the scenario has been played.</summary>
internal static class DemoCommand
{
    public static Command Make()
    {
        var exit = new Option<bool>("--exit") { Description = "Play, print every comparison, and exit: 0 if all fit, 1 if not." };
        var port = new Option<int>("--port") { Description = "The port to listen on (default: 5270; 0: any that is free).", DefaultValueFactory = _ => 5270 };
        var command = new Command("demo", "Runs an invented network on loopback and plays the scenario in it.") { exit, port };
        command.SetAction((parsed, cancel) => HouseFlags.Say(() => Run(parsed.GetValue(exit), parsed.GetValue(port), cancel)));
        return command;
    }

    private static async Task<int> Run(bool exit, int port, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("kapea-demo-");
        try
        {
            return await Run(folder.FullName, exit, exit || port == 0 ? FreePort() : port, cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> Run(string folder, bool exit, int port, CancellationToken cancel)
    {
        using var mail = new DemoMail();
        mail.Start();
        var options = new HouseOptions
        {
            Data = Path.Combine(folder, "data"),
            MachineKey = Path.Combine(folder, "machine-key"),
            Listen = $"http://127.0.0.1:{port}",
            Mail = new() { Host = "127.0.0.1", Port = mail.Port, Security = "none", From = "kapea@demo.invalid" },
        };
        var clock = new KapeaClock(TimeProvider.System);
        clock.Hold(Stage.Moment("2030-03-01 08:00"));
        var made = await Installation.Create(options, DemoNetwork.Plan, clock.GetUtcNow());
        var people = new DemoPeople();
        await using var house = House.Build(options, clock, people);
        house.Parts.DemoMail = mail;
        await house.App.StartAsync(cancel);
        await DemoNetwork.Build(house.Parts, people, made.InvitationCode);
        var stage = new Stage(house.Parts, people, mail);
        await Player.Play(stage);
        clock.Release();
        var bad = Print(stage, everyLine: exit);
        if (exit) return bad == 0 ? Exit.Good : Exit.Found;
        PrintPeople(options, people);
        await house.App.WaitForShutdownAsync(cancel);
        return bad == 0 ? Exit.Good : Exit.Found;
    }

    private static int Print(Stage stage, bool everyLine)
    {
        foreach (var line in stage.Lines.Where(l => everyLine || !l.IsGood))
            Console.WriteLine($"{(line.IsGood ? "ok  " : "DIFF")} {line.Step}: {line.What}: expected {line.Expected}, got {line.Actual}");
        var bad = stage.Lines.Count(l => !l.IsGood);
        Console.WriteLine($"{stage.Lines.Count - bad} as expected, {bad} different");
        return bad;
    }

    private static void PrintPeople(HouseOptions options, DemoPeople people)
    {
        Console.WriteLine($"\nThe demo listens on {options.Listen} (everybody in it is invented). Sign in as:\n");
        foreach (var person in people.People) Console.WriteLine($"  {person.SignIn,-9} {person.Phrase,-32} {person.Role}");
        Console.WriteLine("\nCtrl+C ends it; nothing of it stays.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
