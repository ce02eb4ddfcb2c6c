using CsCheck;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Reconciliation;

/// <summary>
/// The measurement test where readings share errors. Synthetic: a bin, a mill and a store in a row, ore weighed twice on one weighbridge, concentrate twice on another.
/// </summary>
public sealed class SharedErrorTests
{
    private static readonly (string Stream, string? From, string? To, double Tonnes, double Own, string? Scale)[] Streams =
    [
        ("received-1", null, "bin", 600, 3, "ore"),
        ("received-2", null, "bin", 400, 2, "ore"),
        ("bin-opening", null, "bin", 50, 4, null),
        ("bin-closing", "bin", null, 50, 4, null),
        ("feed", "bin", "mill", 1000, 6, null),
        ("concentrate", "mill", "store", 30, 0.5, "product"),
        ("tailings", "mill", null, 970, 12, null),
        ("store-opening", null, "store", 12, 0.4, null),
        ("store-closing", "store", null, 12, 0.4, null),
        ("shipped", "store", null, 30, 0.2, "product"),
    ];

    private static readonly Gen<double[]> Noise = Gen.Double[-3, 3].Array[Streams.Length];

    /// <summary>For a gross error in one reading the generalised likelihood ratio is what its removal takes off the objective (Narasimhan and Mah, AIChE Journal 33, 1987, 1514–1521).</summary>
    [Fact]
    public void The_test_of_a_reading_is_the_root_of_what_the_objective_falls_by_without_it() => Noise.Sample(noise =>
    {
        var problem = Problem(noise, asNumbers: false);
        var whole = Reconciler.Reconcile(problem);
        foreach (var reading in whole.Readings.Where(r => r.TestStatistic is not null))
        {
            var without = Reconciler.Reconcile(Without(problem, reading.Tag));
            Assert.Equal(whole.GlobalTest.Objective - without.GlobalTest.Objective, reading.TestStatistic!.Value * reading.TestStatistic.Value, 1e-6);
        }
    });

    /// <summary>A flow that only a survey tells, a thousand times worse than the scales about it, stays in the reduced system.</summary>
    [Fact]
    public void The_test_is_the_same_for_a_reading_that_outweighs_all_others() => Noise.Sample(noise =>
    {
        var problem = Problem(noise, asNumbers: false);
        var feed = problem.Streams.Single(s => s.Code == Code.Parse("feed"));
        var weak = problem with
        {
            Streams = [.. problem.Streams.Select(s => s == feed ? s with { Mass = NetworkReading.Measured(s.Mass.Value!.Value, 50_000) } : s)],
            SharedErrors =
            [
                .. problem.SharedErrors.Select(e => e.Code != Code.Parse("ore") ? e : e with
                {
                    Parts = [.. e.Parts, new SharedErrorPart { Reading = ReadingTag.MassOf(feed.Code), StandardUncertainty = 20_000 }],
                }),
            ],
        };
        var whole = Reconciler.Reconcile(weak);
        var tested = whole.Streams.Single(s => s.Code == feed.Code).Mass;
        var without = Reconciler.Reconcile(Without(weak, tested.Tag));
        Assert.Equal(whole.GlobalTest.Objective - without.GlobalTest.Objective, tested.TestStatistic!.Value * tested.TestStatistic.Value, 1e-6);
    });

    [Fact]
    public void Shared_errors_and_their_covariances_as_numbers_say_the_same() => Noise.Sample(noise =>
    {
        var shared = Reconciler.Reconcile(Problem(noise, asNumbers: false));
        var numbers = Reconciler.Reconcile(Problem(noise, asNumbers: true));
        Assert.Equal(shared.GlobalTest.Objective, numbers.GlobalTest.Objective, 1e-6);
        foreach (var (one, other) in shared.Readings.Zip(numbers.Readings))
        {
            Assert.Equal(one.Adjusted!.Value, other.Adjusted!.Value, 1e-6);
            Assert.Equal(one.TestStatistic!.Value, other.TestStatistic!.Value, 1e-6);
        }
        Assert.Equal(shared.EquivalenceSets.Select(s => string.Join(",", s)), numbers.EquivalenceSets.Select(s => string.Join(",", s)));
    });

    [Fact]
    public void A_gross_error_alone_makes_its_own_reading_the_most_suspect()
    {
        for (var wrong = 0; wrong < Streams.Length; wrong++)
        {
            var noise = new double[Streams.Length];
            noise[wrong] = 20;
            var result = Reconciler.Reconcile(Problem(noise, asNumbers: false));
            var faulty = result.Streams[wrong].Mass;
            Assert.Equal(result.Readings.Max(r => r.TestStatistic!.Value), faulty.TestStatistic!.Value, 1e-6);
        }
    }

    [Fact]
    public void Opening_closing_and_what_only_the_stock_checks_cannot_be_told_apart()
    {
        var result = Reconciler.Reconcile(Problem(new double[Streams.Length], asNumbers: false));
        var set = Assert.Single(result.EquivalenceSets, s => s.Contains(ReadingTag.MassOf(Code.Parse("shipped"))));
        Assert.Contains(ReadingTag.MassOf(Code.Parse("store-opening")), set);
        Assert.Contains(ReadingTag.MassOf(Code.Parse("store-closing")), set);
    }

    /// <summary>Half of what a scale is uncertain by is shared by all that it weighs.</summary>
    private static ReconciliationProblem Problem(double[] noise, bool asNumbers)
    {
        var scales = Streams.Where(s => s.Scale is not null).GroupBy(s => s.Scale!).ToList();
        return new ReconciliationProblem
        {
            Flowsheet = Code.Parse("synthetic"),
            FlowsheetVersion = 1,
            MassUnit = "t",
            Nodes = [.. new[] { "bin", "mill", "store" }.Select(n => new NetworkNode { Code = Code.Parse(n) })],
            Streams = [.. Streams.Select((s, i) => new NetworkStream
            {
                Code = Code.Parse(s.Stream),
                From = s.From is null ? null : Code.Parse(s.From),
                To = s.To is null ? null : Code.Parse(s.To),
                Mass = NetworkReading.Measured(s.Tonnes + (noise[i] * s.Own), s.Scale is null ? s.Own : s.Own * Math.Sqrt(1.25)),
            })],
            SharedErrors = asNumbers ? [] :
            [
                .. scales.Select(g => new SharedError
                {
                    Code = Code.Parse(g.Key),
                    Parts = [.. g.Select(s => new SharedErrorPart { Reading = ReadingTag.MassOf(Code.Parse(s.Stream)), StandardUncertainty = s.Own / 2 })],
                }),
            ],
            Covariances = !asNumbers ? [] :
            [
                .. scales.Select(g => new ReadingCovariance
                {
                    First = ReadingTag.MassOf(Code.Parse(g.First().Stream)),
                    Second = ReadingTag.MassOf(Code.Parse(g.Last().Stream)),
                    Covariance = g.First().Own * g.Last().Own / 4,
                }),
            ],
        };
    }

    private static ReconciliationProblem Without(ReconciliationProblem problem, ReadingTag tag) => problem with
    {
        Streams = [.. problem.Streams.Select(s => s.Code == tag.Stream ? s with { Mass = NetworkReading.Unmeasured() } : s)],
        SharedErrors = [.. problem.SharedErrors.Select(e => e with { Parts = [.. e.Parts.Where(p => p.Reading != tag)] })],
    };
}
