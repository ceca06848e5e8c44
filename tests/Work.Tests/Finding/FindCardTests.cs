using System.Collections.Immutable;
using CsCheck;
using Kapea.Work.Finding;

namespace Kapea.Work.Tests.Finding;

/// <summary>The card that is sealed into the index. The samples beside this file are never edited once released; a new version gets new samples.</summary>
public sealed class FindCardTests
{
    private static readonly Findable Child = new(Purposes.Child, 2)
    {
        Names = ["សុខា មាស"],
        Sex = Sex.Female,
        Born = BirthSpan.Aged(12, new(2030, 3, 4)),
        Places = ["08020301"],
    };

    private static readonly Findable Man = new(Purposes.Offender)
    {
        Names = ["Uncle Tola", "តុលា", "Nguyễn Văn 😀"],
        Sex = Sex.Male,
        Born = BirthSpan.On(new(1985, 11, 30)),
        Places = ["12", "behind the market"],
        Relatives = ["Srey Mom"],
        Marks =
        [
            new(MarkKind.Code, "HGR-30-000000-M"), new(MarkKind.Phone, "+855 12 345 678"), new(MarkKind.Plate, "ភ្នំពេញ 2AB-1234"), new(MarkKind.Handle, "@tola"),
            new(MarkKind.Mail, "tola@example.org"), new(MarkKind.Account, "000 111 222"), new(MarkKind.Device, "350000000000006"), new(MarkKind.Number, "P-0042"),
        ],
    };

    private static readonly ImmutableDictionary<string, Findable> Samples = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("find-card-child", Child), KeyValuePair.Create("find-card-man", Man), KeyValuePair.Create("find-card-empty", new Findable(Purposes.Reporter)),
    ]);

    private static readonly Gen<Findable> Any = Gen.Select(
        Gen.Char.Array[0, 12].Select(c => new string(c)).Array[0, 4],
        Gen.Int[0, 2],
        Gen.Int[0, DateOnly.MaxValue.DayNumber].Array[2],
        Gen.Bool,
        Gen.Select(Gen.Int[0, 7], Gen.String, (k, t) => new Mark((MarkKind)k, t)).Array[0, 3],
        (texts, sex, days, isBirthKnown, marks) => new Findable(Purposes.Child, 1)
        {
            Names = [.. texts],
            Sex = sex == 2 ? null : (Sex)sex,
            Born = isBirthKnown ? new BirthSpan(DateOnly.FromDayNumber(days[0]), DateOnly.FromDayNumber(days[1])) : null,
            Places = [.. texts.Skip(1)],
            Relatives = [.. texts.Skip(2)],
            Marks = [.. marks],
        });

    public static TheoryData<string> Names => [.. Samples.Keys];

    private static void ShouldBeAlike(Findable read, Findable written)
    {
        (read.Purpose, read.Part, read.Sex, read.Born).ShouldBe((written.Purpose, written.Part, written.Sex, written.Born));
        read.Names.ShouldBe(written.Names);
        read.Places.ShouldBe(written.Places);
        read.Relatives.ShouldBe(written.Relatives);
        read.Marks.ShouldBe(written.Marks);
    }

    private static string Sample(string name) => Path.Combine(Scene.Root(), "tests", "Work.Tests", "Finding", "Samples-1.0", name + ".hex");

    [Theory, MemberData(nameof(Names))]
    public void A_sample_of_1_0_is_read_and_written_just_so(string name)
    {
        var (card, findable) = (Convert.FromHexString(File.ReadAllText(Sample(name)).Trim()), Samples[name]);
        ShouldBeAlike(FindCard.Read(findable.Purpose, findable.Part, card), findable);
        FindCard.Write(findable).ShouldBe(card);
    }

    [Fact]
    public void What_was_written_is_read_again_whatever_was_typed() =>
        Any.Sample(findable => ShouldBeAlike(FindCard.Read(findable.Purpose, findable.Part, FindCard.Write(findable)), findable));

    [Fact]
    public void A_childs_card_is_short() => FindCard.Write(Child).Length.ShouldBeLessThan(40);

    [Fact]
    public void Another_version_is_refused_and_the_message_says_which()
    {
        var card = FindCard.Write(Child);
        card[0] = 2;
        Should.Throw<FormatException>(() => FindCard.Read(Purposes.Child, 1, card)).Message.ShouldBe("The card is of version 2; this program reads version 1.");
    }

    [Fact]
    public void Random_bytes_are_refused_by_the_one_exception_or_read()
    {
        Gen.Byte.Array[0, 60].Sample(bytes => Tried(bytes));
        Gen.Select(Gen.Byte.Array[0, 60], Gen.Int[0, 7]).Sample((bytes, flags) => Tried([1, (byte)flags, .. bytes]));
    }

    [Fact]
    public void A_card_cut_anywhere_or_with_a_byte_more_is_refused()
    {
        var card = FindCard.Write(Man);
        for (int i = 0; i < card.Length; i++) Should.Throw<FormatException>(() => FindCard.Read(Purposes.Offender, 0, card.AsSpan(0, i)));
        Should.Throw<FormatException>(() => FindCard.Read(Purposes.Offender, 0, [.. card, 0]));
    }

    private static void Tried(byte[] bytes)
    {
        try
        {
            ShouldBeAlike(FindCard.Read(Purposes.Child, 1, FindCard.Write(FindCard.Read(Purposes.Child, 1, bytes))), FindCard.Read(Purposes.Child, 1, bytes));
        }
        catch (FormatException)
        {
            // That is no card.
        }
    }
}
