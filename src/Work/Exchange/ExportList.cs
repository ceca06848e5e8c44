using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Exchange;

/// <summary>A list that can be handed out as a workbook: each stands on a page as well, and the copy holds what the page shows.</summary>
public enum ExportedList
{
    /// <summary>The cases of which the desk holds a part.</summary>
    Cases,

    /// <summary>The proceedings of the legal team.</summary>
    Proceedings,

    /// <summary>Who is owed compensation.</summary>
    Debts,
}

/// <summary>Takes a copy of a list out of the network: for a purpose, until a day, under a mark of its own by which a copy that leaks names its taker.</summary>
/// <remarks>The act holds no line of the list. The copy is made when it is fetched, of what its taker may open then.</remarks>
/// <param name="List">Which list.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Days">After how many days it must be destroyed.</param>
public sealed record ExportList(ExportedList List, string Purpose, int Days) : IAct<ExportList, CopyState>
{
    private const int LongestDays = 90;

    /// <inheritdoc/>
    public static string WireName => "exchange.export-list.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam, DeskFunction.LegalTeam, DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("exchange.list-exported");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Begins = [StreamKind.Copy], Harm = Harm.SecondLook, Fields = [Asks.List, Asks.Purpose, Asks.Days] };

    /// <inheritdoc/>
    public static ExportList From(Answers answers) => new(answers.One<ExportedList>(Asks.List), answers.Text(Asks.Purpose), answers.Count(Asks.Days));

    /// <inheritdoc/>
    public static Decision Decide(CopyState state, ExportList act, Circumstances now)
    {
        if (!MayTake(act.List, now.Function))
            return ExchangeRefusals.NotYourList;
        var (copy, until) = (now.Fresh[StreamKind.Copy], PhnomPenh.DayOf(now.At).AddDays(act.Days));
        return new Happened()
            .Begin(StreamKind.Copy, copy, [.. StreamKind.Copy.FirstHolders().Where(h => h.Function != now.Function), Holder.Of(now.Desk)])
            .Write(copy, new ListExported(act.List, act.Purpose, CopyMark.Of(now.FreshReference), until, now.HappenedAt))
            .Due(CopyDues.Expires, PhnomPenh.EndOf(until), stream: copy);
    }

    /// <summary>Whether a desk of this function has the list on a page of its own.</summary>
    public static bool MayTake(ExportedList list, DeskFunction? function) => list switch
    {
        ExportedList.Cases => function is DeskFunction.SocialTeam or DeskFunction.LegalTeam or DeskFunction.Supervision,
        ExportedList.Proceedings or ExportedList.Debts => function is DeskFunction.LegalTeam,
    };

    private static class Asks
    {
        public static readonly ChoiceField List = new() { Name = "list", Required = true, From = ChoiceSource.Of<ExportedList>("exported-list"), Example = "\"Cases\"" };
        public static readonly TextField Purpose = new() { Name = "purpose", Required = true, MaxLength = 500, Example = "\"For the meeting with the provincial office on open cases\"" };
        public static readonly CountField Days = new() { Name = "days", Required = true, Min = 1, Max = LongestDays, Example = "14" };
    }
}

/// <summary>A copy of a list was taken out.</summary>
/// <param name="List">Which list.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Mark">The mark of this copy.</param>
/// <param name="Until">The last day on which it may be there.</param>
/// <param name="HappenedAt">When.</param>
public sealed record ListExported(ExportedList List, string Purpose, string Mark, DateOnly Until, DateTimeOffset HappenedAt) : IEntry<ListExported>
{
    /// <inheritdoc/>
    public static string WireName => "exchange.list-exported.1";
}

/// <summary>What is due for a copy.</summary>
public static class CopyDues
{
    /// <summary>It must be destroyed.</summary>
    public const string Expires = "exchange.copy-expires";
}

/// <summary>The mark of a copy.</summary>
public static class CopyMark
{
    // Without letters that are taken for each other when they are read aloud or from a print (Crockford's base 32).
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Twelve letters and digits out of a random id: 60 bits.</summary>
    public static string Of(Guid random)
    {
        var bytes = random.ToByteArray();
        var mark = new char[14];
        for (int i = 0, at = 0; i < 12; i++)
        {
            if (i is 4 or 8) mark[at++] = '-';
            mark[at++] = Letters[bytes[i < 6 ? i : i + 4] & 31];
        }

        return new(mark);
    }
}
