using System.CommandLine;
using System.Text;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Journal.Sqlite;

namespace Kapea.Host.CommandLine;

/// <summary><c>kapea gateway</c>: keeps the password of the mail gateway under the machine key, so that it stands in no file and no environment. The server must be stopped.</summary>
internal static class GatewayCommand
{
    private const string Mail = "gateway.mail-password";

    public static Command Make()
    {
        var command = new Command("gateway", "Keeps the mail gateway's password, asked for, under the machine key.") { HouseFlags.Data, HouseFlags.MachineKey };
        command.SetAction((parsed, _) => HouseFlags.Say(() => Run(HouseFlags.Options(parsed))));
        return command;
    }

    /// <summary>The password that is kept; empty: none.</summary>
    public static string MailPassword(IStore store, MachineKey machine) =>
        store.Find(new SettingRow(Mail, [])) is { } row && machine.TryOpen(Mail, new(row.Value)) is { } bytes ? Encoding.UTF8.GetString(bytes) : "";

    private static async Task<int> Run(HouseOptions options)
    {
        var machine = MachineKey.Read(options.MachineKeyFile);
        await Console.Error.WriteAsync("The mail gateway's password: ");
        var password = Console.ReadLine() ?? "";
        await using var store = SqliteStore.Open(options.Data, new StoreOptions());
        var receipt = await store.Commit(new()
        {
            Act = ActId.New(),
            ActDigest = new byte[32],
            Author = PersonId.Clock,
            At = TimeProvider.System.GetUtcNow(),
            Puts = [new SettingRow(Mail, machine.Seal(Mail, Encoding.UTF8.GetBytes(password)).Bytes)],
            Audit = [new(PersonId.Clock, "access.gateway-changed", null)],
        });
        if (receipt is not Receipt.Committed) throw new InvalidDataException("There is no room on the disk.");
        Console.WriteLine("Kept. Start the server.");
        return Exit.Good;
    }
}
