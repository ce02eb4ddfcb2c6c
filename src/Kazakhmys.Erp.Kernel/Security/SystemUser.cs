using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Kernel.Security;

/// <summary>The user of a host that has no users: every operation is done by <c>system</c>.</summary>
public sealed class SystemUser : ICurrentUser
{
    /// <inheritdoc />
    public Code Actor { get; } = Code.Parse("system");
}
