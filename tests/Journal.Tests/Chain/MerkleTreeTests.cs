using CsCheck;
using Kapea.Journal.Chain;

namespace Kapea.Journal.Tests.Chain;

/// <summary>Vectors of the certificate-transparency project, and the rules of RFC 6962 over random trees.</summary>
public sealed class MerkleTreeTests
{
    private static readonly byte[][] s_leaves =
        [.. new[] { "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f" }.Select(hex => MerkleTree.HashLeaf(Convert.FromHexString(hex)))];

    public static TheoryData<int, string> Roots => new()
    {
        { 0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
        { 1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d" },
        { 2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125" },
        { 3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77" },
        { 4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7" },
        { 5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4" },
        { 6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef" },
        { 7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c" },
        { 8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328" },
    };

    [Theory, MemberData(nameof(Roots))]
    public void Roots_are_those_of_the_known_vectors(int size, string root)
    {
        Convert.ToHexStringLower(MerkleTree.Root(Leaf, 0, size)).ShouldBe(root);
    }

    [Fact]
    public void Proofs_are_those_of_the_known_vectors()
    {
        Hex(MerkleTree.InclusionProof(Leaf, 0, 1)).ShouldBeEmpty();
        Hex(MerkleTree.InclusionProof(Leaf, 0, 8)).ShouldBe(
        [
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ]);
        Hex(MerkleTree.InclusionProof(Leaf, 5, 8)).ShouldBe(
        [
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ]);
        Hex(MerkleTree.ConsistencyProof(Leaf, 1, 1)).ShouldBeEmpty();
        Hex(MerkleTree.ConsistencyProof(Leaf, 1, 8)).ShouldBe(Hex(MerkleTree.InclusionProof(Leaf, 0, 8)));
        Hex(MerkleTree.ConsistencyProof(Leaf, 6, 8)).ShouldBe(
        [
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ]);
    }

    [Fact]
    public void Every_leaf_is_proven_and_no_other_place_is()
    {
        Gen.Select(Gen.Int[1, 200], Gen.Int[0, 199]).Where((size, index) => index < size).Sample((size, index) =>
        {
            var leaf = Random(size);
            var root = MerkleTree.Root(leaf, 0, size);
            var proof = MerkleTree.InclusionProof(leaf, index, size);
            return MerkleTree.Includes(leaf(index), index, size, proof, root)
                && !MerkleTree.Includes(leaf(index), (index + 1) % size == index ? size : (index + 1) % size, size, proof, root)
                && !MerkleTree.Includes(MerkleTree.HashLeaf([9, 9]), index, size, proof, root)
                && !MerkleTree.Includes(leaf(index), index, size, [.. proof, root], root);
        }, iter: 300);
    }

    [Fact]
    public void Every_older_tree_is_proven_to_be_the_beginning_and_a_changed_one_is_not()
    {
        Gen.Select(Gen.Int[1, 200], Gen.Int[0, 200]).Where((newer, older) => older <= newer).Sample((newer, older) =>
        {
            var leaf = Random(newer);
            var (before, after) = (MerkleTree.Root(leaf, 0, older), MerkleTree.Root(leaf, 0, newer));
            var proof = MerkleTree.ConsistencyProof(leaf, older, newer);
            var changed = MerkleTree.HashLeaf(before);
            return MerkleTree.Continues(older, before, newer, after, proof)
                && (older == 0 || !MerkleTree.Continues(older, changed, newer, after, proof))
                && (older == 0 || !MerkleTree.Continues(older, before, newer, changed, proof));
        }, iter: 300);
    }

    [Fact]
    public void A_range_that_was_kept_goes_on_as_if_it_had_not_stopped()
    {
        Gen.Select(Gen.Int[0, 300], Gen.Int[0, 300]).Sample((first, more) =>
        {
            var leaf = Random(first + more);
            var range = new CompactRange();
            for (var i = 0; i < first; i++)
                range.Append(leaf(i));

            var again = new CompactRange(range.Size, range.ToBytes());
            for (var i = first; i < first + more; i++)
                again.Append(leaf(i));

            return again.Root().AsSpan().SequenceEqual(Recursive(leaf, 0, first + more));
        }, iter: 200);
    }

    [Fact]
    public void A_range_with_the_wrong_number_of_hashes_is_refused() => Should.Throw<ArgumentException>(() => new CompactRange(3, new byte[32]));

    [Fact]
    public void Proofs_of_what_is_not_there_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => MerkleTree.InclusionProof(Leaf, 8, 8));
        Should.Throw<ArgumentOutOfRangeException>(() => MerkleTree.ConsistencyProof(Leaf, 9, 8));
        MerkleTree.Includes(Leaf(0), -1, 8, [], Leaf(0)).ShouldBeFalse();
        MerkleTree.Continues(5, Leaf(0), 8, Leaf(0), []).ShouldBeFalse();
    }

    /// <summary>The definition of RFC 6962, section 2.1, word for word.</summary>
    private static byte[] Recursive(LeafHash leaf, int from, int to)
    {
        if (from == to)
            return MerkleTree.EmptyRoot;
        if (to - from == 1)
            return leaf(from).ToArray();

        var k = 1;
        while (k * 2 < to - from)
            k *= 2;

        var root = new byte[32];
        MerkleTree.HashPair(Recursive(leaf, from, from + k), Recursive(leaf, from + k, to), root);
        return root;
    }

    private static ReadOnlySpan<byte> Leaf(long index) => s_leaves[index];

    private static LeafHash Random(int size)
    {
        var leaves = Enumerable.Range(0, size).Select(i => MerkleTree.HashLeaf(BitConverter.GetBytes(i * 31 + size))).ToArray();
        return index => leaves[index];
    }

    private static string[] Hex(IEnumerable<byte[]> hashes) => [.. hashes.Select(Convert.ToHexStringLower)];
}
