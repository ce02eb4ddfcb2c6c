using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Balances;

namespace CopperChain.Balances;

/// <summary>
/// The layout of the suite with names of its own for what published figures leave open, so that each stands on its own line of the balance.
/// </summary>
internal static class ChainLayout
{
    public static readonly Code ExcessCathode = Code.Parse("cathode-above-own-concentrate");
    public static readonly Code NotSmelted = Code.Parse("concentrate-not-smelted");

    public static BalanceLayout Layout { get; } = BalanceLayouts.CopperChain with
    {
        Code = Code.Parse("copper-chain-published"),
        Crossings =
        [
            Named(
                ExcessCathode,
                new(
                    "cathode above own concentrate (third-party, tolling or stock: not published)",
                    "катоды сверх собственного концентрата: стороннее сырьё, толлинг или запас (не опубликовано)",
                    "өз концентратынан артық катод: бөгде шикізат, толлинг не қор (жарияланбаған)"),
                BalanceTerm.ThirdPartyFeed,
                "external/cathode-feed/**"),
            Named(
                Code.Parse("opening-ore-stock"),
                new("opening ore stock (not published)", "начальный запас руды (не опубликован)", "кеннің бастапқы қоры (жарияланбаған)"),
                BalanceTerm.ThirdPartyFeed,
                "external/opening-ore-stock/**"),
            Named(
                Code.Parse("carried-stock"),
                new("stock carried into years not published", "запас, перешедший в неопубликованные годы", "жарияланбаған жылдарға өткен қор"),
                BalanceTerm.Sales,
                "external/carried-stock/**"),
            .. BalanceLayouts.CopperChain.Crossings,
        ],
        // What is charged to smelters is worked back from cathode, so their recovery would say nothing.
        Recoveries = [.. BalanceLayouts.CopperChain.Recoveries.Where(recovery => recovery.Code.Value == "concentrator-recovery")],
        Stocks =
        [
            new()
            {
                Code = NotSmelted,
                Name = new(
                    "copper in concentrate not made into cathode (stock, sale or loss: not published)",
                    "медь в концентрате, не ставшая катодами (запас, продажа или потери: не опубликовано)",
                    "катодқа айналмаған концентраттағы мыс (қор, сату не шығын: жарияланбаған)"),
                Accounts = new() { Path = "stock/concentrate/**" },
            },
            .. BalanceLayouts.CopperChain.Stocks,
        ],
    };

    private static CrossingLine Named(Code code, LocalizedText name, BalanceTerm term, string outside) =>
        new() { Code = code, Name = name, Term = term, Outside = new() { Path = outside } };
}
