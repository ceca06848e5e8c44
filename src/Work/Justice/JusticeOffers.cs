using Kapea.Work.Acts;
using Kapea.Work.Cases;

namespace Kapea.Work.Justice;

/// <summary>Which acts of the room make sense where.</summary>
public static class JusticeOffers
{
    /// <summary>Asking for a lawyer, while the case is worked on.</summary>
    public static IEnumerable<Offer> OnCase(CaseState file)
    {
        if (file.MayBeWorkedOn() is null)
            yield return new(AskLawyer.WireName);
    }

    /// <summary>What the legal team may do for a child it was asked for.</summary>
    public static IEnumerable<Offer> OnChild(JusticeState child)
    {
        if (child.MayBeWorkedOn() is not null)
            yield break;
        yield return new(TakeMandate.WireName, IsExpected: child.Mandate is null);
        yield return new(OpenProceeding.WireName, IsExpected: child.Proceedings.IsEmpty);
        yield return new(JoinProceeding.WireName);
    }

    /// <summary>What may be done in a proceeding.</summary>
    public static IEnumerable<Offer> OnProceeding(ProceedingState state)
    {
        if (state.MayBeWorkedOn() is not null)
            yield break;
        if (!StageRoad.After(state.Stage).IsEmpty)
            yield return new(RecordStage.WireName, IsExpected: state.Children.Length > 0);
        yield return new(RecordCharge.WireName);
        yield return new(RegisterExhibit.WireName);
        if (!state.Exhibits.Kept.IsEmpty)
            yield return new(MoveExhibit.WireName);
    }
}
