namespace Kapea.Host.Doors;

/// <summary>The disk is so full that not even a reading can be noted; what cannot be noted is not shown.</summary>
internal sealed class NoRoomException : IOException
{
    public NoRoomException() : base("The disk is full.") { }
}
