using System.Reflection;
using Kapea.Work.Exchange;

namespace Kapea.Work.Tests.Exchange;

public sealed class ExchangeTroublesTests
{
    [Fact]
    public void Every_code_is_among_all_of_them_once() =>
        ExchangeTroubles.All.ShouldBe(typeof(ExchangeTroubles).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!), ignoreOrder: true);
}
