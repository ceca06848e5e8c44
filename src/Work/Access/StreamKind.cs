namespace Kapea.Work.Access;

/// <summary>The unit of need-to-know: one subject seen by one kind of people. Wire names are kebab-case and permanent.</summary>
public enum StreamKind
{
    /// <summary>What was told, and triage.</summary>
    Report,

    /// <summary>Who told it, apart.</summary>
    Reporter,

    /// <summary>What one police unit was told, and its answers.</summary>
    Alert,

    /// <summary>A child's names, address, contacts, family: the vault.</summary>
    Identity,

    /// <summary>The case by its code: risk, plan, services, reviews, closure.</summary>
    Case,

    /// <summary>What a lawyer or ministry may see of a case.</summary>
    CaseSummary,

    /// <summary>Counselling notes and medical matters.</summary>
    Health,

    /// <summary>Instrument scores alone.</summary>
    Scores,

    /// <summary>Proceeding, hearings, measures, testimony, compensation.</summary>
    Justice,

    /// <summary>What the social team may see of a proceeding.</summary>
    JusticeSummary,

    /// <summary>An alleged offender: leads, sightings, identifiers, operation.</summary>
    Investigation,

    /// <summary>One store room: goods, kits, and hand-overs by reference alone; never a child.</summary>
    Stock,

    /// <summary>A household in which several of the children live: who belongs to it, and where it is. Each child's identity holds only the link.</summary>
    Household,

    /// <summary>One proceeding against one accused: stage, charges, custody, hearings, judgment, exhibits; children by letter and code only.</summary>
    Proceeding,

    /// <summary>The search key of one purpose: who holds the stream holds the key. Nothing is written in it.</summary>
    Search,

    /// <summary>One file of cases that was taken in from elsewhere: what became of each of its rows, and of the whole.</summary>
    Import,

    /// <summary>One copy of a list that was taken out: by whom, what for, until when. It holds no line of the list.</summary>
    Copy,
}
