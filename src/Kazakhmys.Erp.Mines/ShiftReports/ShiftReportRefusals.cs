using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>Refusals that several operations on shift reports share.</summary>
internal static class ShiftReportRefusals
{
    public static NotFoundException Missing(ShiftReportId id) => new(MinesViolations.ShiftReportMissing.At("Report", id));

    public static ConcurrencyException Revised(ShiftReportId id, int revision, int current) =>
        new(MinesViolations.ShiftReportRevised.At("Revision", id, ("revision", revision), ("current", current)));

    /// <summary>Throws what is an error; answers the warnings.</summary>
    public static IReadOnlyList<Violation> Require(IReadOnlyList<Violation> violations)
    {
        if (!violations.Any(violation => violation.IsError))
            return violations;
        if (violations.Any(violation => violation.IsError && violation.Code.EndsWith(".not-found", StringComparison.Ordinal)))
            throw new NotFoundException(violations);
        if (violations.Any(violation => violation.IsError && violation.Code.StartsWith("mines.machine.", StringComparison.Ordinal)
                && violation.Code != MinesViolations.MachineInOtherReport.Code))
            throw new ValidationFailedException(violations);
        throw new RuleViolatedException(violations);
    }
}
