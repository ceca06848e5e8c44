using System.Text.RegularExpressions;
using System.Xml.Linq;
using Kapea.Work.Acts;
using Kapea.Work.Care;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using Kapea.Work.Investigations;
using Kapea.Work.Justice;
using Kapea.Work.Stock;

namespace Kapea.Work.Tests.Acts;

public sealed class WordsTests
{
    private static readonly string[] Never =
    [
        "prostitut", "pornograph", "sex tourism", "sex tourist", "paedophile", "pedophile", "consensual sex", "molest", "fondle", "seduce", "lured", "client", "customer", "admits",
    ];

    /// <summary>Every "no" of every room: what stands ready, and what is made with a figure.</summary>
    private static readonly Refusal[] Refusals =
    [
        .. from type in typeof(Refusal).Assembly.GetTypes().Where(t => t.Name.EndsWith("Refusals", StringComparison.Ordinal))
           from property in type.GetProperties().Where(p => p.PropertyType == typeof(Refusal))
           select (Refusal)property.GetValue(null)!,
        .. from type in typeof(Refusal).Assembly.GetTypes().Where(t => t.Name.EndsWith("Refusals", StringComparison.Ordinal))
           from method in type.GetMethods().Where(m => m.IsStatic && !m.IsSpecialName && m.ReturnType == typeof(Refusal))
           select (Refusal)method.Invoke(null, [.. method.GetParameters().Select(p => p.ParameterType == typeof(int) ? 1 : p.ParameterType == typeof(string) ? "f" : (object)new[] { ClosingLine.CL1 })])!,
    ];

    private static Dictionary<string, string> Words(string language) =>
        new[] { "Acts", "Reference", "Releases", "Intake", "Alerts", "Investigations", "Justice", "Cases", "Stock", "Care", "Exchange" }
            .SelectMany(room => XDocument.Load(Path.Combine(Scene.Root(), "src", "Host", "Words", $"{room}Words{language}.resx")).Root!.Elements("data"))
            .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    private static string Bare(string wireName) => wireName[..wireName.LastIndexOf('.')];

    private static IEnumerable<string> Needed()
    {
        foreach (var act in AllActs.List)
        {
            var name = Bare(act.WireName);
            yield return name;
            yield return $"{name}.help";
            yield return $"audit.{act.Audit.Code}";
            foreach (var field in act.Shape.Fields)
            {
                foreach (var key in OfField(name, field))
                    yield return key;
            }
        }

        foreach (var key in AllActs.Entries.Select(e => $"entry.{Bare(e)}").Concat(Refusals.Select(r => $"refusal.{r.Code}")))
            yield return key;
        foreach (var key in Scene.Book.TriageRules.SelectMany(r => new[] { $"rule.{r.Rule}", r.Action }).Concat(Scene.Book.Ladders.Select(r => r.Name)))
            yield return key;
        foreach (var key in Scene.Book.RiskLevels.SelectMany(r => new[] { $"risk.{r.Level}", r.Meaning }).Concat(Enum.GetNames<RiskReason>().Select(r => $"risk-reason.{r}")))
            yield return key;
        foreach (var key in Scene.Book.GroomingIndicators.Select(i => $"indicator.{i.Code}").Concat(Enum.GetNames<AlertAnswer>().Select(a => $"alert-answer.{a}")))
            yield return key;
        foreach (var key in Named())
            yield return key;
    }

    // Notices and due dates have no list of their own: they are found where they are written.
    private static IEnumerable<string> Named()
    {
        var source = string.Concat(Directory.GetFiles(Path.Combine(Scene.Root(), "src", "Work"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));
        var notices = Regex.Matches(source, "Notify\\(new\\(\"([a-z.-]+)\"").Select(m => $"notice.{m.Groups[1].Value}").ToList();
        var dues = Regex.Matches(source, "\\.Due\\(\"([a-z.-]+)\"").Select(m => $"due.{m.Groups[1].Value}").ToList();
        notices.Count.ShouldBeGreaterThan(8);
        dues.Count.ShouldBeGreaterThan(4);
        return [.. notices, .. dues, .. CaseClocks.Steps.Select(s => $"due.{s.Kind}"), .. Awaited.Kinds.Select(k => $"due.{k}"), $"due.{Kapea.Work.Exchange.FinishImport.LookThrough}", $"due.{InvestigationClocks.Review}", $"due.{InvestigationClocks.NextStep}", $"due.{InvestigationClocks.LeadsEnd}", $"due.{StockDues.Expiry}", $"due.{StockDues.ReservationEnds}", .. new[] { HearingDues.Hearing, HearingDues.Measures, AfterDues.Contact, AfterDues.Counselling, OfferDues.Answer, OfferDues.Family, RightDues.Kind, CareDues.Answer, CareDues.Session, CareDues.SessionApart, CareDues.Review }.Select(d => $"due.{d}")];
    }

    private static IEnumerable<string> OfField(string prefix, Field field) =>
    [
        $"{prefix}.{field.Name}",
        .. field switch
        {
            ChoiceField c => OfSource(c.From),
            ChoicesField c => OfSource(c.From),
            CountField { Unit: { } unit } => [unit],
            GroupField g => g.Fields.SelectMany(f => OfField($"{prefix}.{g.Name}", f)),
            _ => [],
        },
    ];

    private static IEnumerable<string> OfSource(ChoiceSource source) => source switch
    {
        ChoiceSource.Fixed f => f.Codes.Select(c => $"{f.List}.{c}"),
        ChoiceSource.Table { Column: null } t => Scene.Book.Choices(t.Name).Select(c => $"{t.Name}.{c}"),
        _ => [],
    };

    [Theory]
    [InlineData("")]
    [InlineData(".km")]
    public void Every_key_has_its_words(string language)
    {
        var words = Words(language);
        Needed().Distinct().Where(k => string.IsNullOrWhiteSpace(words.GetValueOrDefault(k))).ShouldBeEmpty();
    }

    [Fact]
    public void Both_languages_have_the_same_keys_and_places_for_figures()
    {
        var (en, km) = (Words(""), Words(".km"));
        km.Keys.ShouldBe(en.Keys, ignoreOrder: true);
        en.Where(w => w.Value.Contains("{0}", StringComparison.Ordinal) != km[w.Key].Contains("{0}", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Khmer_is_Khmer() => Words(".km").Where(w => !w.Value.Any(c => c is >= '\u1780' and <= '\u17ff')).ShouldBeEmpty();

    [Fact]
    public void No_sentence_uses_a_word_that_blames_the_child() =>
        Words("").Where(w => Never.Any(n => w.Value.Contains(n, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();

    [Fact]
    public void Codes_of_refusals_are_unique()
    {
        Refusals.Length.ShouldBeGreaterThan(60);
        Refusals.Select(r => r.Code).ShouldBeUnique();
    }
}
