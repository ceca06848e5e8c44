namespace Kapea.Work.Acts;

/// <summary>placeholder</summary>
internal static class Check;
