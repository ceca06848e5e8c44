using Kapea.Host.CommandLine;
using Kapea.Host.Doors;
using Kapea.Work.Access;
using Kapea.Work.Finding;

namespace Kapea.Host.Finding;

/// <summary>Says step by step how names are read, and how two are compared: what stands behind an answer of the box.</summary>
internal static class FindExplain
{
    /// <summary>Prints each name: in order, in Latin letters, its sound, its tokens; of two, their distance and the weight of every level.</summary>
    public static int Run(IReadOnlyList<string> names, TextWriter say)
    {
        var reference = ReferenceShelf.Read(AppContext.BaseDirectory).At(TimeProvider.System.GetUtcNow());
        var rules = SoundRules.Of(reference);
        foreach (var name in names)
        {
            say.WriteLine($"{name}");
            if (KhmerOrder.Of(name) is var ordered && ordered != name) say.WriteLine($"  in order  {ordered}");
            foreach (var word in NameForm.Of(name, rules).Words) say.WriteLine($"  {word.Text}  letters {word.Latin}  sounds {string.Join(' ', word.Sounds)}  key {word.Sound}");
            say.WriteLine($"  tokens  {string.Join(' ', NameTokens.Of(NameForm.Of(name, rules)).Order(StringComparer.Ordinal))}");
        }

        if (names is not [var one, var other]) return Exit.Good;
        var likeness = Likeness.Of(Form(one), Form(other), MatchWeights.Of(reference), rules);
        say.WriteLine(FormattableString.Invariant($"distance  {likeness.Distance ?? double.NaN:0.000}"));
        foreach (var part in likeness.Parts) say.WriteLine(FormattableString.Invariant($"{part.Field}  {part.Level}  {part.Weight:+0.0;-0.0} bits"));
        return Exit.Good;

        FindForm Form(string name) => FindForm.Of(new(Purposes.Child) { Names = [name] }, rules);
    }
}
