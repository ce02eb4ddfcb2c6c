using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting;

/// <summary>Which exception says what was found.</summary>
internal static class Refusals
{
    private static readonly string[] _missing = [".not-found", ".point-unknown", ".stream-unknown", ".not-in-input"];
    private static readonly string[] _conflicts = [".differs"];
    private static readonly string[] _raced = [".revised", ".hash"];

    /// <summary>Throws what is an error, by its kind; answers the warnings.</summary>
    public static IReadOnlyList<Violation> Require(IReadOnlyList<Violation> violations)
    {
        if (!violations.Any(violation => violation.IsError))
            return violations;
        if (Any(violations, _missing))
            throw new NotFoundException(violations);
        if (Any(violations, _conflicts))
            throw new IdempotencyConflictException(violations);
        if (Any(violations, _raced))
            throw new ConcurrencyException(violations);
        throw new RuleViolatedException(violations);
    }

    private static bool Any(IReadOnlyList<Violation> violations, string[] endings) => violations.Any(violation =>
        violation.IsError && endings.Any(ending => violation.Code.EndsWith(ending, StringComparison.Ordinal)));
}
