using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Geology.Deposits;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.Stockpiles;
using Kazakhmys.Erp.Smelting.Campaigns;
using Kazakhmys.Erp.Smelting.CellHouse;
using Kazakhmys.Erp.Smelting.Smelters;
using Kazakhmys.Erp.Testing.Twins;

namespace CopperChain.TwinMonth;

/// <summary>Opens the book of the synthetic month with reserves, mines, concentrators and smelters.</summary>
internal sealed class MonthSetup(
    IBooks books, IPeriods periods, IAccounts accounts, IDeposits deposits, IReserveBlocks blocks, IMines mines, IPlants plants, ISmelters smelters,
    ICampaigns campaigns, ISections sections)
{
    private static readonly Furnace[] _works =
    [
        new() { Code = SmelterWork.Furnace, Kind = FurnaceKind.Electric },
        new() { Code = SmelterWork.Converter, Kind = FurnaceKind.Converter },
        new() { Code = SmelterWork.AnodeFurnace, Kind = FurnaceKind.Anode },
    ];

    public static BlockReference BlockOf(Code mine, int stope) => new()
    {
        Deposit = MonthCodes.Deposit, Section = mine, Block = MonthCodes.Block(stope), Classification = ReserveClassification.Unstated,
    };

    public async Task RunAsync(MonthFlows flows, MonthSites sites, MonthScale scale, UnitOfWork within)
    {
        var before = Period.Month(scale.Month.First.Previous.Date.Year, scale.Month.First.Previous.Date.Month);
        await books.OpenAsync(MonthCodes.Book, "Synthetic month: no figure is anybody's", within);
        await periods.OpenAsync(MonthCodes.Book, before, within);
        await periods.OpenAsync(MonthCodes.Book, scale.Month, within);
        await accounts.OpenAsync(MonthCodes.Book, [.. Accounts(sites, before.First)], within);
        await deposits.KeepAsync(Deposit(sites, before.First), within);
        foreach (var mine in sites.Mines)
            await RegisterAsync(mine, flows, scale, before.First, within);
        foreach (var plant in sites.Plants)
            await plants.OpenAsync(PlantOf(plant, before.First), within);
        await RegisterAsync(MonthCodes.Zhezkazgan, sites.Smelters[0].Name, _works, before.First, within);
        await RegisterAsync(MonthCodes.Balkhash, sites.Smelters[1].Name, [new() { Code = BalkhashWork.Furnace, Kind = FurnaceKind.Bath }], before.First, within);
        await RegisterAsync(
            MonthCodes.Precious, "Balkhash precious metals", [new() { Code = PreciousWork.Furnace, Kind = FurnaceKind.Dore }], before.First, within);
        await sections.RecordAsync(
            new RegisterSection
            {
                Book = MonthCodes.Book, Smelter = MonthCodes.Zhezkazgan, Number = MonthCodes.Section, Kind = SectionKind.Refining, Cells = RefiningWork.Cells,
                ValidFrom = before.First,
            },
            within);
    }

    private static IEnumerable<OpenAccount> Accounts(MonthSites sites, ProductionDay first)
    {
        foreach (var code in new[] { MonthCodes.OpeningStock, MonthCodes.Supplier, MonthCodes.Flux, MonthCodes.Air, MonthCodes.Liberator })
            yield return new OpenAccount { Code = code, Kind = AccountKind.External, ValidFrom = first };
        foreach (var code in sites.Smelters.Select(smelter => MonthCodes.Bedding(smelter.Code)).Append(MonthCodes.Slimes))
            yield return new OpenAccount { Code = code, Kind = AccountKind.Stock, ValidFrom = first };
    }

    private static Deposit Deposit(MonthSites sites, ProductionDay first) => new()
    {
        Book = MonthCodes.Book,
        Code = MonthCodes.Deposit,
        Name = LocalizedText.Same("Synthetic deposits"),
        ValidFrom = first,
        Components = [Elements.Cu],
        ByProducts = [Elements.Ag, Elements.Au],
        Nodes =
        [
            .. sites.Mines.Select(mine => new DepositNode
            {
                Code = mine.Code, Kind = DepositNodeKind.Section, Name = LocalizedText.Same(mine.Name), Source = "synthetic", Status = "synthetic",
            }),
        ],
    };

    private static Plant PlantOf(TwinSite plant, ProductionDay first) => new()
    {
        Book = MonthCodes.Book,
        Code = plant.Code,
        Name = plant.Name,
        ValidFrom = first,
        OreTypes = [MonthCodes.OreType],
        Stacks = [MonthCodes.Stack],
        TailingsFacilities = [MonthCodes.Tailings],
    };

    private async Task RegisterAsync(TwinSite mine, MonthFlows flows, MonthScale scale, ProductionDay first, UnitOfWork within)
    {
        var hoisted = flows.Twin.Flow(Code.Parse($"{mine.Code}.hoisted"), scale.Month);
        for (var stope = 0; stope < MonthCodes.Stopes.Length; stope++)
            await blocks.RegisterAsync(
                new RegisterBlock
                {
                    Book = MonthCodes.Book,
                    Block = BlockOf(mine.Code, stope),
                    AsOf = first,
                    OreType = OreType.Sulphide,
                    Dry = hoisted.Content.Mass * Ratio.FromFraction(20),
                    Grades = MonthFlows.AssayOf(hoisted.Content),
                    Document = "synthetic",
                },
                within);
        await mines.RegisterAsync(
            new RegisterMine
            {
                Book = MonthCodes.Book,
                Code = mine.Code,
                Name = mine.Name,
                Method = MiningMethod.Underground,
                ValidFrom = first,
                Workplaces =
                [
                    .. MonthCodes.Stopes.Select((stope, number) => new Workplace
                    {
                        Code = stope, Name = $"Stope {number + 1}", SourceAccount = BlockOf(mine.Code, number).Account,
                    }),
                ],
                Stockpiles = [new Stockpile { Code = MonthCodes.Stockpile, Name = "Run of mine" }],
            },
            within);
    }

    private async Task RegisterAsync(Code smelter, string name, IReadOnlyList<Furnace> furnaces, ProductionDay first, UnitOfWork within)
    {
        await smelters.RegisterAsync(new Smelter { Book = MonthCodes.Book, Code = smelter, Name = name, ValidFrom = first, Furnaces = furnaces }, within);
        foreach (var furnace in furnaces)
            await campaigns.StartAsync(
                new StartCampaign
                {
                    Book = MonthCodes.Book, Smelter = smelter, Furnace = furnace.Code, Number = Code.Parse($"campaign-{furnace.Code}"), First = first,
                },
                within);
    }
}
