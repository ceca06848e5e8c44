namespace Kapea.Work.Reference;

/// <summary>placeholder replaced by the Reference room</summary>
public sealed class ReferenceBook;
