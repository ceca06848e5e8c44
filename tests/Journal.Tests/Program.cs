using Kapea.Journal.Tests.Sqlite;

namespace Kapea.Journal.Tests;

/// <summary>Runs the tests; or, when the crash test asks, the server that it kills.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is [CrashingServer.Argument, var directory])
        {
            await CrashingServer.Run(directory);
            return 0;
        }

        return args.Contains("--server") || args.Contains("--internal-msbuild-node")
            ? await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
    }
}
