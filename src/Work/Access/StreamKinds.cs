using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Access;

/// <summary>The permanent wire names of the kinds of stream, and who holds a new one.</summary>
public static class StreamKinds
{
    /// <summary>The kebab-case word that stands on the stream's row; never changed.</summary>
    public static string Wire(this StreamKind kind) => kind switch
    {
        StreamKind.Report => "report",
        StreamKind.Reporter => "reporter",
        StreamKind.Alert => "alert",
        StreamKind.Identity => "identity",
        StreamKind.Case => "case",
        StreamKind.CaseSummary => "case-summary",
        StreamKind.Health => "health",
        StreamKind.Scores => "scores",
        StreamKind.Justice => "justice",
        StreamKind.JusticeSummary => "justice-summary",
        StreamKind.Investigation => "investigation",
        StreamKind.Stock => "stock",
        StreamKind.Household => "household",
        StreamKind.Proceeding => "proceeding",
        StreamKind.Search => "search",
        StreamKind.Import => "import",
        StreamKind.Copy => "copy",
    };

    /// <summary>The kind with this wire name; <c>null</c>: there is none.</summary>
    public static StreamKind? Parse(string wire)
    {
        foreach (var kind in Enum.GetValues<StreamKind>())
        {
            if (string.Equals(kind.Wire(), wire, StringComparison.Ordinal))
                return kind;
        }

        return null;
    }

    /// <summary>The desks that hold a new stream of this kind to begin with; the case's team is the social team.</summary>
    /// <remarks>An alert adds every rung of its ladder, each behind its gate. Later holders come by sharing. An import is begun at the one desk that takes it in, a copy at the desk that takes it out besides.</remarks>
    public static ImmutableArray<Holder> FirstHolders(this StreamKind kind) => kind switch
    {
        StreamKind.Report or StreamKind.Reporter or StreamKind.Alert => [Holder.Of(DeskFunction.Intake)],
        StreamKind.Case or StreamKind.CaseSummary => [Holder.Of(DeskFunction.SocialTeam), Holder.Of(DeskFunction.Supervision)],
        StreamKind.Identity or StreamKind.Household or StreamKind.JusticeSummary or StreamKind.Import => [Holder.Of(DeskFunction.SocialTeam)],
        StreamKind.Scores => [Holder.Of(DeskFunction.SocialTeam), Holder.Of(DeskFunction.Counselling)],
        StreamKind.Health => [Holder.Of(DeskFunction.Counselling)],
        StreamKind.Justice or StreamKind.Proceeding => [Holder.Of(DeskFunction.LegalTeam)],
        StreamKind.Investigation => [Holder.Of(DeskFunction.Investigation), Holder.Of(DeskFunction.Police)],
        StreamKind.Copy => [Holder.Of(DeskFunction.Supervision)],
        StreamKind.Stock => [Holder.Of(DeskFunction.Store), Holder.Of(DeskFunction.SocialTeam)],
        // By purpose, in all of the network: see Purposes.
        StreamKind.Search => [],
    };

    /// <summary>The function of the desk that gets the gated wrap, to be lifted on a stated reason for 60 minutes.</summary>
    /// <remarks>Supervisors have no part in files on alleged offenders; there the safeguarding desk holds it.</remarks>
    public static DeskFunction Supervises(this StreamKind kind) => kind switch
    {
        StreamKind.Investigation or StreamKind.Proceeding => DeskFunction.Safeguarding,
        StreamKind.Report or StreamKind.Reporter or StreamKind.Alert or StreamKind.Identity or StreamKind.Household or StreamKind.Case or StreamKind.CaseSummary
            or StreamKind.Health or StreamKind.Scores or StreamKind.Justice or StreamKind.JusticeSummary or StreamKind.Stock or StreamKind.Import or StreamKind.Copy
            or StreamKind.Search => DeskFunction.Supervision,
    };
}
