using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>The streams that belong to one child's case.</summary>
public sealed record CaseStreams(Guid Case, Guid Identity, Guid Summary, Guid Health, Guid Scores, Guid Justice, Guid JusticeSummary)
{
    internal static CaseStreams Of(Circumstances now) => new(
        now.Fresh[StreamKind.Case], now.Fresh[StreamKind.Identity], now.Fresh[StreamKind.CaseSummary], now.Fresh[StreamKind.Health],
        now.Fresh[StreamKind.Scores], now.Fresh[StreamKind.Justice], now.Fresh[StreamKind.JusticeSummary]);

    internal Happened BeginAll(Happened happened)
    {
        ImmutableArray<(StreamKind Kind, Guid Id)> all =
        [
            (StreamKind.Case, Case), (StreamKind.Identity, Identity), (StreamKind.CaseSummary, Summary), (StreamKind.Health, Health),
            (StreamKind.Scores, Scores), (StreamKind.Justice, Justice), (StreamKind.JusticeSummary, JusticeSummary),
        ];
        return all.Aggregate(happened, (h, s) => h.Begin(s.Kind, s.Id, s.Kind.FirstHolders()));
    }
}
