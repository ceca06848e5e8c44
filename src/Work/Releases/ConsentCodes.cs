namespace Kapea.Work.Releases;

/// <summary>For what a consent is asked (domain 1.4). Each is its own: consent to services is not consent to share, and never consent to a story.</summary>
public enum ConsentPurpose
{
    /// <summary>Help by this organisation.</summary>
    CaseManagementService,

    /// <summary>Telling another organisation or office, so that it helps.</summary>
    SharingForReferral,

    /// <summary>Figures from which nobody is recognised.</summary>
    NonIdentifiableReporting,

    /// <summary>A lawyer for the child.</summary>
    LegalRepresentation,

    /// <summary>An examination by a doctor.</summary>
    MedicalOrForensicExam,

    /// <summary>An interview on video.</summary>
    VideoInterview,

    /// <summary>Looking for the family.</summary>
    FamilyTracing,

    /// <summary>A story told in public.</summary>
    Story,

    /// <summary>A picture beside a story.</summary>
    ImageInStory,

    /// <summary>Research.</summary>
    Research,
}

/// <summary>Which grown-up gave the consent.</summary>
public enum ConsentGiver
{
    /// <summary>Parent, grandparent or whoever cares for the child.</summary>
    Caregiver,

    /// <summary>Another grown-up the child trusts.</summary>
    TrustedAdult,

    /// <summary>The case worker, in the child's best interests.</summary>
    CaseWorker,

    /// <summary>No grown-up: the child alone.</summary>
    Nobody,
}

/// <summary>What the child answered.</summary>
public enum ChildsAnswer
{
    /// <summary>Too young to be asked.</summary>
    NotAsked,

    /// <summary>The child agrees.</summary>
    Assents,

    /// <summary>The child, old enough, consents in its own right.</summary>
    Consents,

    /// <summary>The child says no.</summary>
    Refuses,
}

/// <summary>How it was expressed.</summary>
public enum ConsentForm
{
    /// <summary>Spoken, and written down by the worker.</summary>
    Oral,

    /// <summary>On paper; the shelf reference says where it is.</summary>
    Written,
}

/// <summary>To whom something may be told.</summary>
public enum Recipient
{
    /// <summary>The police.</summary>
    Police,

    /// <summary>A prosecutor or a court.</summary>
    Court,

    /// <summary>A lawyer.</summary>
    Lawyer,

    /// <summary>The social-affairs office.</summary>
    SocialAffairs,

    /// <summary>The commune committee for women and children.</summary>
    CommuneCommittee,

    /// <summary>A doctor or a hospital.</summary>
    Hospital,

    /// <summary>A school.</summary>
    School,

    /// <summary>Another organisation that helps.</summary>
    PartnerOrganisation,

    /// <summary>Whoever pays: figures only.</summary>
    FundingOrganisation,

    /// <summary>The public.</summary>
    Public,
}

/// <summary>What kind of thing may be told.</summary>
public enum DataCategory
{
    /// <summary>Names and date of birth.</summary>
    Identity,

    /// <summary>Address and telephone.</summary>
    Contact,

    /// <summary>The family.</summary>
    Family,

    /// <summary>Risk and safety.</summary>
    RiskAndSafety,

    /// <summary>Assessment and plan.</summary>
    AssessmentAndPlan,

    /// <summary>Services.</summary>
    Services,

    /// <summary>Health and counselling.</summary>
    Health,

    /// <summary>School.</summary>
    Education,

    /// <summary>The proceeding.</summary>
    Justice,
}

/// <summary>Why something may be told without consent (domain 1.4): nothing less will do.</summary>
public enum OverrideGround
{
    /// <summary>A serious risk to life or safety.</summary>
    SeriousRisk,

    /// <summary>A legal duty.</summary>
    LegalDuty,
}
