using System.Collections.Immutable;

namespace Kapea.Work.Acts;

/// <summary>An answer as it arrived, before it was checked: the one shape that form, API and import are brought to.</summary>
public abstract record Raw
{
    private Raw() { }

    /// <summary>Text; numbers, dates and codes arrive as text too (a JSON number becomes its digits).</summary>
    public sealed record Word(string Value) : Raw;

    /// <summary>A JSON true or false; a form sends the words <c>true</c> or <c>false</c>, which count the same for a flag.</summary>
    public sealed record Truth(bool Value) : Raw;

    /// <summary>A JSON number, as written. A form sends a <see cref="Word"/>, which counts the same for a count.</summary>
    public sealed record Number(string Digits) : Raw;

    /// <summary>A list of texts.</summary>
    public sealed record Words(ImmutableArray<string> Values) : Raw;

    /// <summary>A list of groups.</summary>
    public sealed record Rows(ImmutableArray<ImmutableDictionary<string, Raw>> Values) : Raw;

    /// <summary>Something that no field can hold (a nested list, an object where none belongs).</summary>
    public sealed record Odd : Raw;
}
