namespace Kapea.Journal.Sealing;

/// <summary>Sealed bytes, typed by what is inside. The journal's API takes and gives nothing else: plain and sealed are different types.</summary>
/// <typeparam name="T">What is inside once opened; a marker that is never instantiated.</typeparam>
/// <param name="Bytes">The sealed bytes, nonce or encapsulated key first; see docs/formats.md.</param>
public readonly record struct Sealed<T>(byte[] Bytes)
{
    /// <summary>Whether there is anything at all.</summary>
    public bool IsEmpty => Bytes is null || Bytes.Length == 0;
}

/// <summary>Inside: the content of one entry.</summary>
public sealed class Body { private Body() { } }

/// <summary>Inside: the keys of one epoch of a stream.</summary>
public sealed class StreamKeys { private StreamKeys() { } }

/// <summary>Inside: the private half of a desk's key.</summary>
public sealed class DeskPrivateKey { private DeskPrivateKey() { } }

/// <summary>Inside: the private half of a person's key.</summary>
public sealed class PersonPrivateKey { private PersonPrivateKey() { } }

/// <summary>Inside: what the machine needs to know of staff: names, contacts, secrets of gateways. Sealed under the machine key.</summary>
public sealed class MachineNote { private MachineNote() { } }

/// <summary>Inside: what an act answered, so that the same act sent again is answered as before.</summary>
public sealed class Outcome { private Outcome() { } }

/// <summary>Inside: coded facts for the Insight desk.</summary>
public sealed class Facts { private Facts() { } }
