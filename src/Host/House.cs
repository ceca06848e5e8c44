using System.Net;
using System.Text.Encodings.Web;
using System.Threading.RateLimiting;
using Kapea.Host.Api;
using Kapea.Host.CommandLine;
using Kapea.Host.Doors;
using Kapea.Host.Finding;
using Kapea.Host.Notices;
using Kapea.Host.Pages;
using Kapea.Host.Proof;
using Kapea.Journal;
using Kapea.Journal.Sealing;
using Kapea.Journal.Sqlite;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using OpenTelemetry.Metrics;

namespace Kapea.Host;

/// <summary>Puts one house together: everything that is, is named here once.</summary>
internal sealed class House : IAsyncDisposable
{
    private House(WebApplication app, HouseParts parts)
    {
        App = app;
        Parts = parts;
    }

    public WebApplication App { get; }

    public HouseParts Parts { get; }

    /// <summary>Opens the data directory and builds the server, not yet listening.</summary>
    /// <param name="options">How it is run.</param>
    /// <param name="clock">The clock acts are received by.</param>
    /// <param name="demo">The demo's people, where this is a demo.</param>
    /// <exception cref="InvalidDataException">Data directory, machine key and reference tables do not fit; the message says what to do.</exception>
    public static House Build(HouseOptions options, KapeaClock clock, Demo.DemoPeople? demo = null)
    {
        if (!File.Exists(options.MachineKeyFile)) throw new InvalidDataException($"There is no machine key at {options.MachineKeyFile}. Give the file with --machine-key, or make a new installation with 'kapea init'.");
        var machine = MachineKey.Read(options.MachineKeyFile);
        var store = SqliteStore.Open(options.Data, new StoreOptions { ReserveBytes = options.ReserveBytes });
        try
        {
            return Build(options, clock, machine, store, demo);
        }
        catch (InvalidDataException)
        {
            // Whoever puts the mistake right and starts again must find the directory free.
            store.DisposeAsync().AsTask().GetAwaiter().GetResult();
            throw;
        }
    }

    private static House Build(HouseOptions options, KapeaClock clock, MachineKey machine, IStore store, Demo.DemoPeople? demo)
    {
        var builder = WebApplication.CreateSlimBuilder();
        Logs(builder);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, options));
        var services = builder.Services;
        services.AddRazorComponents();
        // Khmer stands in a page as itself, in three bytes a letter; written as references it would take eight, over a village network.
        services.AddSingleton<HtmlEncoder>(new KhmerInOrder());
        services.Configure<KeyManagementOptions>(keys =>
        {
            keys.XmlRepository = new KeysInMemory();
            keys.XmlEncryptor = new Microsoft.AspNetCore.DataProtection.XmlEncryption.NullXmlEncryptor();
        });
        var parts = HouseParts.Make(options, clock, machine, store, demo);
        services.AddSingleton(parts);
        services.AddSingleton<IHostedService>(s => parts.StartOutbox(s.GetRequiredService<ILogger<Outbox>>()));
        services.AddSingleton<IHostedService>(s => parts.StartClocks(s.GetRequiredService<ILogger<Clocks>>()));
        services.AddSingleton<IHostedService>(s => new ScheduledBackups(options, clock.Machine, s.GetRequiredService<ILogger<ScheduledBackups>>()));
        services.AddRateLimiter(limits => Limit(limits, options));
        services.Configure<ForwardedHeadersOptions>(forwarded => Believe(forwarded, options));
        Measure(services, options);
        var app = builder.Build();
        parts.Errands.Log = app.Services.GetRequiredService<ILogger<Exchange.Errands>>();
        parts.Retokening.Log = app.Services.GetRequiredService<ILogger<Finding.Retokening>>();
        Pipeline(app, parts);
        Routes(app, parts);
        return new(app, parts);
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        await Parts.DisposeAsync();
    }

    private static void Pipeline(WebApplication app, HouseParts parts)
    {
        app.UseForwardedHeaders();
        app.Use(Headers.Add);
        app.Use(Troubles.Catch);
        app.UseRateLimiter();
        app.Use((context, next) => Gate.Pass(context, next, parts));
    }

    private static void Routes(WebApplication app, HouseParts parts)
    {
        AssetFiles.Map(app);
        HealthEndpoint.Map(app, parts);
        ActEndpoints.Map(app, parts.Acts, parts.Submission);
        SessionEndpoints.Map(app, parts);
        OpenApiEndpoint.Map(app, parts.Acts);
        LogEndpoints.Map(app, parts);
        Access.CalendarFeed.Map(app, parts);
        PageEndpoints.Map(app, parts);
        if (parts.Demo is not null) Demo.DemoEndpoints.Map(app, parts);
    }

    private static void Listen(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions kestrel, HouseOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = ActEndpoints.LargestParcel;
        var address = new Uri(options.Listen);
        var ip = IPAddress.TryParse(address.Host.Trim('[', ']'), out var parsed) ? parsed : address.Host == "localhost" ? IPAddress.Loopback : throw new InvalidDataException($"Kapea listens on an address such as http://127.0.0.1:5270, not on the name {address.Host}.");
        kestrel.Listen(ip, address.Port, listen =>
        {
            if (options.Certificate.Length > 0) listen.UseHttps(System.Security.Cryptography.X509Certificates.X509Certificate2.CreateFromPemFile(options.Certificate, options.CertificateKey.Length > 0 ? options.CertificateKey : null));
        });
    }

    private static void Logs(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(json => json.UseUtcTimestamp = true);
        builder.Logging.SetMinimumLevel(LogLevel.Information);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("System", LogLevel.Warning);
        // Kestrel's and the framework's own error lines can quote what was sent; ours say the kind of trouble alone.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Critical);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics", LogLevel.None);
    }

    private static void Limit(Microsoft.AspNetCore.RateLimiting.RateLimiterOptions limits, HouseOptions options)
    {
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "-",
            _ => new()
            {
                TokenLimit = options.RequestsPerMinute,
                TokensPerPeriod = Math.Max(1, options.RequestsPerMinute / 60),
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));
        limits.OnRejected = async (rejected, cancel) => await Troubles.Answer(rejected.HttpContext, DoorRefusals.TooMany);
    }

    private static void Believe(ForwardedHeadersOptions forwarded, HouseOptions options)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        foreach (var proxy in options.Proxies.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
    }

    private static void Measure(IServiceCollection services, HouseOptions options)
    {
        if (options.Telemetry.Length == 0) return;
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(HouseParts.MeterName)
            .AddAspNetCoreInstrumentation()
            .AddRuntimeInstrumentation()
            .AddOtlpExporter(otlp => otlp.Endpoint = new(options.Telemetry)));
    }
}
