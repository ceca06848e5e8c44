using System.Collections.Immutable;
using System.Text;

namespace Kapea.Work.Finding;

/// <summary>The card of a <see cref="Findable"/> as it is sealed into the index: what was typed, as few bytes as it goes. Purpose and part stand beside it.</summary>
/// <remarks>The form is described in <c>docs/formats.md</c> and held by golden files. What is written is written for ever: kinds and flags keep their numbers.</remarks>
public static class FindCard
{
    private const byte Version = 1;
    private const byte SexBits = 3;
    private const byte HasBirth = 4;
    private const byte Known = SexBits | HasBirth;

    private const byte Escape = 0;
    private const char Khmer = '\u1780';
    private const char KhmerEnd = '\u17FF';

    /// <summary>The card.</summary>
    public static byte[] Write(Findable findable)
    {
        var card = new List<byte> { Version, (byte)(Code(findable.Sex) | (findable.Born is null ? 0 : HasBirth)) };
        if (findable.Born is { } born)
        {
            Day(card, born.From);
            Day(card, born.Until);
        }

        Texts(card, findable.Names);
        Texts(card, findable.Places);
        Texts(card, findable.Relatives);
        Number(card, findable.Marks.Length);
        foreach (var mark in findable.Marks)
        {
            card.Add(Code(mark.Kind));
            Text(card, mark.Text);
        }

        return [.. card];
    }

    /// <summary>What a card holds.</summary>
    /// <param name="purpose">What it is found for.</param>
    /// <param name="part">Which of the entry's it is.</param>
    /// <param name="card">The bytes.</param>
    /// <exception cref="FormatException">It is of a version that this program does not know, or no card at all; the message says which.</exception>
    public static Findable Read(string purpose, int part, ReadOnlySpan<byte> card)
    {
        var reader = new Reader(card);
        var version = reader.Byte();
        if (version != Version) throw new FormatException(FormattableString.Invariant($"The card is of version {version}; this program reads version {Version}."));
        var flags = reader.Byte();
        if ((flags & ~Known) != 0) throw Broken();
        var findable = new Findable(purpose, part)
        {
            Sex = SexOf(flags & SexBits),
            Born = (flags & HasBirth) == 0 ? null : new BirthSpan(reader.Day(), reader.Day()),
            Names = reader.Texts(),
            Places = reader.Texts(),
            Relatives = reader.Texts(),
            Marks = reader.Marks(),
        };
        return reader.IsAtEnd ? findable : throw Broken();
    }

    private static FormatException Broken() => new("That is no card.");

    private static byte Code(Sex? sex) => sex switch { Sex.Female => 1, Sex.Male => 2, _ => 0 };

    private static Sex? SexOf(int code) => code switch { 0 => null, 1 => Sex.Female, 2 => Sex.Male, _ => throw Broken() };

    private static readonly ImmutableArray<(byte Code, MarkKind Kind)> Kinds =
    [
        (1, MarkKind.Code), (2, MarkKind.Phone), (3, MarkKind.Plate), (4, MarkKind.Handle), (5, MarkKind.Mail), (6, MarkKind.Account), (7, MarkKind.Device), (8, MarkKind.Number),
    ];

    private static byte Code(MarkKind kind) => Kinds.First(k => k.Kind == kind).Code;

    private static void Number(List<byte> card, int number)
    {
        for (; number > 0x7F; number >>= 7) card.Add((byte)(number | 0x80));
        card.Add((byte)number);
    }

    private static void Day(List<byte> card, DateOnly day)
    {
        var number = day.DayNumber;
        card.AddRange([(byte)(number >> 16), (byte)(number >> 8), (byte)number]);
    }

    private static void Texts(List<byte> card, ImmutableArray<string> texts)
    {
        Number(card, texts.Length);
        foreach (var text in texts) Text(card, text);
    }

    // One byte for a letter of ASCII or Khmer, three for any other; so that half of a pair of surrogates, which no encoding of Unicode takes, comes back as well.
    private static void Text(List<byte> card, string text)
    {
        var letters = new List<byte>(text.Length);
        foreach (char c in text)
        {
            if (Short(c) is { } one) letters.Add(one);
            else letters.AddRange([Escape, (byte)(c >> 8), (byte)c]);
        }

        Number(card, letters.Count);
        card.AddRange(letters);
    }

    private static byte? Short(char c) => c switch
    {
        > '\0' and <= '\x7F' => (byte)c,
        >= Khmer and <= KhmerEnd => (byte)(0x80 + (c - Khmer)),
        _ => null,
    };

    private ref struct Reader(ReadOnlySpan<byte> card)
    {
        private ReadOnlySpan<byte> _rest = card;

        public readonly bool IsAtEnd => _rest.IsEmpty;

        public byte Byte()
        {
            if (_rest.IsEmpty) throw Broken();
            var first = _rest[0];
            _rest = _rest[1..];
            return first;
        }

        public DateOnly Day()
        {
            var number = (Byte() << 16) | (Byte() << 8) | Byte();
            return number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number) : throw Broken();
        }

        public ImmutableArray<string> Texts()
        {
            var texts = ImmutableArray.CreateBuilder<string>();
            for (int n = Count(); n > 0; n--) texts.Add(Text());
            return texts.ToImmutable();
        }

        public ImmutableArray<Mark> Marks()
        {
            var marks = ImmutableArray.CreateBuilder<Mark>();
            for (int n = Count(); n > 0; n--) marks.Add(new(Kind(Byte()), Text()));
            return marks.ToImmutable();
        }

        private static MarkKind Kind(byte code)
        {
            foreach (var (known, kind) in Kinds)
                if (known == code)
                    return kind;
            throw Broken();
        }

        // No number is larger than the bytes that are left: each counted thing takes one at least.
        private int Count()
        {
            int number = 0;
            for (int shift = 0; ; shift += 7)
            {
                var next = Byte();
                number |= (next & 0x7F) << shift;
                if (next <= 0x7F) break;
                if (shift >= 21) throw Broken();
            }

            return number <= _rest.Length ? number : throw Broken();
        }

        private string Text()
        {
            var letters = _rest[..Count()];
            _rest = _rest[letters.Length..];
            var text = new StringBuilder(letters.Length);
            for (int i = 0; i < letters.Length; i++)
            {
                if (letters[i] != Escape)
                {
                    text.Append(letters[i] <= 0x7F ? (char)letters[i] : (char)(Khmer + (letters[i] - 0x80)));
                    continue;
                }

                if (i + 2 >= letters.Length) throw Broken();
                text.Append((char)((letters[i + 1] << 8) | letters[i + 2]));
                i += 2;
            }

            return text.ToString();
        }
    }
}
