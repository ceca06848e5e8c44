namespace Kapea.Bench;
internal static class Functions { public static int Run(bool quick) => 0; }
