using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.DatedValues;
using Kazakhmys.Erp.Ledger.Accounts;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>
/// The layout that goes with the account codes of the suite. Hosts with other codes or a statutory form register
/// <c>DatedValues&lt;BalanceLayout&gt;</c> of their own.
/// </summary>
public static class BalanceLayouts
{
    /// <summary>Mines, concentrators, smelters and refinery, with own, purchased and tolled products apart.</summary>
    public static BalanceLayout CopperChain { get; } = new()
    {
        Code = Code.Parse("copper-chain"),
        Crossings = [.. Feeds(), .. Products(), .. Losses()],
        Stocks =
        [
            Stock("stock-ore", "ore stock", "запас руды", "кен қоры", "stock/ore/**"),
            Stock("stock-waste", "waste dumps", "отвалы", "үйінділер", "waste/**"),
            Stock("stock-plant-bin", "ore in plant bins", "руда в бункерах фабрик", "фабрика бункеріндегі кен", "plant/*/bin/**"),
            Stock("in-process-plant", "in process at plants", "НЗП фабрик", "фабрикалардағы аяқталмаған өндіріс", "plant/*/in-process"),
            Stock("stock-concentrate", "concentrate stock", "запас концентрата", "концентрат қоры", "stock/concentrate/**"),
            Stock("in-process-smelter", "in process at smelters", "НЗП заводов", "зауыттардағы аяқталмаған өндіріс", "smelter/**"),
            Stock("stock-anode", "anodes", "аноды", "анодтар", "stock/anode/**"),
            new() { Code = Code.Parse("in-transit"), Name = new("under way", "в пути", "жолда"), Accounts = new() { Kind = AccountKind.InTransit } },
            new() { Code = Code.Parse("stock-other"), Name = new("other stocks", "прочие запасы", "басқа қорлар"), Accounts = AccountPattern.Any },
        ],
        Stages =
        [
            Stage("ore-mined", "ore mined", "добыча руды", "өндірілген кен", new() { Kind = AccountKind.Reserve }, "stock/ore/**"),
            Stage("ore-processed", "ore processed", "переработка руды", "өңделген кен", new() { Kind = AccountKind.Stock }, "plant/*/in-process"),
            Stage("concentrate-produced", "in concentrate", "в концентрате", "концентратта", In("plant/**"), "stock/concentrate/**"),
            Stage("concentrate-charged", "concentrate smelted", "плавка концентрата", "балқытылған концентрат", In("stock/concentrate/**"), "smelter/**"),
            Stage("feed-charged", "third-party feed smelted", "плавка стороннего сырья", "балқытылған бөгде шикізат", In("external/**"), "smelter/**"),
            Stage("cathode", "cathode", "катоды", "катодтар", In("smelter/**"), "product/cathode/**"),
            Stage("gold", "gold", "золото", "алтын", In("smelter/**"), "product/gold/**"),
            Stage("silver", "silver", "серебро", "күміс", In("smelter/**"), "product/silver/**"),
        ],
        Recoveries =
        [
            Recovery("concentrator-recovery", "recovery to concentrate", "извлечение в концентрат", "концентратқа шығару", ["concentrate-produced"], ["ore-processed"]),
            Recovery("smelter-recovery", "recovery to cathode", "извлечение в катоды", "катодқа шығару", ["cathode"], ["concentrate-charged", "feed-charged"]),
        ],
        Areas =
        [
            Area("mining", "mines", "рудники", "кеніштер", "stock/ore/**", "waste/**"),
            Area("enrichment", "concentrators", "фабрики", "фабрикалар", "plant/**", "stock/concentrate/**"),
            Area("smelting", "smelters", "заводы", "зауыттар", "smelter/**", "stock/anode/**"),
        ],
        Ownership =
        [
            new()
            {
                Owner = Code.Parse("own"),
                Name = new("own ore", "собственная руда", "өз кені"),
                Accounts = [In("stock/ore/**"), In("waste/**"), In("plant/**"), In("stock/concentrate/**")],
            },
        ],
    };

    /// <summary>The layout that holds on every day unless the host registers its own.</summary>
    public static DatedValues<BalanceLayout> Default { get; } = new(
        Code.Parse("metal-balance-layout"),
        [
            new()
            {
                Value = CopperChain,
                ValidFrom = new LocalDate(1900, 1, 1),
                KnownFrom = Instant.FromUtc(1900, 1, 1, 0, 0),
                Source = "account codes of the suite",
            },
        ]);

