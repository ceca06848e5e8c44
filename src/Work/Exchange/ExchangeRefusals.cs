using Kapea.Work.Acts;

namespace Kapea.Work.Exchange;

/// <summary>Every "no" of the exchange room.</summary>
public static class ExchangeRefusals
{
    /// <summary>There is no import in this stream yet.</summary>
    public static Refusal NotBegun { get; } = new("exchange.not-begun", RefusalKind.NotFound);

    /// <summary>This row of the file is in already.</summary>
    public static Refusal RowIsIn { get; } = new("exchange.row-is-in", RefusalKind.Conflict, "row");

    /// <summary>The row cannot be taken in; the report says why.</summary>
    public static Refusal RowRefused { get; } = new("exchange.row-refused", RefusalKind.AgainstRule, "row");

    /// <summary>A row that is to be left out does not stand in the file.</summary>
    public static Refusal NoSuchRow(int row) => new("exchange.no-such-row", RefusalKind.AgainstRule, "row", row.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The file was not gone through to its end yet.</summary>
    public static Refusal NotFinished { get; } = new("exchange.not-finished", RefusalKind.Conflict);

    /// <summary>The import was taken back.</summary>
    public static Refusal TakenBack { get; } = new("exchange.taken-back", RefusalKind.Conflict);

    /// <summary>The import is being gone through or taken back just now.</summary>
    public static Refusal RunsAlready { get; } = new("exchange.runs-already", RefusalKind.Conflict);

    /// <summary>Whether a child of the file is here already was not looked for, and nobody has said that it comes in all the same.</summary>
    public static Refusal NotSought { get; } = new("exchange.not-sought", RefusalKind.AgainstRule, "unsought");

    /// <summary>The desk has no search key yet, so that nobody could find again whom it takes in.</summary>
    public static Refusal NotFindable { get; } = new("exchange.not-findable", RefusalKind.Conflict);

    /// <summary>The case did not come in with a file.</summary>
    public static Refusal NotFromAFile { get; } = new("exchange.not-from-a-file", RefusalKind.AgainstRule);

    /// <summary>This desk has no such list of its own.</summary>
    public static Refusal NotYourList { get; } = new("exchange.not-your-list", RefusalKind.AgainstRule, "list");

    /// <summary>No copy was taken out here.</summary>
    public static Refusal NoCopy { get; } = new("exchange.no-copy", RefusalKind.NotFound);

    /// <summary>It was said already that the copy is destroyed.</summary>
    public static Refusal CopyIsDestroyed { get; } = new("exchange.copy-is-destroyed", RefusalKind.Conflict);

    /// <summary>Something in the case is open: it is settled by hand first.</summary>
    public static Refusal MattersOpen { get; } = new("exchange.matters-open", RefusalKind.AgainstRule);
}
