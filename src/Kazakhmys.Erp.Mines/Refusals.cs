using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines;

/// <summary>How operations of the module refuse, and how their checks answer the refusal instead.</summary>
internal static class Refusals
{
    /// <summary>Throws when something is wrong.</summary>
    /// <exception cref="RuleViolatedException">With every error.</exception>
    public static void Throw(IEnumerable<Violation> violations)
    {
        IReadOnlyList<Violation> found = [.. violations];
        if (found.Any(violation => violation.IsError))
            throw new RuleViolatedException(found);
    }

    /// <summary>What an operation would refuse with; empty when it would go through.</summary>
    public static async Task<IReadOnlyList<Violation>> OfAsync(
        ErpStore store, StoreSession? within, Func<StoreSession, Task> plan, CancellationToken cancellationToken)
    {
        try
        {
            await store.ReadAsync(
                within,
                async session =>
                {
                    await plan(session).ConfigureAwait(false);
                    return true;
                },
                cancellationToken).ConfigureAwait(false);
            return [];
        }
        catch (ErpException refusal)
        {
            return refusal.Violations;
        }
    }
}
