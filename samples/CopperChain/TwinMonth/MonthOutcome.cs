using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.Ledger.Provenance;
using Kazakhmys.Erp.MetalAccounting.Closes;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using Kazakhmys.Erp.MetalAccounting.Reconciliations;
using Kazakhmys.Erp.MetalAccounting.Unaccounted;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Bars;
using Kazakhmys.Erp.Smelting.Cathodes;
using Kazakhmys.Erp.Testing.Faults;
using Kazakhmys.Erp.Testing.Twins;

namespace CopperChain.TwinMonth;

/// <summary>What the synthetic month came to.</summary>
internal sealed record MonthOutcome
{
    public required MonthScale Scale { get; init; }

    public required TwinEnterprise Twin { get; init; }

    /// <summary>The fault that was put in: the truth that the tests had to find.</summary>
    public required TwinFault Fault { get; init; }

    public required GrossError Found { get; init; }

    /// <summary>The run that was accepted and posted.</summary>
    public required ReconciliationRun Run { get; init; }

    /// <summary>Its proof as read back from the file.</summary>
    public required ReconciliationProof Proof { get; init; }

    /// <summary>The file, beside the report.</summary>
    public required string ProofFile { get; init; }

    /// <summary>What the verifier of <c>kzerp verify-balance</c> finds in the file; empty when the proof holds.</summary>
    public required IReadOnlyList<Violation> ProofFindings { get; init; }

    public required Close Close { get; init; }

    public required IReadOnlyList<UnaccountedLine> Unaccounted { get; init; }

    public required IReadOnlyList<MonthRecovery> Recoveries { get; init; }

    public required CathodeLot Cathode { get; init; }

    public required Trace OfCathode { get; init; }

    public required Bar Bar { get; init; }

    public required Trace OfBar { get; init; }

    public required Trace OfBlast { get; init; }

    public required VerificationReport Verified { get; init; }

    /// <summary>How many readings were imported, and how many of the rows were rejected.</summary>
    public required (int Accepted, int Rejected) Imported { get; init; }

    /// <summary>Everything that is not as it should be, one line each.</summary>
    public IEnumerable<string> Failures
    {
        get
        {
            if (Imported.Rejected > 0)
                yield return $"synthetic month: {Imported.Rejected} measurements were rejected";
            if (Found.Point != Fault.Tag || Found.Day != Fault.First)
                yield return $"synthetic month: the typing error is {Fault.Tag} on {Fault.First}, and {Found.Point} on {Found.Day} was named";
            if (!Run.PassesGlobalTest)
                yield return "synthetic month: the corrected month does not pass the global test";
            foreach (var finding in ProofFindings)
                yield return $"synthetic month: {ProofFile}: {finding}";
            if (!Close.IsLocked)
                yield return "synthetic month: the period is not locked";
            foreach (var trace in new[] { OfCathode, OfBar, OfBlast }.Where(trace => trace.Amount <= 0 || trace.Shares.Sum(share => share.Amount) != trace.Amount))
                yield return $"synthetic month: the shares of {trace.Account} do not sum to what is traced";
            foreach (var finding in Verified.Findings)
                yield return $"synthetic month: {finding}";
        }
    }
}
