namespace Kapea.Host.Tests;

/// <summary>One house for all tests that leave it as whole as they found it.</summary>
public sealed class SharedHouse : IAsyncLifetime
{
    internal TestHouse House { get; private set; } = null!;

    internal Told Told { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        House = await TestHouse.Open(demo: true);
        Told = await Told.In(House);
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}

/// <summary>The tests that share it run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class InSharedHouse : ICollectionFixture<SharedHouse>
{
    public const string Name = "in the shared house";
}
