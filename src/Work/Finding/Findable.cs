using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Finding;

/// <summary>An entry that names somebody or something that is to be found again.</summary>
public interface IFindable : IEntry
{
    /// <summary>What is found by it; of several persons, each by its own part.</summary>
    IEnumerable<Findable> Finds();
}

/// <summary>One person, or one thing, as an entry makes it known to whoever looks for it.</summary>
/// <param name="Purpose">One of <see cref="Purposes"/>.</param>
/// <param name="Part">Which of the entry's: the child's number in a report, from 1; 0: what the whole stream is about.</param>
public sealed record Findable(string Purpose, int Part = 0)
{
    /// <summary>Names, nicknames and aliases as typed, in any script; the best known first.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Sex; <c>null</c>: not known, or neither.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Between which days the person was born; <c>null</c>: not known.</summary>
    public BirthSpan? Born { get; init; }

    /// <summary>Places: codes of the gazetteer, or words.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>Names of relatives and others around the person, as typed.</summary>
    public ImmutableArray<string> Relatives { get; init; } = [];

    /// <summary>Telephones, plates, handles and the like.</summary>
    public ImmutableArray<Mark> Marks { get; init; } = [];

    /// <summary>The texts that say something.</summary>
    public static ImmutableArray<string> Texts(params ReadOnlySpan<string?> texts)
    {
        var said = ImmutableArray.CreateBuilder<string>();
        foreach (var text in texts)
        {
            if (!string.IsNullOrWhiteSpace(text) && !said.Contains(text)) said.Add(text);
        }

        return said.ToImmutable();
    }

    /// <summary>Nothing of it can be looked up.</summary>
    public bool IsEmpty => Names.All(string.IsNullOrWhiteSpace) && Relatives.All(string.IsNullOrWhiteSpace) && Marks.All(m => string.IsNullOrWhiteSpace(m.Text));
}

/// <summary>Sex as far as it helps to tell two persons apart.</summary>
public enum Sex
{
    /// <summary>A girl or woman.</summary>
    Female,

    /// <summary>A boy or man.</summary>
    Male,
}

/// <summary>The days between which somebody was born, both included.</summary>
/// <param name="From">The earliest day.</param>
/// <param name="Until">The latest day.</param>
public readonly record struct BirthSpan(DateOnly From, DateOnly Until)
{
    /// <summary>Born on a known day.</summary>
    public static BirthSpan On(DateOnly day) => new(day, day);

    /// <summary>Born in a year.</summary>
    public static BirthSpan In(int year) => new(new(year, 1, 1), new(year, 12, 31));

    /// <summary>So many completed years old on a day.</summary>
    public static BirthSpan Aged(int years, DateOnly on) => new(on.AddYears(-years - 1).AddDays(1), on.AddYears(-years));

    /// <summary>Completed years from a birth to a day.</summary>
    public static int Years(DateOnly born, DateOnly on) => on.Year - born.Year - (on < born.AddYears(on.Year - born.Year) ? 1 : 0);
}

/// <summary>What somebody is recognised by that is a number or an address rather than a name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As typed.</param>
public sealed record Mark(MarkKind Kind, string Text);

/// <summary>Kinds of marks.</summary>
public enum MarkKind
{
    /// <summary>The code of a file.</summary>
    Code,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A number plate.</summary>
    Plate,

    /// <summary>A name on a network or messenger, such as <c>@somebody</c>.</summary>
    Handle,

    /// <summary>An address of mail.</summary>
    Mail,

    /// <summary>A bank or payment account.</summary>
    Account,

    /// <summary>A device: serial number, IMEI.</summary>
    Device,

    /// <summary>A number of another register or of a paper of identity.</summary>
    Number,
}
