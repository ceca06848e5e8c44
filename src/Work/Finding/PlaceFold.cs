namespace Kapea.Work.Finding;

/// <summary>The key of a place's name by its letters: small, without accents and spaces; Khmer in order, with what looks or sounds alike made one.</summary>
public static class PlaceFold
{
    /// <summary>The key.</summary>
    public static string Key(string name) => string.Concat(NameForm.Letters(name));
}
