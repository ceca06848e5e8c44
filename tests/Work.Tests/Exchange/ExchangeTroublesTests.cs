using System.Reflection;
using Kapea.Work.Exchange;

namespace Kapea.Work.Tests.Exchange;

public sealed class ExchangeTroublesTests
{
    [Fact]
    public void Every_code_is_among_all_of_them_once() =>
        ExchangeTroubles.All.ShouldBe(typeof(ExchangeTroubles).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!), ignoreOrder: true);

    [Fact]
    public void Two_rows_without_a_name_are_not_about_somebody_of_the_same_name()
    {
        var read = Lists.Read(Lists.Sheet(["Name", "Sex", "Remark"], ["Ondrasek", "m", "a"], [null, "f", "b"], [null, "f", "c"]));
        read.Cases.Skip(1).ShouldAllBe(c => c.Said().SequenceEqual(new[] { ExchangeTroubles.WithoutName }));
        read.Cases.Select(c => c.Source).ShouldBeUnique();
    }
}
