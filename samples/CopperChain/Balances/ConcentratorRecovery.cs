using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Figures;

namespace CopperChain.Balances;

/// <summary>Recovery of the concentrators: copper in concentrate over copper in ore processed, both from the ledger.</summary>
internal static class ConcentratorRecovery
{
    /// <summary>Bounds by the rounding of the grade alone, which is by far the widest: 0.94 % stands for 0.935 to 0.945 %.</summary>
    public static Interval<Ratio> ByGrade(PeriodStatement statement) => Intervals.Quotient(
        Intervals.Exactly(statement.Copper.Balance.Of(Code.Parse("concentrate-produced"))),
        Intervals.Metal(
            Intervals.Exactly(statement.Ore.Balance.Of(Code.Parse("ore-processed"))), statement.Published.CopperGrade.Interval));
}
