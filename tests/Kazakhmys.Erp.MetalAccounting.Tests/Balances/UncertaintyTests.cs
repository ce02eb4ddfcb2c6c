using CsCheck;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Flows;
using Kazakhmys.Erp.MetalAccounting.Balances;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Balances;

public sealed class UncertaintyTests
{
    private static readonly Code Book = Code.Parse("kz");
    private static readonly Code Copper = Code.Parse("Cu");

    private static readonly Dictionary<Code, AccountKind> Kinds = new()
    {
        [Code.Parse("reserve/1")] = AccountKind.Reserve, [Code.Parse("stock/ore/1")] = AccountKind.Stock, [Code.Parse("plant/a/in-process")] = AccountKind.InProcess,
        [Code.Parse("stock/concentrate/a/1")] = AccountKind.Stock, [Code.Parse("tailings/a/1")] = AccountKind.Loss,
        [Code.Parse("smelter/z/in-process/own")] = AccountKind.InProcess, [Code.Parse("smelter/z/in-process/tolled-kaz")] = AccountKind.InProcess,
        [Code.Parse("product/cathode/z/own")] = AccountKind.Product, [Code.Parse("unaccounted/a")] = AccountKind.Unaccounted,
    };

    private static readonly (string From, string To, long Kg)[] Month =
    [
        ("reserve/1", "stock/ore/1", 1000), ("stock/ore/1", "plant/a/in-process", 1000), ("plant/a/in-process", "stock/concentrate/a/1", 900),
        ("plant/a/in-process", "tailings/a/1", 100), ("stock/concentrate/a/1", "smelter/z/in-process/own", 600),
        ("stock/concentrate/a/1", "smelter/z/in-process/tolled-kaz", 50), ("smelter/z/in-process/own", "product/cathode/z/own", 600),
    ];

    [Fact]
    public void What_nobody_states_is_unknown_and_makes_its_totals_unknown()
    {
        var balance = Compose(BalanceUncertainties.None);

        Assert.All(balance.Lines.SelectMany(line => line.Cells), cell => Assert.Null(cell.Uncertainty.Standard));
        Assert.Equal(UncertaintyBasis.Unknown, TotalOf(balance, BalanceTerm.Unaccounted).Basis);
        Assert.Null(balance.Recoveries[0].StandardUncertainty);
    }

    [Fact]
    public void A_term_that_is_known_in_part_says_how_many_parts_are_not()
    {
        var balance = Compose(Stated(("plant/a/in-process", "tailings/a/1", 5)));

        Assert.Equal((Kg(5), UncertaintyBasis.Reconciled), Of(TotalOf(balance, BalanceTerm.Losses)));
        Assert.Equal(1, TotalOf(balance, BalanceTerm.Products).UnknownParts);
    }

    [Fact]
    public void Uncorrelated_cells_add_as_variances_and_correlated_ones_by_their_covariance()
    {
        var both = new[] { ("stock/concentrate/a/1", "smelter/z/in-process/own", 3L), ("stock/concentrate/a/1", "smelter/z/in-process/tolled-kaz", 4L) };
        AmountUncertainty Charged(params MovementCorrelation[] correlations) =>
            Compose(Stated(both) with { Correlations = correlations }).Stages.Single(stage => stage.Code == Code.Parse("concentrate-charged")).Uncertainty;

        Assert.Equal((Kg(5), UncertaintyBasis.Propagated), Of(Charged()));
        Assert.Equal(Kg(7), Charged(new MovementCorrelation { First = 0, Second = 1, Coefficient = Ratio.One }).Standard);
        Assert.Equal(Kg(1), Charged(new MovementCorrelation { First = 0, Second = 1, Coefficient = Ratio.FromPercent(-100) }).Standard);
    }

    [Fact]
    public void Declared_uncertainties_follow_the_assumption_that_the_balance_names()
    {
        var line = new DeclaredUncertainty
        {
            From = new() { Path = "stock/concentrate/**" }, To = new() { Path = "smelter/**" }, Relative = Ratio.FromPercent(1), Source = "weighbridge study",
        };
        AmountUncertainty Charged(CorrelationAssumption assumption) =>
            Compose(BalanceUncertainties.None, BalanceLayouts.CopperChain with { Uncertainties = [line], Assumption = assumption })
                .Stages.Single(stage => stage.Code == Code.Parse("concentrate-charged")).Uncertainty;

        Assert.Equal(Mass.FromMilligrams((long)Math.Round(Math.Sqrt(36.25) * 1_000_000)), Charged(CorrelationAssumption.Independent).Standard);
        Assert.Equal(Kg(6.5m), Charged(CorrelationAssumption.FullyCorrelated).Standard);
    }

