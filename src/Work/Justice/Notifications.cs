using System.Collections.Immutable;

namespace Kapea.Work.Justice;

/// <summary>Who was not there when a judgment was pronounced, or a proceeding ended without one, and is still to be told: before that nothing is final.</summary>
public static class Notifications
{
    extension(ProceedingState state)
    {
        /// <summary>The children who stand in it as civil parties, 1 for the letter A; where none does, all: each of them is told.</summary>
        public ImmutableArray<int> CivilParties
        {
            get
            {
                var parties = state.Children.Where(c => c.Value.Roles.Contains(ChildRole.CivilParty)).Select(c => c.Key).ToImmutableArray();
                return parties.IsEmpty ? [.. state.Children.Keys] : parties;
            }
        }

        /// <summary>Of several children as civil parties those who were not told yet, also who joined since; empty where the civil party was there, or is one child.</summary>
        public ImmutableArray<int> ChildrenToTell => state.Judgments.CivilPartyWasAway && state.CivilParties is { Length: > 1 } parties ? [.. parties.Except(state.Judgments.NotifiedChildren)] : [];

        /// <summary>The parties whose notification can be written down, or confirmed where only a range of days is known.</summary>
        public ImmutableArray<CourtParty> ToNotify => state.Judgments.FinalSince is not null ? []
            : state.ChildrenToTell.IsEmpty ? [.. state.Judgments.ToNotify] : [.. state.Judgments.ToNotify.Union([CourtParty.CivilParty])];

        /// <summary>The first day on which it can be declared final; <c>null</c>: that cannot be said yet.</summary>
        public DateOnly? FinalOn => state.ChildrenToTell.IsEmpty ? state.Judgments.FinalOn : null;

        /// <summary>Whether that party, or that child of it, was not told yet, so that its time has not begun.</summary>
        internal bool Awaits(CourtParty party, int? child) => state.Judgments.Awaited.Contains(party)
            || (party == CourtParty.CivilParty && (child is { } one ? state.ChildrenToTell.Contains(one) : !state.ChildrenToTell.IsEmpty));
    }
}
