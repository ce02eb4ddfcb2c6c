using CopperChain.Balances;
using CopperChain.Checks;
using CopperChain.Inputs;
using CopperChain.Refusals;
using CopperChain.TwinMonth;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.Ledger.Periods;

namespace CopperChain;

/// <summary>What the main job found.</summary>
internal sealed record CopperChainOutcome
{
    public required ChainInputs Inputs { get; init; }

    public IReadOnlyList<PeriodStatement> Statements { get; init; } = [];

    public IReadOnlyList<FigureCheck> Checks { get; init; } = [];

    public IReadOnlyList<RefusedTrap> Traps { get; init; } = [];

    public IReadOnlyList<ClosedPeriod> Closed { get; init; } = [];

    public VerificationReport? Verified { get; init; }

    /// <summary>The synthetic month; null where it was left out.</summary>
    public MonthOutcome? Month { get; init; }

    /// <summary>The refusal that stopped the job, if one did; nothing of the period in question was stored.</summary>
    public string? Stopped { get; init; }

    /// <summary>Everything that is wrong, one line each; empty when every figure came out.</summary>
    public IReadOnlyList<string> Failures =>
    [
        .. Inputs.Imports.SelectMany(import => import.Value.Rejected.SelectMany(row =>
            row.Violations.Select(violation => $"{import.Key} row {row.Number}: {violation}"))),
        .. Inputs.Gaps.Select(gap => $"production.csv: {gap}"),
        .. Stopped is null ? [] : new[] { Stopped },
        .. Checks.Where(check => !check.Agrees).Select(check =>
            $"{check.Expected.Set}, {check.Expected.Check}: {check.Reproduced ?? "nothing"} instead of {check.Expected.Computed} {check.Expected.Unit}"),
        .. Statements.SelectMany(DiffersFrom),
        .. Traps.Where(trap => !trap.Held).Select(trap => $"trap '{trap.Trap.Trap}' was not refused with {trap.Trap.RefusedWith}"),
        .. Verified?.Findings.Select(finding => finding.ToString()) ?? [],
        .. Month?.Failures ?? [],
    ];

    public int ExitCode => Failures.Count == 0 ? 0 : 1;

    private static IEnumerable<string> DiffersFrom(PeriodStatement statement) =>
        new[] { statement.Ore, statement.Copper, statement.Gold, statement.Silver }
            .SelectMany(comparison => comparison.Lines)
            .Where(line => line.Verdict == Kazakhmys.Erp.MetalAccounting.Comparisons.Verdict.Differs)
            .Select(line => $"{statement.Published.Name}, {line.Name}: {line.Computed.Value:kt} instead of the published {line.Declared!.Value:kt}");
}
