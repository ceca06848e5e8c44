namespace Kapea.Host;

/// <summary>How one house is run; from the configuration section <c>Kapea</c>, environment variables <c>KAPEA__…</c> and flags.</summary>
internal sealed class HouseOptions
{
    /// <summary>The data directory.</summary>
    public string Data { get; set; } = "data";

    /// <summary>The machine key's file, outside the data directory and outside backups; empty: beside the data directory, with <c>.machine-key</c> added.</summary>
    public string MachineKey { get; set; } = "";

    /// <summary>The address under which people reach the house; it stands in notices.</summary>
    public string Address { get; set; } = "";

    /// <summary>The address to listen on.</summary>
    public string Listen { get; set; } = "http://127.0.0.1:5270";

    /// <summary>A PEM certificate for TLS of our own; empty: none, a proxy in front speaks TLS.</summary>
    public string Certificate { get; set; } = "";

    /// <summary>The PEM private key of the certificate.</summary>
    public string CertificateKey { get; set; } = "";

    /// <summary>Addresses of proxies whose <c>X-Forwarded-For</c> and <c>-Proto</c> are believed, separated by commas; loopback always is.</summary>
    public string Proxies { get; set; } = "";

    /// <summary>How many requests one address may make in a minute.</summary>
    public int RequestsPerMinute { get; set; } = 1200;

    /// <summary>How many questions one person may ask the box in an hour.</summary>
    public int QuestionsPerHour { get; set; } = 200;

    /// <summary>How many questions one person may ask the box in a day.</summary>
    public int QuestionsPerDay { get; set; } = 600;

    /// <summary>Where scheduled backups go; empty: none are made.</summary>
    public string BackupTo { get; set; } = "";

    /// <summary>Where the wrapped keys of scheduled backups go, apart from the rest; empty: beside the rest.</summary>
    public string BackupWrapsTo { get; set; } = "";

    /// <summary>How many hours lie between scheduled backups.</summary>
    public int BackupEveryHours { get; set; } = 24;

    /// <summary>Free bytes on the data directory's disk below which new acts are refused.</summary>
    public long ReserveBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>The name under which an installation signs its log, by custom a web address without its scheme, such as <c>records.example.org/log</c>. Taken when the installation is made, and kept.</summary>
    public string LogName { get; set; } = "";

    /// <summary>How many hours lie between published checkpoints: what strangers may count, they count in steps of so long.</summary>
    public int CheckpointEveryHours { get; set; } = 24;

    /// <summary>Where metrics are sent (OTLP over gRPC); empty: nowhere.</summary>
    public string Telemetry { get; set; } = "";

    /// <summary>Where mail is handed over.</summary>
    public Notices.MailOptions Mail { get; set; } = new();

    /// <summary>How notices leave.</summary>
    public Notices.NoticeOptions Notices { get; set; } = new();

    /// <summary>The file of the machine key, as it is used.</summary>
    public string MachineKeyFile => MachineKey.Length > 0 ? MachineKey : Path.TrimEndingDirectorySeparator(Path.GetFullPath(Data)) + ".machine-key";
}
