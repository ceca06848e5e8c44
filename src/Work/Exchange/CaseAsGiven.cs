using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Finding;

namespace Kapea.Work.Exchange;

/// <summary>One case as another system or list gives it, in one shape whatever file it came from.</summary>
/// <param name="Source">Its id there; within one source the same case has the same id.</param>
/// <param name="Row">Where it stands in the file: the line, the row of the sheet, the number in the list, from 1.</param>
public sealed record CaseAsGiven(string Source, int Row)
{
    /// <summary>The name in Khmer; <c>null</c>: none given.</summary>
    public string? NameKhmer { get; init; }

    /// <summary>The name in Latin letters; <c>null</c>: none given.</summary>
    public string? NameLatin { get; init; }

    /// <summary>Nickname.</summary>
    public string? Nickname { get; init; }

    /// <summary>Sex; <c>null</c>: not given, neither, or not understood (then it stands in <see cref="AsReceived"/>).</summary>
    public Sex? Sex { get; init; }

    /// <summary>Between which days the child was born; an age is turned into a span on the day it was written down.</summary>
    public BirthSpan? Born { get; init; }

    /// <summary>Where the child lives: a code of the gazetteer, as text with its leading zero.</summary>
    public string? PlaceCode { get; init; }

    /// <summary>Where the child lives, in words.</summary>
    public string? Address { get; init; }

    /// <summary>Telephone of the child or the carer.</summary>
    public string? Telephone { get; init; }

    /// <summary>Day on which the other system began the case.</summary>
    public DateOnly? Registered { get; init; }

    /// <summary>Whether it is closed there; <c>null</c>: not said.</summary>
    public bool? IsClosed { get; init; }

    /// <summary>How high the other side put the risk, by our code; <c>null</c>: not given or not understood.</summary>
    public string? Risk { get; init; }

    /// <summary>The people around the child.</summary>
    public ImmutableArray<RelativeGiven> Relatives { get; init; } = [];

    /// <summary>Numbers of the case and the child in other registers, by the name of the field they came in.</summary>
    public ImmutableArray<ValueReceived> Numbers { get; init; } = [];

    /// <summary>All that has no place of its own here: kept sealed as received, never dropped.</summary>
    public ImmutableArray<ValueReceived> AsReceived { get; init; } = [];

    /// <summary>What was mended, was not understood, or contradicts itself.</summary>
    public ImmutableArray<Trouble> Troubles { get; init; } = [];

    /// <summary>Whether its id there is a number or a word of the other side. Where it is not, the id is made of who the row is about, and nothing that is kept may hold it as it stands.</summary>
    public bool HasNumber { get; init; } = true;

    /// <summary>The whole row as received, in an order that does not change, by which it is known again; <c>null</c>: by what stands above. It is not kept.</summary>
    public string? Whole { get; init; }

    /// <summary>It cannot be taken in.</summary>
    public bool IsRefused => Troubles.Any(t => t.Kind == TroubleKind.Refused);

    /// <summary>The age in completed years on a day, as far as the birth span tells one; <c>null</c>: not known, or not to the year.</summary>
    public int? AgeOn(DateOnly day)
    {
        if (Born is not { } born || born.From > day)
            return null;
        var (most, least) = (BirthSpan.Years(born.From, day), BirthSpan.Years(born.Until, day));
        return most - least <= 1 ? Math.Max(0, least) : null;
    }

    /// <summary>The longest name, telephone or number.</summary>
    public const int LongestLine = 500;

    /// <summary>The longest address.</summary>
    public const int LongestAddress = 1000;

    /// <summary>The case without what is too long for its place here: that is kept as received, and said.</summary>
    public CaseAsGiven Fitted()
    {
        var (received, troubles) = (AsReceived.ToBuilder(), Troubles.ToBuilder());
        var fitted = this with
        {
            NameKhmer = Fit("name_khmer", NameKhmer),
            NameLatin = Fit("name_latin", NameLatin),
            Nickname = Fit("nickname", Nickname),
            Address = Fit("address", Address, LongestAddress),
            Telephone = Fit("telephone", Telephone),
            Relatives = [.. Relatives.Select(FitIn).OfType<RelativeGiven>()],
            Numbers = [.. Numbers.Where(n => Fit(n.Field, n.Value) is not null)],
        };
        return fitted with { AsReceived = received.ToImmutable(), Troubles = troubles.ToImmutable() };

        string? Fit(string field, string? text, int most = LongestLine)
        {
            if (text is null || text.Length <= most) return text;
            received.Add(new(field, text));
            troubles.Add(new(TroubleKind.NotUnderstood, ExchangeTroubles.TooLong, field));
            return null;
        }

        RelativeGiven? FitIn(RelativeGiven of)
        {
            var fit = of with { Relation = Fit("relatives.relation", of.Relation), Telephone = Fit("relatives.phone", of.Telephone), Heading = Fit("relatives.heading", of.Heading) };
            if (Fit("relatives.name", of.Name) is not null) return fit;
            if (fit.Relation is { } relation) received.Add(new("relatives.relation", relation));
            if (fit.Telephone is { } telephone) received.Add(new("relatives.phone", telephone));
            return null;
        }
    }

    // A running number of a list is on every list.
    private const int ShortestMark = 6;

    /// <summary>What the child is compared by with those who are here already.</summary>
    public Findable Finds() => new(Purposes.Child)
    {
        Names = Findable.Texts(NameKhmer, NameLatin, Nickname),
        Sex = Sex,
        Born = Born,
        Places = Findable.Texts(PlaceCode, Address),
        Relatives = [.. Relatives.Select(r => r.Name)],
        Marks = [.. Relatives.Select(r => r.Telephone).Prepend(Telephone).SelectMany(MarksWithin.OfTelephone), .. Numbers.Where(n => n.Value.Length >= ShortestMark).Select(n => new Mark(MarkKind.Number, n.Value))],
    };
}

/// <summary>Somebody around the child, as given.</summary>
/// <param name="Name">The name.</param>
/// <param name="Relation">The relation, in the other side's word.</param>
/// <param name="Telephone">A telephone.</param>
public sealed record RelativeGiven(string Name, string? Relation, string? Telephone)
{
    /// <summary>The heading under which a list names somebody; it is said of every row alike, and so says of nobody what she is to the child. <c>null</c>: no list.</summary>
    public string? Heading { get; init; }
}

/// <summary>A value as received.</summary>
/// <param name="Field">The field, in the other side's name for it; of a part its path, such as <c>services_section[2].service_type</c>.</param>
/// <param name="Value">The value: text as it stands, anything else as JSON.</param>
public sealed record ValueReceived(string Field, string Value);

/// <summary>Something about a row that a person should know.</summary>
/// <param name="Kind">How grave.</param>
/// <param name="Code">A stable code, the key of its words, such as <c>exchange.leading-zero-mended</c>.</param>
/// <param name="Field">The field.</param>
public sealed record Trouble(TroubleKind Kind, string Code, string Field);

/// <summary>How grave a trouble is.</summary>
public enum TroubleKind
{
    /// <summary>It was put right, and how is told.</summary>
    Mended,

    /// <summary>It was not understood and is kept as received.</summary>
    NotUnderstood,

    /// <summary>Two values contradict each other; both are kept.</summary>
    Contradicts,

    /// <summary>The row cannot be taken in.</summary>
    Refused,
}
