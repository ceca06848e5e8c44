using System.Collections.Immutable;
using Kapea.Host.Pages;

namespace Kapea.Host.Cases;

/// <summary>An entry that is to be moved to another file. Posted to its own address: <c>to</c>, <c>act_id</c>, <c>act_id_destroy</c>, <c>second_look</c>.</summary>
/// <param name="Case">The wrong file.</param>
/// <param name="Position">The entry's place in it.</param>
/// <param name="Code">The wrong file's code.</param>
/// <param name="Sentence">What the entry is, in words.</param>
/// <param name="Text">What was written.</param>
/// <param name="Others">The files it can be moved to.</param>
/// <param name="ActId">Minted for taking it in.</param>
/// <param name="ActIdDestroy">Minted for asking that it be destroyed.</param>
public sealed record MoveOutView(Guid Case, long Position, string Code, string Sentence, string Text, ImmutableArray<Option> Others, Guid ActId, Guid ActIdDestroy);
