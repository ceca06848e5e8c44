using System.Text;

namespace Kapea.Host.CommandLine;

/// <summary>Asks a person for her phrase: from the environment variable <c>KAPEA_PHRASE</c>, from standard input where that is no terminal, or at the terminal without showing it. Never from an argument, which every process on the machine can read.</summary>
internal static class PhraseAsked
{
    public const string Variable = "KAPEA_PHRASE";

    public static string Ask(string signIn)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given) return given;
        if (Console.IsInputRedirected) return Console.In.ReadLine() ?? "";
        Console.Error.Write($"Phrase of {signIn}: ");
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace && typed.Length > 0) typed.Length--;
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
