using Kapea.Journal.Sqlite;

namespace Kapea.Journal.Tests.Sqlite;

public sealed class SqliteStoreTests : StoreContract
{
    protected override IStore Open(string dir) => SqliteStore.Open(dir);
}
