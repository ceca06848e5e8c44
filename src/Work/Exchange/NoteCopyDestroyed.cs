using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Exchange;

/// <summary>Says that a copy of a list is destroyed, with everything that was made of it.</summary>
/// <param name="How">How: shredded, deleted from which device.</param>
public sealed record NoteCopyDestroyed(string How) : IAct<NoteCopyDestroyed, CopyState>
{
    /// <inheritdoc/>
    public static string WireName => "exchange.note-copy-destroyed.1";

    /// <inheritdoc/>
    public static Permission Needs => ExportList.Needs;

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("exchange.copy-destroyed");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Copy, Fields = [Asks.How] };

    /// <inheritdoc/>
    public static NoteCopyDestroyed From(Answers answers) => new(answers.Text(Asks.How));

    /// <inheritdoc/>
    public static Decision Decide(CopyState state, NoteCopyDestroyed act, Circumstances now)
    {
        if (!state.IsTaken)
            return ExchangeRefusals.NoCopy;
        return state.DestroyedAt is not null ? ExchangeRefusals.CopyIsDestroyed : new Happened().Write(new CopyDestroyed(act.How, now.HappenedAt)).Settle(CopyDues.Expires);
    }

    private static class Asks
    {
        public static readonly LineField How = new() { Name = "how", Required = true, MaxLength = 200, Example = "\"Deleted from the laptop; the print was shredded\"" };
    }
}

/// <summary>A copy of a list is destroyed.</summary>
public sealed record CopyDestroyed(string How, DateTimeOffset HappenedAt) : IEntry<CopyDestroyed>
{
    /// <inheritdoc/>
    public static string WireName => "exchange.copy-destroyed.1";
}
