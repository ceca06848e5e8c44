using Kapea.Work.Acts;

namespace Kapea.Host.Pages;

/// <summary>The sentence of every "no": <c>refusal.{code}</c> says what happened, <c>refusal.{code}.do</c> what to do now.</summary>
public static class RefusalWords
{
    public const string Prefix = "refusal.";

    /// <summary>What happened.</summary>
    public static string Refusal(this Words words, string code, string? hint = null) => words.Format(Prefix + code, InWords(words, code, hint ?? ""));

    /// <summary>A hint that names things by code is told in words (<c>hint.{code}.{thing}</c>, or the thing is itself the key of its words), where each of them has some; else as it is.</summary>
    private static string InWords(Words words, string code, string hint)
    {
        var said = hint.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(thing => words.Find($"hint.{code}.{thing}") ?? words.Find(thing)).ToList();
        return said.Count > 0 && said.TrueForAll(s => s is not null) ? string.Join("; ", said) : hint;
    }

    /// <summary>What happened, and what to do where that is not said by it: for lists of several.</summary>
    public static string RefusalAndWhatToDo(this Words words, string code, string? hint = null) =>
        words.Find($"{Prefix}{code}.do") is { } todo ? $"{words.Refusal(code, hint)} {todo}" : words.Refusal(code, hint);

    /// <summary>What happened; where a code has no words, what its kind says.</summary>
    public static string Refusal(this Words words, Refusal refusal) =>
        words.Find(Prefix + refusal.Code) is null ? words[$"page.problem.{refusal.Kind}"] : words.Refusal(refusal.Code, refusal.Hint);

    /// <summary>What to do now.</summary>
    public static string WhatToDo(this Words words, Refusal refusal) => words.First($"{Prefix}{refusal.Code}.do", $"page.problem.{refusal.Kind}.do");
}
