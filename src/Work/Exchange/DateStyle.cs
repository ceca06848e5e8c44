namespace Kapea.Work.Exchange;

/// <summary>In which order a column writes its dates.</summary>
public enum DateStyle
{
    /// <summary>31/12/2015.</summary>
    DayFirst,

    /// <summary>12/31/2015.</summary>
    MonthFirst,

    /// <summary>2015-12-31.</summary>
    YearFirst,
}
