using Kapea.Work.Reference;

namespace Kapea.Work.Exchange;

/// <summary>What reading a file needs to know besides the file.</summary>
/// <param name="Book">The reference data: <c>primero-fields</c> says which field goes where, <c>cell-words</c> what words mean.</param>
/// <param name="Today">Today.</param>
/// <param name="IsPlace">Whether a code is a place's.</param>
public sealed record ReadingWith(ReferenceBook Book, DateOnly Today, Func<string, bool> IsPlace)
{
    /// <summary>What words mean, as in the cells of a list.</summary>
    public ColumnWords Words { get; } = ColumnWords.Of(Book);
}

/// <summary>Reads cases of Primero, versions 1 and 2.</summary>
/// <remarks>Names of fields and values with a suffix that Primero adds when a form is changed (<c>referral_status_edf41f2</c>) are those without it.</remarks>
public static class PrimeroCases
{
    /// <summary>How many values one case may hold: more than ten times those of the fullest form.</summary>
    public const int MostValues = 5000;

    /// <summary>Reads one case.</summary>
    /// <param name="given">Its fields; anything else than named values is no case, and refused.</param>
    /// <param name="row">Its place in the file, from 1.</param>
    /// <param name="with">What else is known.</param>
    public static CaseAsGiven Read(GivenValue given, int row, ReadingWith with) =>
        given is not GivenValue.Group group ? Refused(row, ExchangeTroubles.NotACase)
        : new GivenFields(group) is { Count: <= MostValues } fields ? new PrimeroCase(fields, row, with).Read() : Refused(row, ExchangeTroubles.TooManyValues);

    private static CaseAsGiven Refused(int row, string code) => new("", row) { Troubles = [new(TroubleKind.Refused, code, "")] };
}
