using Kapea.Work.Reference;

namespace Kapea.Work.Care;

/// <summary>A service of the catalogue (domain 3.1): the thirteen types in use in Cambodia with their subtypes, and the network's own additions.</summary>
/// <remarks>
/// Type and subtype together are the key: two subtypes are called alike under disability and under mental health, and a map by the subtype alone
/// sends one child's referral to the other kind of help.
/// </remarks>
/// <param name="Code"><c>{type}.{subtype}</c>, as it stands in entries; never changed.</param>
/// <param name="Type">The type, such as <c>training_education</c>; <c>network</c> for our additions.</param>
/// <param name="Subtype">The subtype.</param>
/// <param name="Primero">The base service type of Primero; <c>null</c>: none is obvious.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record CatalogueService(string Code, string Type, string Subtype, string? Primero, Provenance Provenance) : ReferenceFact(Provenance);

/// <summary>The catalogue in the reference book. Of several versions the latest counts.</summary>
public static class ServiceCatalogue
{
    /// <summary>The table's name.</summary>
    public const string Table = "services";

    /// <summary>The service with this code; <c>null</c>: the catalogue does not have it today.</summary>
    public static CatalogueService? Service(this ReferenceBook book, string code) =>
        book.Rows(Table).Where(r => r["service"] == code).MaxBy(r => r.Provenance.ValidFrom) is { } r
            ? new(code, r["type"], r["subtype"], r.Values.GetValueOrDefault("primero") is { Length: > 0 } primero ? primero : null, r.Provenance)
            : null;
}
