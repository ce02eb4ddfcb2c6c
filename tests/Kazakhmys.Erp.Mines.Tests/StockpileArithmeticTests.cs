using CsCheck;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.Stockpiles;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Tests;

public sealed class StockpileArithmeticTests
{
    private static readonly Code Cu = Elements.Cu;

    /// <summary>
    /// Vector "stockpile WAG / FIFO / LIFO" (method names as in Pitram materials management): 1,000 t at 1.10 %, 500 t at 1.60 %, 600 t out,
    /// 400 t at 0.90 %, 900 t out. Exact grades of the issues as fractions of a percent; ours are rounded to the milligram of metal.
    /// </summary>
    [Theory]
    [InlineData(StockpileMethod.WeightedAverage, 19, 15, 15, 13, 60, 13)]
    [InlineData(StockpileMethod.FirstInFirstOut, 11, 10, 62, 45, 18, 5)]
    [InlineData(StockpileMethod.LastInFirstOut, 91, 60, 91, 90, 22, 5)]
    public void The_published_vector_comes_out(StockpileMethod method, int num1, int den1, int num2, int den2, int closingNum, int closingDen)
    {
        var valuation = StockpileArithmetic.Value(
            method, [In(1, 1000, 1.10m), In(2, 500, 1.60m), Out(3, 600), In(4, 400, 0.90m), Out(5, 900)]);

        AssertMetal(6_000_000_000m * num1 / den1, valuation.Issues[0]);
        AssertMetal(9_000_000_000m * num2 / den2, valuation.Issues[1]);
        Assert.Equal(Mass.FromTonnes(400), valuation.Closing.Dry);
        AssertMetal(1_000_000_000m * closingNum / closingDen, valuation.Closing);
    }

    [Fact]
    public void A_back_dated_receipt_changes_every_issue_after_it()
    {
        StockpileMovement[] known = [In(1, 100, 1m), Out(3, 50)];
        var before = StockpileArithmetic.Value(StockpileMethod.WeightedAverage, known);
        var after = StockpileArithmetic.Value(StockpileMethod.WeightedAverage, [.. known, In(2, 100, 2m)]);
        Assert.Equal(Grade.FromPercent(1m), before.Issues[0].GradeOf(Cu));
        Assert.Equal(Grade.FromPercent(1.5m), after.Issues[0].GradeOf(Cu));
    }

    [Fact]
    public void A_layer_gives_its_own_grade()
    {
        var (a, b) = (Code.Parse("a"), Code.Parse("b"));
        var valuation = StockpileArithmetic.Value(
            StockpileMethod.Layered,
            [In(1, 100, 1m) with { Layer = a }, In(2, 100, 2m) with { Layer = b }, In(3, 100, 3m) with { Layer = a }, Out(4, 50) with { Layer = a }]);
        Assert.Equal(Grade.FromPercent(2m), valuation.Issues[0].GradeOf(Cu));
        var refusal = Assert.Throws<RuleViolatedException>(() => StockpileArithmetic.Value(
            StockpileMethod.Layered, [In(1, 100, 1m) with { Layer = a }, Out(2, 1) with { Layer = b }]));
        Assert.Equal("mines.stockpile.too-little", refusal.Code);
    }

    [Fact]
    public void No_method_makes_or_loses_a_milligram_and_an_emptied_stockpile_is_empty()
    {
        var receipts = Gen.Select(Gen.Long[1, 1_000_000_000_000], Gen.Long[0, 1_000_000_000]).Array[1, 12];
        Gen.Select(receipts, Gen.Int[0, 2], Gen.Double[0.01, 0.99]).Sample((parcels, method, share) =>
        {
            var movements = parcels.Select((parcel, i) => new StockpileMovement
            {
                At = Instant.FromUnixTimeSeconds(i),
                Dry = Mass.FromMilligrams(parcel.Item1),
                Metals = new Dictionary<Code, Mass> { [Cu] = Mass.FromMilligrams(Math.Min(parcel.Item1, parcel.Item2)) },
            }).ToList();
            var all = StockpileArithmetic.Sum(movements.Select(m => new StockpileContent { Dry = m.Dry, Metals = m.Metals! }));
            var part = Math.Max(1, (long)(all.Dry.Milligrams * share));
            movements.Add(new StockpileMovement { At = Instant.FromUnixTimeSeconds(100), Dry = Mass.FromMilligrams(part) });
            if (part < all.Dry.Milligrams)
                movements.Add(new StockpileMovement { At = Instant.FromUnixTimeSeconds(101), Dry = all.Dry - Mass.FromMilligrams(part) });
            var valuation = StockpileArithmetic.Value((StockpileMethod)method, movements);
            var issued = StockpileArithmetic.Sum(valuation.Issues);
            Assert.Equal((all.Dry, all.MetalOf(Cu)), (issued.Dry, issued.MetalOf(Cu)));
            Assert.Equal(Mass.Zero, valuation.Closing.Dry);
            Assert.All(valuation.Closing.Metals.Values, metal => Assert.Equal(Mass.Zero, metal));
        });
    }

    private static StockpileMovement In(int second, decimal tonnes, decimal percent) => new()
    {
        At = Instant.FromUnixTimeSeconds(second),
        Dry = Mass.FromTonnes(tonnes),
        Metals = new Dictionary<Code, Mass> { [Cu] = Mass.FromTonnes(tonnes) * Grade.FromPercent(percent) },
    };

    private static StockpileMovement Out(int second, decimal tonnes) =>
        new() { At = Instant.FromUnixTimeSeconds(second), Dry = Mass.FromTonnes(tonnes) };

    private static void AssertMetal(decimal exactMilligrams, StockpileContent content) =>
        Assert.InRange(content.MetalOf(Cu).Milligrams - exactMilligrams, -1m, 1m);
}
