namespace Kapea.Bench.Court;

/// <summary>One figure: what the generator counted, and what the house holds.</summary>
internal readonly record struct Figure(string What, string Expected, string There)
{
    public bool Differs => Expected != There;
}
