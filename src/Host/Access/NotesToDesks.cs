using System.Text;
using Kapea.Host.Doors;
using Kapea.Journal.Sealing;

namespace Kapea.Host.Access;

/// <summary>Words that several desks must be able to read and nobody else: the reason of a broken glass, of a destruction asked for.</summary>
internal static class NotesToDesks
{
    /// <summary>Seals words to each of these desks; one that has no key yet is passed over.</summary>
    public static Sealed<Body> Seal(string about, IEnumerable<NetworkDesk> desks, string words) =>
        DeskNotes.SealToEach<Body>(about, [.. desks.Where(d => d.HasKey).DistinctBy(d => d.Id).Select(d => d.PublicKey)], Encoding.UTF8.GetBytes(words));

    /// <summary>The words, by any of her desks' keys, present or past; <c>null</c>: they are sealed to others.</summary>
    public static string? Open(NetworkBook book, Visit visit, string about, Sealed<Body> note) =>
        Keys(book, visit).Select(key => DeskNotes.TryOpen(about, key, note)).FirstOrDefault(words => words is not null) is { } opened ? Encoding.UTF8.GetString(opened) : null;

    private static IEnumerable<byte[]> Keys(NetworkBook book, Visit visit)
    {
        foreach (var desk in visit.Ring.Desks)
        {
            for (int epoch = book.Now.Desk(desk)?.Row.Epoch ?? 0; epoch > 0; epoch--)
                if (visit.Ring.DeskKey(desk, epoch) is { } key) yield return key;
        }
    }
}
