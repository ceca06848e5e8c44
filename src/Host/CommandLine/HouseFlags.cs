using System.CommandLine;

namespace Kapea.Host.CommandLine;

/// <summary>The flags that several commands share, laid over configuration file and environment in the framework's usual order.</summary>
internal static class HouseFlags
{
    public static readonly Option<string?> Data = new("--data") { Description = "The data directory (default: data)." };

    public static readonly Option<string?> MachineKey = new("--machine-key") { Description = "The machine key's file, outside the data directory (default: the data directory's name with .machine-key)." };

    public static readonly Option<string?> Listen = new("--listen") { Description = "The address to listen on (default: http://127.0.0.1:5270)." };

    public static readonly Option<string?> Address = new("--address") { Description = "The address people reach Kapea under; it stands in notices." };

    public static readonly Option<string?> Certificate = new("--certificate") { Description = "A PEM certificate for TLS (default: none; then a proxy in front speaks TLS)." };

    public static readonly Option<string?> CertificateKey = new("--certificate-key") { Description = "The PEM private key of the certificate." };

    public static readonly Option<string?> LogName = new("--log-name") { Description = "The name under which checkpoints are signed, for good; by custom a web address without https:// (default: kapea/ and the organisation)." };

    public static HouseOptions Options(ParseResult parsed)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddJsonFile(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"), optional: true)
            .AddEnvironmentVariables("KAPEA__")
            .Build();
        var options = new HouseOptions();
        configuration.GetSection("Kapea").Bind(options);
        configuration.Bind(options);
        if (Value(parsed, Data) is { } data) options.Data = data;
        if (Value(parsed, MachineKey) is { } key) options.MachineKey = key;
        if (Value(parsed, Listen) is { } listen) options.Listen = listen;
        if (Value(parsed, Address) is { } address) options.Address = address;
        if (Value(parsed, Certificate) is { } certificate) options.Certificate = certificate;
        if (Value(parsed, CertificateKey) is { } certificateKey) options.CertificateKey = certificateKey;
        if (Value(parsed, LogName) is { } logName) options.LogName = logName;
        return options;
    }

    /// <summary>Carries out a command; what a person can put right is said in a sentence, with an exit code.</summary>
    public static async Task<int> Say(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is InvalidDataException or Journal.StoreException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Exit.Unusable;
        }
    }

    private static string? Value(ParseResult parsed, Option<string?> option) => parsed.GetResult(option) is null ? null : parsed.GetValue(option);
}
