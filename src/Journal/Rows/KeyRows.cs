using Kapea.Journal.Sealing;

namespace Kapea.Journal.Rows;

/// <summary>A person who works in the network. Key: <see cref="Person"/>.</summary>
/// <param name="Person">Her id.</param>
/// <param name="SignIn">A keyed hash (machine key) of her sign-in name; unique; tells no name without the machine key.</param>
/// <param name="Profile">Her name, language and contacts, under the machine key.</param>
/// <param name="PublicKey">X25519, 32 bytes; empty until she has accepted her invitation.</param>
/// <param name="Fingerprint">What is compared aloud when she is admitted: SHA-256 of the public key, first 16 bytes.</param>
/// <param name="PrivateKey">Her private key, sealed under her phrase (Argon2id) ; see docs/formats.md.</param>
/// <param name="State">0 invited, 1 active, 2 suspended, 3 left.</param>
/// <param name="KeyEpoch">1 for her first key, one more after each lost phrase.</param>
public sealed record PersonRow(PersonId Person, byte[] SignIn, Sealed<MachineNote> Profile, byte[] PublicKey, byte[] Fingerprint, Sealed<PersonPrivateKey> PrivateKey, int State, int KeyEpoch) : IRow;

/// <summary>An invitation: a one-time code on paper. Key: <see cref="Person"/>.</summary>
/// <param name="Person">Who is invited.</param>
/// <param name="CodeHash">Argon2id hash of the code with its salt; see docs/formats.md.</param>
/// <param name="Until">Unix seconds until which it is good.</param>
/// <param name="Attempts">How often a wrong code was given.</param>
public sealed record InvitationRow(PersonId Person, byte[] CodeHash, long Until, int Attempts) : IRow;

/// <summary>A desk. Key: <see cref="Desk"/>.</summary>
/// <param name="Desk">Its id.</param>
/// <param name="Profile">Its code, names, organisation and function, under the machine key.</param>
/// <param name="Epoch">The epoch of its present key.</param>
/// <param name="MustTurn">A member left: the next member to sign in turns the key.</param>
public sealed record DeskRow(DeskId Desk, Sealed<MachineNote> Profile, int Epoch, bool MustTurn) : IRow;

/// <summary>One epoch of a desk's key. Key: desk, epoch.</summary>
/// <param name="Desk">The desk.</param>
/// <param name="Epoch">From 1.</param>
/// <param name="PublicKey">X25519, 32 bytes.</param>
/// <param name="Recovery">The private half, sealed to the recovery key that the two papers make.</param>
public sealed record DeskKeyRow(DeskId Desk, int Epoch, byte[] PublicKey, Sealed<DeskPrivateKey> Recovery) : IRow;

/// <summary>A membership: the desk's private key of one epoch wrapped to one person. Key: desk, person, epoch.</summary>
/// <param name="Desk">The desk.</param>
/// <param name="Person">The member.</param>
/// <param name="Epoch">The epoch of the desk's key.</param>
/// <param name="PersonKeyEpoch">Which of her keys it is wrapped to.</param>
/// <param name="Wrapped">The desk's private key.</param>
public sealed record MemberKeyRow(DeskId Desk, PersonId Person, int Epoch, int PersonKeyEpoch, Sealed<DeskPrivateKey> Wrapped) : IRow;

/// <summary>Who belongs to which desk. Key: desk, person.</summary>
/// <param name="Desk">The desk.</param>
/// <param name="Person">The member.</param>
/// <param name="Lead">She may admit and release members.</param>
/// <param name="Turn">Her place in the order of duty: 1 is told first; 0: not on duty.</param>
public sealed record MemberRow(DeskId Desk, PersonId Person, bool Lead, int Turn) : IRow;

/// <summary>A session. Key: <see cref="Session"/>.</summary>
/// <param name="Session">HKDF of the random that only the cookie carries.</param>
/// <param name="Person">Who is signed in.</param>
/// <param name="PrivateKey">Her private key, sealed under another HKDF of the same random.</param>
/// <param name="Until">Unix seconds, real time, when it ends.</param>
public sealed record SessionRow(byte[] Session, PersonId Person, Sealed<PersonPrivateKey> PrivateKey, long Until) : IRow;

/// <summary>The link under which a person's calendar is fetched without a session. Key: <see cref="Link"/>.</summary>
/// <param name="Link">SHA-256 of the 32 random bytes that only the link carries.</param>
/// <param name="Person">Whose calendar it is.</param>
/// <param name="Made">Unix seconds.</param>
public sealed record CalendarRow(byte[] Link, PersonId Person, long Made) : IRow;

/// <summary>A stream's keys of one epoch wrapped to one desk. Key: stream, epoch, desk, gated.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Epoch">The stream's key epoch, from 1.</param>
/// <param name="Desk">The desk.</param>
/// <param name="DeskEpoch">The epoch of the desk's key it is wrapped to.</param>
/// <param name="Gated">A break-glass wrap: sealed once more under the machine key.</param>
/// <param name="Gate">The Door withholds it until the stream's gate is this far open; 0: at once.</param>
/// <param name="Wrapped">The stream's keys; empty: the desk is meant to hold it, but had no key yet.</param>
public sealed record WrapRow(StreamId Stream, int Epoch, DeskId Desk, int DeskEpoch, bool Gated, int Gate, Sealed<StreamKeys> Wrapped) : IRow
{
    /// <summary>The desk is meant to hold the stream and waits for its wrap: it had no key when others got theirs.</summary>
    public bool Waits => Wrapped.IsEmpty;

    /// <summary>The desk is meant to open the stream by itself, from the start: neither through the machine nor after a gate.</summary>
    public bool IsPlain => !Gated && Gate == 0;
}

/// <summary>One epoch of a stream: its public posting key. Key: stream, epoch.</summary>
public sealed record EpochRow(StreamId Stream, int Epoch, byte[] PostingKey) : IRow;

/// <summary>A stream opened by breaking the glass. Key: <see cref="Act"/>.</summary>
/// <param name="Act">The act that broke it.</param>
/// <param name="Stream">The stream.</param>
/// <param name="Person">Who did.</param>
/// <param name="Desk">From which desk.</param>
/// <param name="Reason">Why, sealed to the supervising desk.</param>
/// <param name="Since">Unix seconds.</param>
/// <param name="Until">Unix seconds; 60 minutes later.</param>
/// <param name="ReviewedBy">Who reviewed it; the empty id: nobody yet.</param>
/// <param name="Finding">0 not reviewed, 1 justified, 2 not justified.</param>
public sealed record GlassRow(ActId Act, StreamId Stream, PersonId Person, DeskId Desk, Sealed<Body> Reason, long Since, long Until, PersonId ReviewedBy, int Finding) : IRow;

/// <summary>A setting of this installation. Key: <see cref="Name"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record SettingRow(string Name, byte[] Value) : IRow
{
    /// <summary>What begins the name of a setting that passes within the hour and is in no backup.</summary>
    public const string Passing = "passing.";
}
