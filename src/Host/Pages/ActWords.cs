using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Host.Pages;

/// <summary>The word keys of an act, derived from its wire name and its description; nothing else names them.</summary>
public static class ActWords
{
    /// <summary>The key of an act's name: its wire name without the version, <c>alerts.raise-alert</c>.</summary>
    public static string Key(string wireName)
    {
        var dot = wireName.LastIndexOf('.');
        return dot > 0 && wireName.AsSpan(dot + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? wireName[..dot] : wireName;
    }

    /// <summary>The label of a field: <c>{act}.{field}</c>, inside a group <c>{act}.{group}.{field}</c>; a name used by many acts may stand once as <c>field.{field}</c>.</summary>
    public static string Label(Words words, string wireName, Field field, GroupField? group = null) =>
        words.First(FieldKey(wireName, field, group), $"field.{field.Name}");

    /// <summary>The help under a label, <c>{key of the label}.help</c>; <c>null</c>: none.</summary>
    public static string? Help(Words words, string wireName, Field field, GroupField? group = null) =>
        words.Find(FieldKey(wireName, field, group) + ".help") ?? words.Find($"field.{field.Name}.help");

    /// <summary>The codes of a choice with their words: what the caller laid ready; where that is nothing, of a fixed list <c>{list}.{code}</c>.</summary>
    public static ImmutableArray<Option> Options(Words words, ChoiceSource from, ImmutableArray<Option> laidReady) => from switch
    {
        ChoiceSource.Fixed list when laidReady.IsDefaultOrEmpty => [.. list.Codes.Select(code => new Option(code, words[$"{list.List}.{code}"]))],
        _ => laidReady.IsDefault ? [] : laidReady,
    };

    /// <summary>A condition as a sentence, for those whose page has no script: <c>“Police told” is “no”</c>.</summary>
    public static string Sentence(Words words, string wireName, Condition condition, ImmutableArray<Field> among, GroupField? group) => condition switch
    {
        Condition.Equal { Code: "true" or "false" } e when Named(among, e.Field) is FlagField =>
            words.Format(e.Code == "true" ? "page.when.ticked" : "page.when.not-ticked", LabelOf(words, wireName, e.Field, among, group)),
        Condition.Equal e => words.Format("page.when.is", LabelOf(words, wireName, e.Field, among, group), CodeOf(words, e.Field, e.Code, among)),
        Condition.In i => words.Format("page.when.in", LabelOf(words, wireName, i.Field, among, group), string.Join(words["page.when.or"], i.Codes.Select(c => CodeOf(words, i.Field, c, among)))),
        Condition.Present p => words.Format("page.when.present", LabelOf(words, wireName, p.Field, among, group)),
        Condition.And a => string.Join(words["page.when.and"], a.All.Select(c => Sentence(words, wireName, c, among, group))),
        Condition.Not { Inner: Condition.Equal { Code: not ("true" or "false") } e } => words.Format("page.when.is-not", LabelOf(words, wireName, e.Field, among, group), CodeOf(words, e.Field, e.Code, among)),
        Condition.Not { Inner: Condition.Equal { Code: "true" } e } when Named(among, e.Field) is FlagField => words.Format("page.when.not-ticked", LabelOf(words, wireName, e.Field, among, group)),
        Condition.Not { Inner: Condition.Present p } => words.Format("page.when.not-present", LabelOf(words, wireName, p.Field, among, group)),
        Condition.Not n => words.Format("page.when.not", Sentence(words, wireName, n.Inner, among, group)),
        _ => throw new InvalidOperationException($"Condition of unknown kind {condition.GetType().Name}."),
    };

    private static string FieldKey(string wireName, Field field, GroupField? group) =>
        group is null ? $"{Key(wireName)}.{field.Name}" : $"{Key(wireName)}.{group.Name}.{field.Name}";

    private static Field? Named(ImmutableArray<Field> among, string name) => among.FirstOrDefault(f => f.Name == name);

    private static string LabelOf(Words words, string wireName, string name, ImmutableArray<Field> among, GroupField? group) =>
        Named(among, name) is { } field ? Label(words, wireName, field, group) : name;

    private static string CodeOf(Words words, string name, string code, ImmutableArray<Field> among) => Named(among, name) switch
    {
        ChoiceField { From: ChoiceSource.Fixed list } => words[$"{list.List}.{code}"],
        ChoicesField { From: ChoiceSource.Fixed list } => words[$"{list.List}.{code}"],
        _ => code,
    };
}
