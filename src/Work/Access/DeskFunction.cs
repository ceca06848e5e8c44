namespace Kapea.Work.Access;

/// <summary>What a desk is for; the roles of the network (domain: need-to-know). A person acts from the desks she is a member of.</summary>
public enum DeskFunction
{
    /// <summary>The hotline: takes reports, triages, alerts.</summary>
    Intake,

    /// <summary>Social workers who stand by the child.</summary>
    SocialTeam,

    /// <summary>Lawyers and legal assistants.</summary>
    LegalTeam,

    /// <summary>Counsellors.</summary>
    Counselling,

    /// <summary>Investigators of the organisation.</summary>
    Investigation,

    /// <summary>Supervisors of the social team; holds the gated wraps.</summary>
    Supervision,

    /// <summary>A police unit, or one rung above it.</summary>
    Police,

    /// <summary>A government office.</summary>
    Ministry,

    /// <summary>Safeguarding and data protection.</summary>
    Safeguarding,

    /// <summary>Programme staff of a funding organisation: figures, never files.</summary>
    Funder,

    /// <summary>Monitoring and figures, from coded facts alone.</summary>
    Insight,

    /// <summary>Runs the machine; opens no stream.</summary>
    Administration,

    /// <summary>Store keepers: goods and kits, never files.</summary>
    Store,
}
