using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Finding;

namespace Kapea.Work.Cases;

/// <summary>What another system or list says of a child beyond the name: both scripts apart, when it was born, where it lives.</summary>
/// <param name="NameKhmer">The name in Khmer.</param>
/// <param name="NameLatin">The name in Latin letters.</param>
/// <param name="BornFrom">The earliest day of birth; <c>null</c>: not given.</param>
/// <param name="BornUntil">The latest day of birth.</param>
/// <param name="Place">A code of the gazetteer.</param>
/// <param name="Address">The address in words.</param>
/// <param name="Telephone">A telephone of the child or the carer.</param>
/// <param name="HappenedAt">When it was taken in.</param>
public sealed record ChildDescribed(
    string? NameKhmer, string? NameLatin, DateOnly? BornFrom, DateOnly? BornUntil, string? Place, string? Address, string? Telephone, DateTimeOffset HappenedAt)
    : IEntry<ChildDescribed>, IFindable
{
    /// <inheritdoc/>
    public static string WireName => "cases.child-described.1";

    /// <inheritdoc/>
    public IEnumerable<Findable> Finds() =>
    [
        new(Purposes.Child)
        {
            Names = Findable.Texts(NameKhmer, NameLatin),
            Born = BornFrom is { } from && BornUntil is { } until ? new BirthSpan(from, until) : null,
            Places = Findable.Texts(Place, Address),
            Marks = [.. MarksWithin.OfTelephone(Telephone)],
        },
    ];
}

/// <summary>The file with which the case came in was taken back, and the case with it.</summary>
/// <param name="Reason">Why.</param>
/// <param name="HappenedAt">When.</param>
public sealed record CaseTakenBack(string Reason, DateTimeOffset HappenedAt) : IEntry<CaseTakenBack>
{
    /// <inheritdoc/>
    public static string WireName => "cases.case-taken-back.1";
}
