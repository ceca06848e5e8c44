using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Cases;

namespace Kapea.Work.Justice;

/// <summary>What the legal team knows of one child: who asked, whose client it is, in which proceedings it takes part.</summary>
public sealed record JusticeState : IState<JusticeState>
{
    /// <summary>The file code; empty: not begun.</summary>
    public string Code { get; init; } = "";

    /// <summary>The case's stream, to which the legal team posts; <c>null</c>: not begun.</summary>
    public Guid? Case { get; init; }

    /// <summary>How a lawyer was asked for; <c>null</c>: not yet.</summary>
    public LawyerAsked? Asked { get; init; }

    /// <summary>The latest mandate; <c>null</c>: nobody has taken the child on.</summary>
    public MandateTaken? Mandate { get; init; }

    /// <summary>The proceedings it takes part in.</summary>
    public ImmutableArray<Guid> Proceedings { get; init; } = [];

    /// <summary>Its claims for compensation.</summary>
    public CivilClaims Claims { get; init; } = CivilClaims.None;

    /// <summary>Its contacts with justice.</summary>
    public Contacts Contacts { get; init; } = Contacts.None;

    /// <summary>What its guardian was told.</summary>
    public Guidance Guidance { get; init; } = Guidance.None;

    /// <summary>Offers and threats that came to its family.</summary>
    public OutOfCourtOffers OutOfCourt { get; init; } = OutOfCourtOffers.None;

    /// <inheritdoc/>
    public static JusticeState Empty { get; } = new();

    /// <inheritdoc/>
    public JusticeState Apply(IEntry entry, Stamp stamp) => entry switch
    {
        JusticeBegun e => this with { Code = e.Code, Case = e.Case },
        LawyerAsked e => this with { Code = e.Code, Case = e.Case, Asked = e },
        MandateTaken e => this with { Mandate = e },
        ProceedingJoined e => this with { Proceedings = [.. Proceedings.Remove(e.Proceeding), e.Proceeding] },
        _ => this with { Claims = Claims.Apply(entry), Contacts = Contacts.Apply(entry), Guidance = Guidance.Apply(entry), OutOfCourt = OutOfCourt.Apply(entry) },
    };

    /// <summary>Whether the legal team may write in it; <c>null</c>: yes. It has to have been asked, on a consent.</summary>
    public Refusal? MayBeWorkedOn() => Asked is null ? JusticeRefusals.NobodyAsked : null;

    /// <summary>Whether the legal team may write down an offer to the family: it was asked for the child, or was told of such an offer.</summary>
    public bool MayHearOfOffers => Asked is not null || !OutOfCourt.All.IsEmpty;

    /// <summary>The child's line in a proceeding.</summary>
    internal ChildInProceeding PartIn(Guid justice, ImmutableArray<ChildRole> roles) => new(Code, justice, Asked!.Case, Asked.Summary, roles);
}
