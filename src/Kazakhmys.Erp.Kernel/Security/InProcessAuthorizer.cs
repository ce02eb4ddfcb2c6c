using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Kernel.Security;

/// <summary>Allows everything that the host's own process asks.</summary>
public sealed class InProcessAuthorizer : IAuthorizer
{
    /// <inheritdoc />
    public ValueTask<bool> IsAllowedAsync(Code actor, string right, Code book, CancellationToken cancellationToken) => new(true);
}
