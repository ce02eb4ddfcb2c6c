using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Security;

/// <summary>Asking for a right and refusing without it.</summary>
public static class AuthorizerExtensions
{
    /// <summary>Returns when the right is there.</summary>
    /// <exception cref="NotAuthorizedException">The right or the actor is missing (<c>kernel.security.denied</c>).</exception>
    public static async ValueTask RequireAsync(
        this IAuthorizer authorizer, Code actor, string right, Code book, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authorizer);
        // Nobody has no rights: what was done has to name who did it.
        if (actor.IsEmpty || !await authorizer.IsAllowedAsync(actor, right, book, cancellationToken).ConfigureAwait(false))
            throw new NotAuthorizedException(KernelViolations.Denied.At("", actor, ("right", right), ("book", book)));
    }
}
