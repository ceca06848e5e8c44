using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Host.Pages;

/// <summary>What can be chosen for fields whose codes come from a reference table.</summary>
internal static class Choices
{
    public static ImmutableDictionary<string, ImmutableArray<Option>> Of(HouseParts house, Words words, ActShape shape)
    {
        var today = house.Reference.At(house.Clock.GetUtcNow());
        var all = shape.Fields.Select(f => (f.Name, Field: f)).Concat(shape.Fields.OfType<GroupField>().SelectMany(g => g.Fields.Select(f => (Name: $"{g.Name}.{f.Name}", Field: f))));
        return all.Where(f => Source(f.Field) is ChoiceSource.Table).ToImmutableDictionary(
            f => f.Name,
            f => today.Choices(((ChoiceSource.Table)Source(f.Field)!).Name).Select(code => new Option(code, words[$"{((ChoiceSource.Table)Source(f.Field)!).Name}.{code}"])).ToImmutableArray());
    }

    private static ChoiceSource? Source(Field field) => field switch
    {
        ChoiceField c => c.From,
        ChoicesField c => c.From,
        _ => null,
    };
}
