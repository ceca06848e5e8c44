using System.CommandLine;
using Kapea.Host.Access;
using Kapea.Journal;
using Kapea.Journal.Keys;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Journal.Sqlite;

namespace Kapea.Host.CommandLine;

/// <summary><c>kapea recover</c>: with both recovery papers, gives a desk that nobody can open any more to a person who has joined. The server must be stopped.</summary>
internal static class RecoverCommand
{
    public static Command Make()
    {
        var desk = new Option<string>("--desk") { Description = "The code of the desk.", Required = true };
        var person = new Option<string>("--person") { Description = "The sign-in name of the person who is to lead it; she has joined.", Required = true };
        var command = new Command("recover", "Opens a desk with the two recovery papers, which are asked for, and gives it to a person.") { HouseFlags.Data, HouseFlags.MachineKey, desk, person };
        command.SetAction((parsed, _) => HouseFlags.Say(() => Run(HouseFlags.Options(parsed), parsed.GetValue(desk)!, parsed.GetValue(person)!)));
        return command;
    }

    private static async Task<int> Run(HouseOptions options, string deskCode, string signIn)
    {
        var machine = MachineKey.Read(options.MachineKeyFile);
        await using var store = SqliteStore.Open(options.Data, new StoreOptions());
        var network = Network.Read(store, machine);
        var desk = network.Desk(deskCode) ?? throw new InvalidDataException($"There is no desk {deskCode}.");
        var person = network.PersonBySignIn(machine.NameToken(signIn)) is { HasKey: true, State: PersonState.Active } found ? found : throw new InvalidDataException($"{signIn} has not joined. Invite her first; she makes her key when she joins.");
        var key = RecoveryPapers.TryJoin(Ask("Recovery paper 1: "), Ask("Recovery paper 2: ")) ?? throw new InvalidDataException("The two papers do not fit: one is mistyped, or both are the same paper.");
        var rows = DeskTurn.Recover(store, key, desk.Id, person.Id, person.Row.PublicKey, person.Row.KeyEpoch) ?? throw new InvalidDataException("These papers are not those of this installation.");
        var receipt = await store.Commit(new()
        {
            Act = ActId.New(),
            ActDigest = new byte[32],
            Author = PersonId.Clock,
            At = TimeProvider.System.GetUtcNow(),
            Puts = [new MemberRow(desk.Id, person.Id, true, 1), .. rows],
            Audit = [new(PersonId.Clock, "access.desk-recovered", null, person.Id.Value)],
        });
        if (receipt is not Receipt.Committed) throw new InvalidDataException("There is no room on the disk.");
        Console.WriteLine($"{signIn} now leads {deskCode}. Start the server; she signs in with her own phrase.");
        return Exit.Good;
    }

    private static string Ask(string what)
    {
        Console.Error.Write(what);
        return Console.ReadLine() is { } line && RecoveryPapers.IsPaper(line) ? line : throw new InvalidDataException("That is not a whole paper, or it is mistyped.");
    }
}
