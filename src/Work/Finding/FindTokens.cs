namespace Kapea.Work.Finding;

/// <summary>The tokens by which a person or thing is looked up: of its names, of its marks, and, in a class of their own, of the names around it. Keyed before they are kept.</summary>
/// <remarks>Births, sex and places have no tokens: they rank what was found, and their few values would give a keyed index away.</remarks>
public static class FindTokens
{
    /// <summary>What the tokens of relatives begin with, so that a child is not found as its own mother.</summary>
    public const string Around = "r:";

    private const int Counts = 200;

    /// <summary>The tokens; each once. Of a name longer than 200 characters only these count.</summary>
    public static HashSet<string> Of(Findable findable, SoundRules rules) =>
    [
        .. findable.Names.SelectMany(n => Name(n, rules)),
        .. findable.Relatives.SelectMany(n => Name(n, rules)).Select(t => Around + t),
        .. findable.Marks.SelectMany(MarkForm.Tokens),
    ];

    /// <summary>The pieces of which the sketch of its names is made (<see cref="NamePieces"/>); each once.</summary>
    public static HashSet<string> Pieces(Findable findable, SoundRules rules) => [.. findable.Names.SelectMany(n => NamePieces.Of(Form(n, rules)))];

    private static HashSet<string> Name(string name, SoundRules rules) => NameTokens.Of(Form(name, rules));

    private static NameForm Form(string name, SoundRules rules) => NameForm.Of(name.Length > Counts ? name[..Counts] : name, rules);
}
