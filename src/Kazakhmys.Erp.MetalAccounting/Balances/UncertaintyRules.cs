using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>Gives every cell, line, term, stage and recovery of a balance its uncertainty.</summary>
internal static class UncertaintyRules
{
    public static MetalBalance Stated(MetalBalance balance, UncertaintySums sums)
    {
        var lines = balance.Lines.Select(line => Stated(line, sums)).ToList();
        var stages = balance.Stages.Select(stage => Stated(stage, sums)).ToList();
        return balance with
        {
            Lines = lines,
            Stages = stages,
            Totals = [.. Enum.GetValues<BalanceTerm>().Select(term => Total(balance with { Lines = lines }, term, sums))],
            Recoveries = [.. balance.Recoveries.Select(recovery => Stated(recovery, stages, sums))],
        };
    }

    private static BalanceLine Stated(BalanceLine line, UncertaintySums sums) => line with
    {
        Cells = [.. line.Cells.Select(cell => cell with { Uncertainty = sums.Of([SignedMovement.Of(cell, line.Term)]) })],
        Uncertainty = sums.Of(line.Cells.Select(cell => SignedMovement.Of(cell, line.Term))),
    };

    private static TermTotal Total(MetalBalance balance, BalanceTerm term, UncertaintySums sums)
    {
        var lines = balance.Lines.Where(line => line.Term == term).ToList();
        var own = sums.Of(lines.SelectMany(line => line.Cells.Select(cell => SignedMovement.Of(cell, term))));
        var isStated = term != BalanceTerm.Unaccounted || (own.IsKnown && lines.Count > 0);
        return new TermTotal { Term = term, Amount = balance.Of(term), Uncertainty = isStated ? own : Gap(balance, sums) };
    }

    /// <summary>The gap is what all other terms leave, so it is as uncertain as their sum.</summary>
    private static AmountUncertainty Gap(MetalBalance balance, UncertaintySums sums)
    {
        var gap = sums.Of(balance.Lines
            .Where(line => line.Term != BalanceTerm.Unaccounted)
            .SelectMany(line => line.Cells.Select(cell => SignedMovement.Of(cell, line.Term, SideOf(line.Term!.Value)))));
        return gap.IsKnown ? gap with { Basis = UncertaintyBasis.Propagated } : gap;
    }

    private static int SideOf(BalanceTerm term) => term is BalanceTerm.OpeningStock or BalanceTerm.Ore or BalanceTerm.ThirdPartyFeed ? 1 : -1;

    private static StageRecovery Stated(StageRecovery recovery, List<BalanceLine> stages, UncertaintySums sums)
    {
        if (recovery.Recovery is not { } ratio)
            return recovery;
        // R = O / I, so u(R) = u(O − R I) / I with R taken as a number.
        var variance = sums.VarianceOf(
            Movements(recovery.OutStages), Movements(recovery.InStages), (double)ratio.Fraction);
        return variance is null ? recovery : recovery with
        {
            StandardUncertainty = Ratio.FromPartsPerTrillion((long)Math.Round(
                Math.Sqrt(variance.Value) / Math.Abs((double)recovery.In.Milligrams) * Ratio.One.PartsPerTrillion, MidpointRounding.ToEven)),
        };

        IEnumerable<SignedMovement> Movements(IReadOnlyList<Kernel.Codes.Code> codes) => stages
            .Where(stage => codes.Contains(stage.Code))
            .SelectMany(stage => stage.Cells.Select(cell => SignedMovement.Of(cell, null)));
    }
}
