using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Host.Pages;

/// <summary>What can be chosen for fields whose codes come from a reference table or are ids of what is there.</summary>
internal static class Choices
{
    public static ImmutableDictionary<string, ImmutableArray<Option>> Of(Asking asking, string act, ActShape shape)
    {
        var today = asking.House.Reference.At(asking.House.Clock.GetUtcNow());
        var options = ImmutableDictionary.CreateBuilder<string, ImmutableArray<Option>>(StringComparer.Ordinal);
        foreach (var (name, field) in Fields(shape))
        {
            if (asking.House.Rooms.OptionsOf(act, name, asking) is { } laidReady) options[name] = laidReady;
            else if (Source(field) is ChoiceSource.Table table) options[name] = [.. today.Choices(table.Name, table.Column).Select(code => new Option(code, asking.Words[$"{table.Name}.{code}"]))];
        }

        return options.ToImmutable();
    }

    private static IEnumerable<(string Name, Field Field)> Fields(ActShape shape) =>
        shape.Fields.Select(f => (f.Name, f)).Concat(shape.Fields.OfType<GroupField>().SelectMany(g => g.Fields.Select(f => ($"{g.Name}.{f.Name}", f))));

    private static ChoiceSource? Source(Field field) => field switch
    {
        ChoiceField c => c.From,
        ChoicesField c => c.From,
        _ => null,
    };
}
