using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Kapea.Host.Notices;

/// <summary>Trusts one private certificate authority besides the system's: networks often run their own mail server.</summary>
internal static class PrivateAuthority
{
    public static RemoteCertificateValidationCallback Trust(string pemFile)
    {
        var authority = X509CertificateLoader.LoadCertificateFromFile(pemFile);
        return (_, certificate, _, errors) =>
        {
            if (errors == SslPolicyErrors.None) return true;
            if (errors != SslPolicyErrors.RemoteCertificateChainErrors || certificate is null) return false;
            using var chain = new X509Chain();
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.Add(authority);
            chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
            using var leaf = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
            return chain.Build(leaf);
        };
    }
}
