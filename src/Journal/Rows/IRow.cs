namespace Kapea.Journal.Rows;

/// <summary>One row of a table that lies beside the chain. Every such row carries a digest of itself in the store, so that a flipped byte is found and named.</summary>
public interface IRow;

/// <summary>A key of a row to delete. Deletes overwrite the freed bytes.</summary>
/// <param name="Row">A row with the key columns filled; the others are ignored.</param>
public sealed record Delete(IRow Row);
