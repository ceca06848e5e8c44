using System.Collections.Immutable;

namespace Kapea.Work.Exchange;

/// <summary>A value of a file that was read, in the shape in which it stood there.</summary>
public abstract record GivenValue
{
    private GivenValue() { }

    /// <summary>Nothing.</summary>
    public sealed record Nothing : GivenValue;

    /// <summary>Text.</summary>
    public sealed record Text(string Value) : GivenValue;

    /// <summary>A number, in the digits in which it was written.</summary>
    public sealed record Number(string Digits) : GivenValue;

    /// <summary>Yes or no.</summary>
    public sealed record Truth(bool Value) : GivenValue;

    /// <summary>A list; <paramref name="Json"/> as it stood there.</summary>
    public sealed record List(ImmutableArray<GivenValue> Values, string Json) : GivenValue;

    /// <summary>Named values, in the order of the file; a name may stand there twice.</summary>
    public sealed record Group(ImmutableArray<(string Name, GivenValue Value)> Fields) : GivenValue;
}
