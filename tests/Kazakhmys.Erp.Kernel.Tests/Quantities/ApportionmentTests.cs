using System.Numerics;
using CsCheck;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Tests.Quantities;

public sealed class ApportionmentTests
{
    private static readonly Gen<long[]> Weights =
        Gen.OneOf(Gen.Long[0, 5], Gen.Long[0, long.MaxValue]).Array[1, 12].Where(weights => weights.Any(weight => weight > 0));

    [Fact]
    public void Parts_sum_to_the_whole_and_stay_within_one_unit_of_their_quota() =>
        Gen.Select(Gen.OneOf(Gen.Long, Gen.Long[-20, 20], Gen.OneOfConst(long.MinValue, long.MaxValue)), Weights).Sample((total, weights) =>
        {
            var parts = Apportionment.ByLargestRemainder(total, weights);
            var whole = Sum(weights);
            Assert.Equal(total, Sum(parts));
            for (var i = 0; i < weights.Length; i++)
            {
                Assert.True(BigInteger.Abs((parts[i] * whole) - ((BigInteger)total * weights[i])) < whole);
                Assert.True(weights[i] > 0 || parts[i] == 0);
            }
        });

    [Fact]
    public void A_negative_total_gives_the_negated_parts() =>
        Gen.Select(Gen.Long[0, long.MaxValue], Weights).Sample((total, weights) => Assert.Equal(
            Apportionment.ByLargestRemainder(total, weights).Select(part => -part), Apportionment.ByLargestRemainder(-total, weights)));

    [Fact]
    public void A_heavier_part_never_gets_less() =>
        Gen.Select(Gen.Long[0, long.MaxValue], Weights).Sample((total, weights) =>
        {
            var parts = Apportionment.ByLargestRemainder(total, weights);
            for (var i = 0; i < weights.Length; i++)
            {
                for (var j = 0; j < weights.Length; j++)
                    Assert.True(weights[i] <= weights[j] || parts[i] >= parts[j]);
            }
        });

    [Fact]
    public void Of_equal_remainders_the_first_part_gets_the_unit()
    {
        Assert.Equal([34, 33, 33], Apportionment.ByLargestRemainder(100, [1, 1, 1]));
        Assert.Equal([-1, -1, 0], Apportionment.ByLargestRemainder(-2, [1, 1, 1]));
        Assert.Equal([0, 1, 1], Apportionment.ByLargestRemainder(2, [0, 7, 7]));
    }

    [Fact]
    public void A_survey_correction_is_shared_over_weighed_trucks_to_the_milligram()
    {
        var parts = Apportionment.ByLargestRemainder(Mass.FromMilligrams(10), [WetMass.FromTonnes(40), WetMass.FromTonnes(20), WetMass.FromTonnes(30)]);
        Assert.Equal([5L, 2, 3], [.. parts.Select(part => part.Milligrams)]);
        Assert.Equal(Mass.FromMilligrams(10), parts.Sum());
    }

    [Fact]
    public void Parts_may_be_written_over_their_weights()
    {
        long[] cells = [5, 3, 2];
        Apportionment.ByLargestRemainder(7, cells, cells);
        Assert.Equal([4, 2, 1], cells);
    }

    [Fact]
    public void Rounded_parts_are_multiples_of_the_unit_and_one_part_takes_the_residual() =>
        Gen.Select(Gen.Long[-1_000_000_000, 1_000_000_000], Weights, Gen.Long[1, 1000], Gen.Int[0, 11]).Sample((total, weights, unit, last) =>
        {
            var residualTo = last % weights.Length;
            var parts = Apportionment.Rounded(total, weights, unit, residualTo);
            var whole = Sum(weights);
            Assert.Equal(total, Sum(parts));
            for (var i = 0; i < weights.Length; i++)
            {
                if (i == residualTo)
                    continue;
                Assert.Equal(0, parts[i] % unit);
                Assert.True(BigInteger.Abs((parts[i] * whole) - ((BigInteger)total * weights[i])) * 2 <= whole * unit);
            }
        });

    [Fact]
    public void Rounded_shares_of_a_cost_leave_the_tiyn_with_one_user() =>
        Assert.Equal([33_400, 33_400, 33_250], Apportionment.Rounded(100_050, [1, 1, 1], 100, 2));

    /// <summary>Datamine MineMarket, Sales and Marketing, Contract Terms, Bricks: a quota of 100 t over three equal bricks, in tenths of a tonne.</summary>
    [Fact]
    public void A_quota_over_three_bricks_leaves_the_residual_with_the_last() =>
        Assert.Equal([333, 333, 334], Apportionment.Rounded(1000, [1, 1, 1], 1, 2));

    [Fact]
    public void A_cost_is_shared_over_its_users_to_the_tiyn()
    {
        var tenge = Code.Parse("KZT");
        Assert.Equal(
            [Money.Of(33.34m, tenge), Money.Of(33.33m, tenge), Money.Of(33.33m, tenge)],
            Apportionment.ByLargestRemainder(Money.Of(100, tenge), [1, 1, 1]));
        Assert.Equal([Energy.FromWattHours(67), Energy.FromWattHours(33)], Apportionment.ByLargestRemainder(Energy.FromWattHours(100), [2L, 1]));
    }

    [Fact]
    public void What_cannot_be_shared_is_refused()
    {
        Assert.Equal("kernel.apportionment.no-weight", Refusal(() => Apportionment.ByLargestRemainder(1, [0, 0])));
        Assert.Equal("kernel.apportionment.no-weight", Refusal(() => Apportionment.ByLargestRemainder(0, [])));
        Assert.Equal("kernel.apportionment.negative-weight", Refusal(() => Apportionment.ByLargestRemainder(1, [2, -1])));
        Assert.Equal("kernel.apportionment.negative-weight", Refusal(() => Apportionment.Rounded(1, [2, -1], 1, 0)));
        Assert.Equal("kernel.apportionment.unit", Refusal(() => Apportionment.Rounded(1, [1], 0, 0)));
        Assert.Equal("kernel.apportionment.residual", Refusal(() => Apportionment.Rounded(1, [1], 1, 1)));
        Assert.Equal("kernel.quantity.overflow", Refusal(() => Apportionment.Rounded(long.MaxValue, [1, 0], 1L << 62, 1)));
    }

    private static BigInteger Sum(IEnumerable<long> values) => values.Aggregate(BigInteger.Zero, (sum, value) => sum + value);

    private static string Refusal(Action refused) => Assert.IsAssignableFrom<ErpException>(Record.Exception(refused)).Code;
}
