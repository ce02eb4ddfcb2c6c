using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using Kazakhmys.Erp.MetalAccounting.Reconciliation.Meters;
using static Kazakhmys.Erp.MetalAccounting.Tests.Reconciliation.Networks;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Reconciliation;

public sealed class MeterRankingTests
{
    private static readonly MeterTarget Recovery = MeterTarget.OfRecovery(Of("recovery-Cu"));

    [Fact]
    public void What_a_candidate_promises_is_what_comes_out_when_it_is_there()
    {
        var problem = Problem(Stream("in: > node", Measured(100, 2)), Stream("a: node >", Measured(60, 1)), Stream("b: node >", Measured(34, 1)));
        var target = MeterTarget.OfTotal([Of("a"), Of("b")]);
        var ranked = Assert.Single(MeterRanking.Rank(problem, [Candidate("m", Mass("in"), 0.5, 100)], target));

        // Var(a + b) = Var(in) = 4·2/6 = 4/3; a second weigher with variance 0.25 leaves 1/(3/4 + 4).
        Near(Math.Sqrt(4.0 / 3), ranked.UncertaintyBefore);
        Near(Math.Sqrt(1 / (0.75 + 4)), ranked.UncertaintyAfter);
        Near(4.0 / 3 - 1 / 4.75, ranked.VarianceTaken);
        Near(ranked.VarianceTaken!.Value / 100, ranked.VarianceTakenPerUnitOfMoney);
    }

    [Fact]
    public void Candidates_are_ranked_by_what_they_do_for_their_money()
    {
        MeterCandidate[] candidates =
        [
            Candidate("silver", Assay("feed", "Ag"), 0.2, 1_000), Candidate("copper-dear", Assay("tailings", "Cu"), 0.003, 90_000),
            Candidate("copper", Assay("tailings", "Cu"), 0.003, 1_000),
        ];
        var ranked = MeterRanking.Rank(Concentrator(), candidates, Recovery);
        Assert.Equal(["copper", "copper-dear", "silver"], ranked.Select(meter => meter.Candidate.Code.Value));
        Assert.True(ranked[0].UncertaintyAfter < ranked[0].UncertaintyBefore);
        Assert.Equal(ranked[0].UncertaintyAfter, ranked[1].UncertaintyAfter);
    }

    [Fact]
    public void A_meter_that_makes_the_target_observable_comes_first()
    {
        var problem = Unmeasured(HeatExchanger(), "f2", "f3", "f4", "f5");
        var ranked = MeterRanking.Rank(problem, [Candidate("x", Mass("f1"), 0.1, 1), Candidate("y", Mass("f5"), 2, 5)], MeterTarget.OfTotal([Of("f2")]));
        Assert.Equal(["y", "x"], ranked.Select(meter => meter.Candidate.Code.Value));
        Assert.Null(ranked[0].UncertaintyBefore);
        Near(Math.Sqrt(4 + 0.5), ranked[0].UncertaintyAfter);
        Assert.Null(ranked[1].UncertaintyAfter);
    }

    [Fact]
    public void A_candidate_must_measure_something_for_some_money()
    {
        var problem = Concentrator();
        Refused("metal-accounting.meter.cost", Candidate("m", Mass("feed"), 1, 0));
        Refused("metal-accounting.reconciliation.uncertainty", Candidate("m", Mass("feed"), 0, 1));
        Refused("metal-accounting.reconciliation.unknown", Candidate("m", Mass("nothing"), 1, 1));
        Refused("metal-accounting.reconciliation.unknown", Candidate("m", Assay("feed", "Zn"), 1, 1));
        Assert.Contains(Codes(problem, [Candidate("m", Mass("feed"), 1, 1), Candidate("m", Mass("feed"), 1, 1)], Recovery), code => code == "metal-accounting.reconciliation.duplicate");
        Assert.Contains(Codes(problem, [], MeterTarget.OfRecovery(Of("none"))), code => code == "metal-accounting.meter.target");
        Assert.Contains(Codes(problem, [], MeterTarget.OfTotal([Of("none")])), code => code == "metal-accounting.reconciliation.unknown");
        Assert.Contains(Codes(problem, [], MeterTarget.OfTotal([Of("feed")], Of("Zn"))), code => code == "metal-accounting.reconciliation.unknown");
        var exact = problem with { Streams = [.. problem.Streams.Select(s => s.Code == Of("feed") ? s with { Mass = NetworkReading.Fixed(100_000) } : s)] };
        Assert.Contains(Codes(exact, [Candidate("m", Mass("feed"), 1, 1)], Recovery), code => code == "metal-accounting.meter.fixed");

        void Refused(string code, MeterCandidate candidate) => Assert.Contains(Codes(problem, [candidate], Recovery), found => found == code);
    }

    private static IEnumerable<string> Codes(ReconciliationProblem problem, MeterCandidate[] candidates, MeterTarget target) =>
        Assert.Throws<ValidationFailedException>(() => MeterRanking.Rank(problem, candidates, target)).Violations.Select(violation => violation.Code);

    private static MeterCandidate Candidate(string code, ReadingTag reading, double uncertainty, decimal tenge) =>
        new() { Code = Of(code), Reading = reading, StandardUncertainty = uncertainty, Cost = Money.Of(tenge, Of("KZT")) };
}
