using System.Collections.Immutable;

namespace Kapea.Work.Exchange;

/// <summary>The stable codes of what can be said about a row of a file.</summary>
public static class ExchangeTroubles
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        NamesSeparated, TelephoneZero, LeadingZero, DateNumber, BuddhistYear, ShortYear,
        OtherWayRound, MergedRepeated, PlaceBySound, DateUnknown, DateUndecided, AgeUnknown,
        AgeWithoutDay, SexUnknown, ClosedUnknown, RiskUnknown, PlaceUnknown, PlaceAmbiguous,
        CellFault, ColumnsDiffer, AgeAgainstBirth, BornLater, MaySwap, NumberTwice,
        RowTwice, WithoutName, DayAhead, AgeNotAChilds, NumberOfAnother, NoTelephone,
        TooLong, DigitTooMany, AgeZero, NotACase, TooManyValues, NoId, NotOneValue,
        WordUnknown, NoName, PlaceCodeUnknown, ClosedYetOpen, DisclosedWithoutConsent, ToldWithoutDisclosure, NotShown,
        NameOfAnother, KnownByName,
    ];

    /// <summary>Names in two scripts in one cell were separated.</summary>
    public const string NamesSeparated = "exchange.name-split";

    /// <summary>A zero that was lost in front of a telephone number was put back.</summary>
    public const string TelephoneZero = "exchange.telephone-zero-mended";

    /// <summary>A zero that was lost in front of the code of a place was put back.</summary>
    public const string LeadingZero = "exchange.leading-zero-mended";

    /// <summary>A number was read as the day it stands for.</summary>
    public const string DateNumber = "exchange.date-number";

    /// <summary>A year of the Buddhist era was turned into one of the common era.</summary>
    public const string BuddhistYear = "exchange.buddhist-year";

    /// <summary>A year of two digits was completed.</summary>
    public const string ShortYear = "exchange.short-year";

    /// <summary>A date can only be meant the other way round than its column.</summary>
    public const string OtherWayRound = "exchange.date-other-way-round";

    /// <summary>The value stands in the row above, which the sheet shows as one cell with this one.</summary>
    public const string MergedRepeated = "exchange.merged-repeated";

    /// <summary>A place was found by how its name sounds.</summary>
    public const string PlaceBySound = "exchange.place-by-sound";

    /// <summary>A date was not understood.</summary>
    public const string DateUnknown = "exchange.date-not-understood";

    /// <summary>Nobody has said which number of this column's dates is the day.</summary>
    public const string DateUndecided = "exchange.date-undecided";

    /// <summary>An age was not understood.</summary>
    public const string AgeUnknown = "exchange.age-not-understood";

    /// <summary>An age was given, but not when it was right.</summary>
    public const string AgeWithoutDay = "exchange.age-without-day";

    /// <summary>A day has not come yet on which something is said to have been.</summary>
    public const string DayAhead = "exchange.day-ahead";

    /// <summary>No child has this age.</summary>
    public const string AgeNotAChilds = "exchange.age-not-a-childs";

    /// <summary>A sex was not understood.</summary>
    public const string SexUnknown = "exchange.sex-not-understood";

    /// <summary>Whether the case is closed was not understood.</summary>
    public const string ClosedUnknown = "exchange.closed-not-understood";

    /// <summary>A level of risk was not understood.</summary>
    public const string RiskUnknown = "exchange.risk-not-understood";

    /// <summary>There is no place of that name.</summary>
    public const string PlaceUnknown = "exchange.place-not-found";

    /// <summary>Several places bear that name.</summary>
    public const string PlaceAmbiguous = "exchange.place-ambiguous";

    /// <summary>The sheet itself has a fault in this cell.</summary>
    public const string CellFault = "exchange.cell-fault";

    /// <summary>Two columns say different things of one matter.</summary>
    public const string ColumnsDiffer = "exchange.columns-differ";

    /// <summary>Age and date of birth do not fit.</summary>
    public const string AgeAgainstBirth = "exchange.age-against-birth";

    /// <summary>The child would have been born after the case began.</summary>
    public const string BornLater = "exchange.registered-before-birth";

    /// <summary>Day and month may have been swapped by the program that made the file.</summary>
    public const string MaySwap = "exchange.day-month-may-be-swapped";

    /// <summary>An earlier row has the same number.</summary>
    public const string NumberTwice = "exchange.number-twice";

    /// <summary>An earlier row is about somebody of the same name, birth and place.</summary>
    public const string RowTwice = "exchange.row-twice";

    /// <summary>The row has no name, nickname or number: nobody could find it again.</summary>
    public const string WithoutName = "exchange.row-without-name";

    /// <summary>It is no telephone number.</summary>
    public const string NoTelephone = "exchange.no-telephone";

    /// <summary>It is too long for its place here.</summary>
    public const string TooLong = "exchange.too-long";

    /// <summary>The year had a digit too many, which was left out.</summary>
    public const string DigitTooMany = "exchange.day-mended";

    /// <summary>The age 0 of a system that writes it where it does not know the age.</summary>
    public const string AgeZero = "exchange.age-zero";

    /// <summary>What stands in the place of a case is none.</summary>
    public const string NotACase = "exchange.not-a-case";

    /// <summary>A case holds more values than any form has.</summary>
    public const string TooManyValues = "exchange.too-many-values";

    /// <summary>A case has no id by which it would be known again.</summary>
    public const string NoId = "exchange.no-id";

    /// <summary>A list, or a yes or no, stands where one text should.</summary>
    public const string NotOneValue = "exchange.not-one-value";

    /// <summary>A word of the other system is not known.</summary>
    public const string WordUnknown = "exchange.word-not-known";

    /// <summary>It is no name.</summary>
    public const string NoName = "exchange.no-name";

    /// <summary>No place has this code.</summary>
    public const string PlaceCodeUnknown = "exchange.place-not-known";

    /// <summary>There is a day of closing, yet it is said to be open.</summary>
    public const string ClosedYetOpen = "exchange.closed-yet-open";

    /// <summary>No consent to services, yet it may be told to other organisations.</summary>
    public const string DisclosedWithoutConsent = "exchange.disclosed-without-consent";

    /// <summary>Other organisations may not be told, yet it was referred.</summary>
    public const string ToldWithoutDisclosure = "exchange.told-without-disclosure";

    /// <summary>Another child came in with this number.</summary>
    public const string NumberOfAnother = "exchange.number-of-another";

    /// <summary>A child of this name came in who was born at another time, or is of the other sex.</summary>
    public const string NameOfAnother = "exchange.name-of-another";

    /// <summary>It has no number, and was taken for a child who is here by its name alone.</summary>
    public const string KnownByName = "exchange.known-by-name";

    /// <summary>It is possibly about a child who is here already, and nobody has been shown it yet.</summary>
    public const string NotShown = "exchange.not-shown";
}
