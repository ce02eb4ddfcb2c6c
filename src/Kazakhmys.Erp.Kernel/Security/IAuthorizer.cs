using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Kernel.Security;

/// <summary>
/// Says whether somebody may do something. Hosts implement it; each operation names its right in its documentation.
/// The default, <see cref="InProcessAuthorizer"/>, allows what the host's own process asks; a host that forwards
/// requests from outside its process registers its own and denies by default.
/// </summary>
public interface IAuthorizer
{
    /// <summary>True when <paramref name="actor"/> has <paramref name="right"/> (for example <c>mines.shift-report.approve</c>) in <paramref name="book"/>.</summary>
    ValueTask<bool> IsAllowedAsync(Code actor, string right, Code book, CancellationToken cancellationToken);
}