    private static IEnumerable<CrossingLine> Feeds() =>
    [
        new() { Code = Code.Parse("ore"), Name = new("ore from reserves", "руда из недр", "жер қойнауынан кен"), Term = BalanceTerm.Ore, Outside = new() { Kind = AccountKind.Reserve } },
        Crossing("feed-supplier", "purchased feed", "покупное сырьё", "сатып алынған шикізат", BalanceTerm.ThirdPartyFeed, "external/supplier/**"),
        Crossing("feed-toll", "tolled feed", "давальческое сырьё", "тапсырыс шикізаты", BalanceTerm.ThirdPartyFeed, "external/toll/**"),
        Crossing("feed-precious", "precious metal feed, not published", "сырьё драгоценных металлов, не публикуется", "жарияланбаған асыл металл шикізаты", BalanceTerm.ThirdPartyFeed, "external/precious-feed/**"),
        Crossing("sales", "intermediates sold", "продажа полупродуктов", "сатылған жартылай өнім", BalanceTerm.Sales, "external/customer/**"),
        new() { Code = Code.Parse("feed-other"), Name = new("other feed", "прочее сырьё", "басқа шикізат"), Term = BalanceTerm.ThirdPartyFeed, Outside = new() { Kind = AccountKind.External }, Direction = FlowDirection.In },
        new() { Code = Code.Parse("sales-other"), Name = new("other issues", "прочий отпуск", "басқа жіберу"), Term = BalanceTerm.Sales, Outside = new() { Kind = AccountKind.External }, Direction = FlowDirection.Out },
    ];

    private static IEnumerable<CrossingLine> Products()
    {
        foreach (var (product, en, ru, kk) in new (string, string, string, string)[]
            {("cathode", "cathode", "катоды", "катодтар"), ("gold", "gold", "золото", "алтын"), ("silver", "silver", "серебро", "күміс") })
        {
            foreach (var (owner, pattern, en2, ru2, kk2) in new (string, string, string, string, string)[]
                {("own", "own", "own", "свои", "өз"), ("purchased", "purchased", "purchased", "покупные", "сатып алынған"), ("tolled", "tolled-*", "tolled", "давальческие", "тапсырыс") })
            {
                yield return Crossing($"{product}-{owner}", $"{en}, {en2}", $"{ru}, {ru2}", $"{kk}, {kk2}", BalanceTerm.Products, $"product/{product}/*/{pattern}");
            }
        }
        yield return new() { Code = Code.Parse("product-other"), Name = new("other products", "прочая продукция", "басқа өнім"), Term = BalanceTerm.Products, Outside = new() { Kind = AccountKind.Product } };
    }

    private static IEnumerable<CrossingLine> Losses() =>
    [
        Crossing("tailings", "tailings", "хвосты", "қалдықтар", BalanceTerm.Losses, "tailings/**"),
        Crossing("slag", "slag", "шлак", "қож", BalanceTerm.Losses, "loss/*/slag"),
        Crossing("dust", "dust", "пыль", "шаң", BalanceTerm.Losses, "loss/*/dust"),
        Crossing("gas", "gas", "газ", "газ", BalanceTerm.Losses, "loss/*/gas"),
        new() { Code = Code.Parse("loss-other"), Name = new("other losses", "прочие потери", "басқа шығындар"), Term = BalanceTerm.Losses, Outside = new() { Kind = AccountKind.Loss } },
        new() { Code = Code.Parse("consumed"), Name = new("used up", "израсходовано", "жұмсалған"), Term = BalanceTerm.Losses, Outside = new() { Kind = AccountKind.Consumed } },
        new() { Code = Code.Parse("unaccounted"), Name = new("unaccounted", "неучтённое", "есепке алынбаған"), Term = BalanceTerm.Unaccounted, Outside = new() { Kind = AccountKind.Unaccounted } },
    ];

    private static CrossingLine Crossing(string code, string en, string ru, string kk, BalanceTerm term, string outside) =>
        new() { Code = Code.Parse(code), Name = new(en, ru, kk), Term = term, Outside = In(outside) };

    private static StockLine Stock(string code, string en, string ru, string kk, string path) =>
        new() { Code = Code.Parse(code), Name = new(en, ru, kk), Accounts = In(path) };

    private static StageLine Stage(string code, string en, string ru, string kk, AccountPattern from, string to) =>
        new() { Code = Code.Parse(code), Name = new(en, ru, kk), From = from, To = In(to) };

    private static RecoveryLine Recovery(string code, string en, string ru, string kk, string[] numerator, string[] denominator) =>
        new() { Code = Code.Parse(code), Name = new(en, ru, kk), Out = [.. numerator.Select(Code.Parse)], In = [.. denominator.Select(Code.Parse)] };

    private static AreaLine Area(string code, string en, string ru, string kk, params string[] paths) =>
        new() { Code = Code.Parse(code), Name = new(en, ru, kk), Accounts = [.. paths.Select(In)] };

    private static AccountPattern In(string path) => new() { Path = path };
}
