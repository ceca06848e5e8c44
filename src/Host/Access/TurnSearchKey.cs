using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Host.Access;

/// <summary>Makes a new search key for a purpose, after the old one may have become known. From then on new tokens are made with it; the old ones are made anew by each desk from its own cards, when one of its members signs in.</summary>
/// <remarks>Only public keys are needed, so that whoever turns it learns nothing.</remarks>
internal sealed record TurnSearchKey(string Purpose) : IKeyAct<TurnSearchKey>
{
    private static readonly ChoiceField PurposeField = new() { Name = "purpose", Required = true, From = new ChoiceSource.Fixed("search-purpose", Purposes.All), Example = "\"child\"" };

    public static string WireName => "access.turn-search-key.1";

    public static Permission Needs => Permission.ByLead(DeskFunction.Safeguarding);

    public static AuditLine Audit => new("access.search-key-turned");

    public static ActShape Shape { get; } = new() { Fields = [PurposeField], Harm = Harm.SecondLook };

    public static TurnSearchKey From(Answers a) => new(a.Code(PurposeField));

    public KeyDecision Decide(KeyRoom room)
    {
        if (SearchKeyring.At(room.Store, Purpose) is not { } at) return AccessRefusals.NoSearchKey;
        var keys = EpochKeys.New(at.Epoch + 1);
        return new()
        {
            Stream = at.Stream,
            Puts = [new EpochRow(at.Stream, keys.Epoch, keys.Posting.Public), SearchKeyring.Row(Purpose, at.Stream, keys.Epoch), .. SearchKeyring.DesksOf(room.Network, Purpose).Where(d => d.HasKey).Select(d => SearchKeyring.Wrap(at.Stream, keys, d))],
        };
    }
}
