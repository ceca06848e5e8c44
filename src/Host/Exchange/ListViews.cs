using System.Collections.Immutable;
using Kapea.Host.Pages;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>A list whose columns get their meaning. Posted to its own address.</summary>
/// <param name="File">The id under which it waits.</param>
/// <param name="Columns">Its columns with what they are taken to mean.</param>
/// <param name="Rows">How many rows are cases.</param>
public sealed record ListColumnsView(string File, ImmutableArray<ListColumn> Columns, int Rows)
{
    /// <summary>The sheets that can be chosen, with which is; one that is hidden says so.</summary>
    public ImmutableArray<Option> Sheets { get; init; } = [];

    /// <summary>The number of the chosen sheet, from 0.</summary>
    public int Sheet { get; init; }

    /// <summary>Of which columns the form speaks: what it says of them holds for no other sheet and no other headings.</summary>
    public string Of { get; init; } = "";

    /// <summary>The row in which the headings begin, from 1; 0: none were found.</summary>
    public int HeadingRow { get; init; }

    /// <summary>Mappings that are kept, by their name.</summary>
    public ImmutableArray<string> Kept { get; init; } = [];

    /// <summary>What the list is called.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The day on which its ages were right, as a form holds it.</summary>
    public string AgesOn { get; init; } = "";

    /// <summary>An earlier list of this name was read by other columns, so that its rows would not be known again.</summary>
    public bool KnowsOtherwise { get; init; }

    /// <summary>Some cells are worked out by formulas.</summary>
    public bool HasFormulas { get; init; }

    /// <summary>Headings that the chosen mapping names and the list has not got.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Rows that are no case, and why.</summary>
    public CutTable? NoCase { get; init; }
}

/// <summary>One column of the list.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="First">Its first values.</param>
/// <param name="Target">What it is taken to mean.</param>
/// <param name="Style">Which number is the day, where somebody has said so.</param>
public sealed record ListColumn(int Index, string Heading, ImmutableArray<string> First, ColumnTarget Target, DateStyle? Style)
{
    /// <summary>What its dates say about which number is the day, in a sentence; <c>null</c>: it holds no dates that leave a doubt.</summary>
    public string? Doubt { get; init; }

    /// <summary>It holds dates in which either number can be the day.</summary>
    public bool AsksStyle { get; init; }
}
