namespace Kazakhmys.Erp.Kernel.Identities;

/// <summary>Where documents get their identities. Hosts may implement it; the default gives UUIDv7 from the injected clock.</summary>
public interface IIdentities
{
    /// <summary>A new UUIDv7 (RFC 9562), greater than every one this instance gave before.</summary>
    Guid Next();
}
