namespace Kapea.Work.Finding;

/// <summary>The key of a place's name by its sound: the same in both scripts and in most spellings.</summary>
public static class PlaceSound
{
    // With fewer consonants the vowels have to say which it is.
    private const int Few = 3;

    /// <summary>The key; empty where nothing in the name sounds.</summary>
    public static string Key(string name, SoundRules rules) => NameForm.Of(name, rules) is { Consonants.Length: >= Few } form ? form.Consonants : NameForm.Of(name, rules).Sound;
}
