namespace Kapea.Work.Access;

/// <summary>placeholder</summary>
internal static class FileCode;
