using Kapea.Host.Demo;

namespace Kapea.Host.Tests;

[Collection(InSharedHouse.Name)]
public sealed class TestHouseTests(SharedHouse shared)
{
    [Fact]
    public async Task A_person_is_known_by_token_and_by_cookie()
    {
        var house = shared.House;
        (await (await house.As(DemoPeople.Sophea)).GetAsync("/sign-in", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Found);
        (await (await house.Browser(DemoPeople.Sophea)).GetAsync("/sign-in", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Found);
        (await house.Nobody().GetAsync("/sign-in", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public void What_was_arranged_stands_and_verifies() => shared.House.Parts.Store.Verify(TestContext.Current.CancellationToken).ShouldBeEmpty();
}
