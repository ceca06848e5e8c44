using System.Collections.Immutable;

namespace Kapea.Work.Finding;

/// <summary>The sounds of a word one by one, finer than its <see cref="NameWord.Sound"/>: a consonant by its class, a vowel as it is written.</summary>
internal static class SoundUnits
{
    /// <summary>The units of a word in Latin letters.</summary>
    public static ImmutableArray<string> Of(string latin)
    {
        var units = ImmutableArray.CreateBuilder<string>();
        LatinSound.Read(latin, (sound, vowel) => units.Add(vowel ?? sound.ToString()));
        return units.ToImmutable();
    }
}
