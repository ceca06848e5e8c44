namespace Kapea.Work.Justice;

/// <summary>A number made of a random id, for what stands outside the seal: it must not count, order or name anything.</summary>
internal static class NeutralStep
{
    /// <summary>At least 1; the same for the same id.</summary>
    public static int Of(Guid id) => 1 + (BitConverter.ToInt32(id.ToByteArray()) & 0x3FFFFFFF);
}
