using Kapea.Work.Reference;

namespace Kapea.Work.Finding;

/// <summary>How far down a place stands: as many digits as its code has.</summary>
public enum PlaceLevel
{
    /// <summary>A province, or the capital.</summary>
    Province = 2,

    /// <summary>A district of a province.</summary>
    District = 4,

    /// <summary>A commune of a district.</summary>
    Commune = 6,

    /// <summary>A village of a commune.</summary>
    Village = 8,
}

/// <summary>What a place is called by the law of the administration, in the gazetteer's own words.</summary>
public enum PlaceUnit
{
    /// <summary>ខេត្ត.</summary>
    Province,

    /// <summary>រាជធានី: Phnom Penh.</summary>
    Capital,

    /// <summary>ស្រុក.</summary>
    District,

    /// <summary>ក្រុង: a town, on the level of districts.</summary>
    Municipality,

    /// <summary>ខណ្ឌ: a district of the capital.</summary>
    Section,

    /// <summary>ឃុំ.</summary>
    Commune,

    /// <summary>សង្កាត់: a commune of a town.</summary>
    Quarter,

    /// <summary>ភូមិ.</summary>
    Village,
}

/// <summary>One administrative place, as it was called for a time.</summary>
/// <param name="Code">Its code, two digits a level; text, since the zero in front belongs to it.</param>
/// <param name="Khmer">Its name in Khmer.</param>
/// <param name="Latin">Its name in the official romanisation; empty where the gazetteer has none.</param>
/// <param name="Parent">The code of the place it lies in; empty for a province.</param>
/// <param name="Unit">What it is called by law.</param>
/// <param name="Provenance">Where the row is from, and from when to when it is valid.</param>
public sealed record Place(string Code, string Khmer, string Latin, string Parent, PlaceUnit Unit, Provenance Provenance)
{
    /// <summary>How far down it stands.</summary>
    public PlaceLevel Level => (PlaceLevel)Code.Length;
}

/// <summary>What a code that somebody wrote stands for.</summary>
/// <param name="Place">The place; where none bore the code on the day asked about, the nearest there is.</param>
/// <param name="IsMended">The zero in front was lost, as spreadsheets do, and was put back.</param>
public sealed record ResolvedPlace(Place Place, bool IsMended);
