using System.Globalization;
using Kapea.Work.Acts;

namespace Kapea.Host.Exchange;

/// <summary>Why a file cannot be read, and where; nothing of what stands in it.</summary>
/// <param name="Code">A stable code, the key of its words under <c>refusal.</c>.</param>
/// <param name="Line">The line, from 1; 0: the file as a whole.</param>
/// <param name="Column">The character in the line, from 1.</param>
internal sealed record FileFault(string Code, long Line = 0, long Column = 0)
{
    public static FileFault TooLarge { get; } = new("exchange.file-too-large");

    public static FileFault Empty { get; } = new("exchange.file-empty");

    public static FileFault TooManyCases { get; } = new("exchange.too-many-cases");

    /// <summary>The same as a refusal; the hint is line and column.</summary>
    public Refusal Refusal => new(Code, Code == TooLarge.Code || Code == TooManyCases.Code ? RefusalKind.TooLarge : RefusalKind.Invalid, null, Line == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{Line}:{Column}"));
}
