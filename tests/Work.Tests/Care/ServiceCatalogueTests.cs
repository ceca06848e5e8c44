using System.Xml.Linq;
using Kapea.Work.Care;

namespace Kapea.Work.Tests.Care;

public sealed class ServiceCatalogueTests
{
    private static readonly string[] PrimeroBase =
        ["safehouse", "health_medical", "psychosocial", "police_other", "legal_assistance", "livelihoods", "child_protection", "family_mediation", "family_reunification", "education", "nfi_clothes_shoes", "water_sanitation", "registration", "food", "other"];

    private static IEnumerable<CatalogueService> All => Scene.Book.Choices(ServiceCatalogue.Table).Select(c => Scene.Book.Service(c)!);

    [Fact]
    public void Thirteen_types_with_their_subtypes_and_ten_additions()
    {
        All.Select(s => s.Type).Distinct().Count().ShouldBe(13 + 1);
        All.Count(s => s.Type == "network").ShouldBe(10);
        All.Count(s => s.Type != "network").ShouldBe(52);
        All.ShouldAllBe(s => s.Code == $"{s.Type}.{s.Subtype}");
        Scene.Book.Service("counselling.no-such").ShouldBeNull();
    }

    [Theory]
    [InlineData("therapeutic_interventions")]
    [InlineData("therapeutic_training")]
    public void What_is_called_alike_under_disability_and_mental_health_stays_apart(string subtype)
    {
        var both = All.Where(s => s.Subtype == subtype).ToList();
        both.Select(s => s.Type).ShouldBe(["disability_support", "mental_health_support"]);
        both.Select(s => s.Primero).ShouldBe(["health_medical", "psychosocial"]);
        foreach (var language in new[] { "", ".km" })
        {
            var words = XDocument.Load(Path.Combine(Scene.Root(), "src", "Host", "Words", $"ReferenceWords{language}.resx")).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);
            both.Select(s => words[$"services.{s.Code}"]).ShouldBeUnique();
        }
    }

    [Fact]
    public void Where_a_base_type_of_Primero_stands_it_is_one_of_theirs() =>
        All.Select(s => s.Primero).OfType<string>().Distinct().ShouldBeSubsetOf(PrimeroBase);
}
