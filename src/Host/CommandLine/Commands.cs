using System.CommandLine;

namespace Kapea.Host.CommandLine;

/// <summary>The one command and what it can do; each has a file of its own.</summary>
internal static class Commands
{
    public static RootCommand Root() => new("Kapea keeps the cases of a child-protection network: sealed, provable, and only for those who need them.")
    {
        DemoCommand.Make(),
        InitCommand.Make(),
        ServeCommand.Make(),
        VerifyCommand.Make(),
        BackupCommand.Make(),
        RestoreCommand.Make(),
        RecoverCommand.Make(),
        GatewayCommand.Make(),
        FindCommand.Make(),
        ImportCommand.Make(),
    };
}

/// <summary>Exit codes, the same for every command.</summary>
internal static class Exit
{
    /// <summary>Done.</summary>
    public const int Good = 0;

    /// <summary>Something was found that must not be: a difference, a fault.</summary>
    public const int Found = 1;

    /// <summary>The command could not be carried out as given; the message says what to do.</summary>
    public const int Unusable = 2;
}
