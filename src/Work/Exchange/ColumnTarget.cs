namespace Kapea.Work.Exchange;

/// <summary>What a column of somebody's list means.</summary>
public enum ColumnTarget
{
    /// <summary>Nothing that has a place of its own here: kept as received, under its heading.</summary>
    Kept,

    /// <summary>The name, in either script or in both.</summary>
    Name,

    /// <summary>The name in Khmer.</summary>
    NameKhmer,

    /// <summary>The name in Latin letters.</summary>
    NameLatin,

    /// <summary>The family name alone.</summary>
    FamilyName,

    /// <summary>The given name alone.</summary>
    GivenName,

    /// <summary>What the child is called.</summary>
    Nickname,

    /// <summary>Sex.</summary>
    Sex,

    /// <summary>Day, month or year of birth.</summary>
    BirthDate,

    /// <summary>Age, in years or months.</summary>
    Age,

    /// <summary>The day on which the age was right.</summary>
    AgeDay,

    /// <summary>The village.</summary>
    Village,

    /// <summary>The commune or sangkat.</summary>
    Commune,

    /// <summary>The district, town or khan.</summary>
    District,

    /// <summary>The province.</summary>
    Province,

    /// <summary>A place of any level: its code, its name, or its parts in one cell.</summary>
    Place,

    /// <summary>House, street and whatever else says where.</summary>
    Address,

    /// <summary>Telephone of the child or the carer.</summary>
    Telephone,

    /// <summary>The number of the case in the list's own register; the same number is the same case.</summary>
    Number,

    /// <summary>The day the case began there.</summary>
    Registered,

    /// <summary>Whether it is closed there.</summary>
    Closed,

    /// <summary>How high the risk is.</summary>
    Risk,

    /// <summary>The mother.</summary>
    Mother,

    /// <summary>The father.</summary>
    Father,

    /// <summary>Who looks after the child.</summary>
    Carer,

    /// <summary>Telephone of who looks after the child.</summary>
    CarerTelephone,

    /// <summary>The running number in the list, which says nothing about the child.</summary>
    Line,
}

/// <summary>What is said of meanings of columns.</summary>
internal static class ColumnTargets
{
    /// <summary>Several columns of a list may mean it, and each of them counts.</summary>
    public static bool MayBeSeveral(this ColumnTarget target) => target is ColumnTarget.Kept or ColumnTarget.Number or ColumnTarget.Address or ColumnTarget.Mother or ColumnTarget.Father or ColumnTarget.Carer;
}
