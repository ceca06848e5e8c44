namespace Kapea.Work.Care;

/// <summary>In which money; amounts are whole numbers of its smallest unit in use.</summary>
public enum Currency
{
    /// <summary>Riel, whole.</summary>
    KHR,

    /// <summary>US dollars, in cents.</summary>
    USD,
}

/// <summary>For what money was given.</summary>
public enum WelfarePurpose
{
    /// <summary>Food.</summary>
    Food,

    /// <summary>Transport.</summary>
    Transport,

    /// <summary>Rent and repairs.</summary>
    Housing,

    /// <summary>School.</summary>
    School,

    /// <summary>Doctor and medicine.</summary>
    Health,

    /// <summary>Clothes and things of daily use.</summary>
    Clothes,

    /// <summary>Earning a living.</summary>
    Livelihood,

    /// <summary>Something else, said in words.</summary>
    Other,
}

/// <summary>Into whose hands it was given.</summary>
public enum WelfareReceiver
{
    /// <summary>The child's.</summary>
    Child,

    /// <summary>The caregiver's.</summary>
    Caregiver,

    /// <summary>Another member of the family.</summary>
    Family,

    /// <summary>A shop, a school, a driver.</summary>
    Provider,
}
