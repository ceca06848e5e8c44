using System.Security.Cryptography;
using Kapea.Work.Access;

namespace Kapea.Host.Doors;

/// <summary>Mints file codes: the random part comes from here, the form from the work.</summary>
internal static class FileCodes
{
    public static string Fresh(string organisation, DateTimeOffset at) =>
        FileCode.Make(organisation, at.ToOffset(TimeSpan.FromHours(7)).Year, (uint)RandomNumberGenerator.GetInt32(1 << FileCode.Bits));
}