    [Fact]
    public void A_recovery_carries_the_uncertainty_of_both_amounts_and_their_covariance()
    {
        var both = Stated(("stock/ore/1", "plant/a/in-process", 20), ("plant/a/in-process", "stock/concentrate/a/1", 18));
        Ratio? Recovery(BalanceUncertainties known) => Compose(known).Recoveries[0].StandardUncertainty;

        // R = 0.9: u² = (18/900)²·R² + (20/1000)²·R² = 2·(0.02·0.9)².
        Assert.Equal(0.025455844123m, decimal.Round(Recovery(both)!.Value.Fraction, 12));
        // Equally wrong above and below the line, fully correlated: the ratio is exact.
        Assert.Equal(Ratio.Zero, Recovery(both with { Correlations = [new MovementCorrelation { First = 0, Second = 1, Coefficient = Ratio.One }] }));
    }

    [Fact]
    public void The_unaccounted_is_as_uncertain_as_everything_else_together()
    {
        var layout = BalanceLayouts.CopperChain with
        {
            Uncertainties =
            [
                new() { From = AccountPattern.Any, To = AccountPattern.Any, Absolute = Kg(3), Source = "synthetic" },
                new() { From = AccountPattern.Any, Absolute = Kg(4), Source = "synthetic" },
            ],
        };
        var balance = Compose(BalanceUncertainties.None, layout);

        // Ore, cathode and tailings 3 kg each; closing concentrate and tolled stock 4 kg each.
        Assert.Equal(Math.Sqrt((3 * 9) + (2 * 16)), (double)TotalOf(balance, BalanceTerm.Unaccounted).Standard!.Value.Kilograms, 1e-6);
    }

    [Fact]
    public void Owners_are_kept_apart_and_each_closes_with_what_changed_hands_named() =>
        Gen.Long[1, 900].Array[Month.Length].Sample(amounts =>
        {
            var balance = Compose(BalanceUncertainties.None, flows: [.. Month.Zip(amounts, (move, kg) => (move.From, move.To, kg))]);

            Assert.All(balance.Owners, owner => Assert.Equal(Mass.Zero, owner.Difference));
            var tolled = balance.Owners.Single(owner => owner.Owner == Code.Parse("tolled-kaz"));
            Assert.Equal(Kg(amounts[5]), tolled.Received.Single(flow => flow.Code == Code.Parse("owner/own")).Amount);
            Assert.DoesNotContain(balance.Owners, owner => owner.Owner == MetalBalanceRules.NotInLayout);
            Assert.Equal(balance.Of(BalanceTerm.ClosingStock), balance.Owners.Sum(owner => owner.Closing));
        });

    [Theory]
    [InlineData("tolled-*", "product/cathode/z/tolled-kaz", true)]
    [InlineData("tolled-*", "product/cathode/z/own", false)]
    [InlineData("own", "stock/ore/1", false)]
    public void A_pattern_may_ask_for_an_owner(string owner, string account, bool isMeant) =>
        Assert.Equal(isMeant, new AccountPattern { Owner = owner }.Matches(Code.Parse(account), AccountKind.Product));

    internal static MetalBalance Compose(
        BalanceUncertainties known, BalanceLayout? layout = null, IReadOnlyList<(string From, string To, long Kg)>? flows = null)
    {
        flows ??= Month;
        var net = Kinds.Keys.ToDictionary(
            account => account,
            account => flows.Sum(flow => (flow.To == account.Value ? flow.Kg : 0) - (flow.From == account.Value ? flow.Kg : 0)) * 1_000_000);
        return MetalBalanceRules.Compose(Copper, Period.Month(2026, 1), layout ?? BalanceLayouts.CopperChain,
        [
            new BookMovements
            {
                Book = Book,
                Kinds = Kinds,
                Turnover = [.. net.Select(each => new AccountTurnover { Account = each.Key, Commodity = Copper, Opening = 0, Received = each.Value, Issued = 0 })],
                Flows = [.. flows.Select(flow => new AccountFlow(Code.Parse(flow.From), Code.Parse(flow.To), Copper, flow.Kg * 1_000_000))],
                Uncertainties = known,
            },
        ]);
    }

    internal static BalanceUncertainties Stated(params (string From, string To, long Kg)[] movements) => new()
    {
        Movements = [.. movements.Select(each => new MovementUncertainty
        {
            Book = Book, From = Code.Parse(each.From), To = Code.Parse(each.To), Standard = Kg(each.Kg),
        })],
    };

    private static AmountUncertainty TotalOf(MetalBalance balance, BalanceTerm term) => balance.Totals.Single(total => total.Term == term).Uncertainty;

    private static (Mass?, UncertaintyBasis) Of(AmountUncertainty uncertainty) => (uncertainty.Standard, uncertainty.Basis);

    private static Mass Kg(decimal kilograms) => Mass.FromKilograms(kilograms);
}
