namespace Kapea.Work.Finding;

/// <summary>What it says that two records have tokens in common.</summary>
public static class TokenWeights
{
    /// <summary>A token that so many records bear says little; it is left aside where the rarer ones found enough.</summary>
    public const int Common = 5000;

    /// <summary>What a token says: the square of the logarithm of how rare it is.</summary>
    /// <param name="records">How many records there are.</param>
    /// <param name="bearing">How many of them bear it.</param>
    public static double Of(int records, int bearing) => Math.Pow(Math.Log(1 + (records / (double)Math.Max(1, bearing))), 2);

    /// <summary>What the tokens in common say together, made fair between records of many tokens and of few.</summary>
    /// <param name="sum">The sum of what each says.</param>
    /// <param name="tokens">How many the record has.</param>
    public static double Share(double sum, int tokens) => sum / Math.Sqrt(tokens);
}
