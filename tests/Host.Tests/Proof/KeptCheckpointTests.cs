using Kapea.Host.CommandLine;
using Kapea.Host.Demo;
using Kapea.Host.Proof;
using Kapea.Journal.Sealing;

namespace Kapea.Host.Tests.Proof;

/// <summary><c>kapea verify --checkpoint</c>: what a checkpoint that somebody kept proves, and that a record that was changed does not pass.</summary>
public sealed class KeptCheckpointTests
{
    [Fact]
    public async Task A_kept_checkpoint_fits_while_the_record_only_grows()
    {
        await using var house = await TestHouse.Open();
        await Told.In(house);
        var kept = await Keep(house, house.Folder);
        await PublishedLogTests.Fill(house, 3);
        var (code, said) = Verify(house, kept);
        code.ShouldBe(Exit.Good, said);
        said.ShouldContain("are still the same");
        said.ShouldContain($"verifier key: {LogIdentity.In(house.Options.Data)!.VerifierKey}");
    }

    [Fact]
    public async Task A_record_written_anew_under_the_same_key_does_not_fit()
    {
        // Two installations from one template have one machine key and one log: the second is what a forger with the key would write.
        await using var house = await TestHouse.Open();
        await Told.In(house);
        var kept = await Keep(house, house.Folder);
        await using var forged = await TestHouse.Open();
        await PublishedLogTests.Fill(forged, (int)house.Parts.Store.Tree().Size + 1);
        var (code, said) = Verify(forged, kept);
        code.ShouldBe(Exit.Found);
        said.ShouldContain("everything fits", Case.Sensitive, "by itself the forgery is whole");
        said.ShouldContain("no longer what they were");
    }

    [Fact]
    public async Task Entries_taken_away_from_the_end_show()
    {
        await using var house = await TestHouse.Open();
        await Told.In(house);
        var kept = await Keep(house, house.Folder);
        await using var shorter = await TestHouse.Open();
        var (code, said) = Verify(shorter, kept);
        code.ShouldBe(Exit.Found);
        said.ShouldContain("entries have been taken away");
    }

    [Theory]
    [InlineData("another size")]
    [InlineData("no checkpoint")]
    [InlineData("another log's")]
    public async Task What_this_log_did_not_sign_is_said(string what)
    {
        await using var house = await TestHouse.Open();
        await PublishedLogTests.Fill(house, 3);
        var kept = await Keep(house, house.Folder);
        var note = await File.ReadAllTextAsync(kept, TestContext.Current.CancellationToken);
        var changed = what switch
        {
            "another size" => note.Replace("\n3\n", "\n2\n"),
            "no checkpoint" => "nothing\n",
            _ => Journal.Chain.SignedNotes.Sign(note.Split("\n\n")[0] + "\n", note.Split('\n')[0], new LogSigner(MachineKey.New()).PublicKey, text => new LogSigner(MachineKey.New()).Sign(text)),
        };
        changed.ShouldNotBe(note);
        await File.WriteAllTextAsync(kept, changed, TestContext.Current.CancellationToken);
        var (code, said) = Verify(house, kept);
        code.ShouldBe(Exit.Found);
        said.ShouldContain("not one of this log's");
    }

    [Fact]
    public async Task Init_gives_the_key_under_the_name_that_was_chosen()
    {
        var folder = Directory.CreateTempSubdirectory("kapea-log-").FullName;
        var options = new HouseOptions { Data = Path.Combine(folder, "data"), MachineKey = Path.Combine(folder, "key"), LogName = "records.example.org/log" };
        var made = await Installation.Create(options, DemoNetwork.Plan, TestHouse.Begins);
        made.LogKey.ShouldStartWith("records.example.org/log+");
        LogIdentity.In(options.Data)!.VerifierKey.ShouldBe(made.LogKey);
        await Should.ThrowAsync<InvalidDataException>(() => Installation.Create(new() { Data = Path.Combine(folder, "other"), MachineKey = Path.Combine(folder, "other-key"), LogName = "two words" }, DemoNetwork.Plan, TestHouse.Begins));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> Keep(TestHouse house, string folder)
    {
        using var client = house.Nobody();
        var path = Path.Combine(folder, "kept-checkpoint");
        await File.WriteAllTextAsync(path, await client.GetStringAsync("/log/checkpoint", TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        return path;
    }

    private static (int Code, string Said) Verify(TestHouse house, string kept)
    {
        using var said = new StringWriter();
        var code = VerifyCommand.Run(house.Options.Data, kept, said, TestContext.Current.CancellationToken);
        return (code, said.ToString());
    }
}
