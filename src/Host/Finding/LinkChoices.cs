using System.Collections.Immutable;
using Kapea.Host.Access;
using Kapea.Host.Pages;

namespace Kapea.Host.Finding;

/// <summary>With whom a file can be shared because of what stands in both.</summary>
internal static class LinkChoices
{
    /// <summary>Those of the desks named in the links of the subject that do not hold it yet.</summary>
    public static ImmutableArray<Option> Desks(Asking asking, IEnumerable<string> linked)
    {
        if (asking.Subject is not { } subject) return [];
        var holders = StreamHolders.Of(asking.House.Store, asking.House.Book.Now, subject).Select(d => d.Code).ToHashSet();
        return [.. linked.Where(code => !holders.Contains(code)).Select(code => new Option(code, Names.Desk(asking.House, asking.Words, code)))];
    }
}
