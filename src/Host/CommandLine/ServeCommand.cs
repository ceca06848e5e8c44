using System.CommandLine;
using Kapea.Host.Doors;

namespace Kapea.Host.CommandLine;

/// <summary><c>kapea serve</c>: runs an installation.</summary>
internal static class ServeCommand
{
    public static Command Make()
    {
        var command = new Command("serve", "Runs an installation made with 'init'.") { HouseFlags.Data, HouseFlags.MachineKey, HouseFlags.Listen, HouseFlags.Address, HouseFlags.Certificate, HouseFlags.CertificateKey };
        command.SetAction((parsed, cancel) => HouseFlags.Say(() => Run(HouseFlags.Options(parsed), cancel)));
        return command;
    }

    private static async Task<int> Run(HouseOptions options, CancellationToken cancel)
    {
        if (options.Certificate.Length == 0 && !new Uri(options.Listen).IsLoopback)
            throw new InvalidDataException("Without TLS, Kapea listens on loopback only. Give --certificate and --certificate-key, or put a proxy that speaks TLS in front and listen on 127.0.0.1.");
        await using var house = House.Build(options, new KapeaClock(TimeProvider.System));
        await house.App.StartAsync(cancel);
        Console.WriteLine($"Kapea listens on {options.Listen}. People reach it under {house.Parts.Address}.");
        await house.App.WaitForShutdownAsync(cancel);
        return Exit.Good;
    }
}
