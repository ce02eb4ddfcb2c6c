using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Geology.Deposits;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.Stockpiles;
using Kazakhmys.Erp.Smelting.Smelters;

namespace CopperChain.Synthetic;

/// <summary>Opens the book of the synthetic company with its months, reserves, mines, concentrators and smelters.</summary>
internal sealed class SyntheticSetup(
    IBooks books, IPeriods periods, IDeposits deposits, IReserveBlocks blocks, IMines mines, IPlants plants, ISmelters smelters)
{
    public async Task<IReadOnlyList<Period>> RunAsync(SyntheticScale scale, UnitOfWork within)
    {
        await books.OpenAsync(SyntheticCodes.Book, "Synthetic company: no figure is anybody's", within);
        List<Period> months = [];
        for (var day = scale.First; day <= scale.Last; day = months[^1].End)
        {
            months.Add(Period.Month(day.Date.Year, day.Date.Month));
            await periods.OpenAsync(SyntheticCodes.Book, months[^1], within);
        }
        await deposits.KeepAsync(Deposit(scale), within);
        for (var mine = 0; mine < scale.Mines; mine++)
            await RegisterAsync(scale, mine, within);
        for (var plant = 0; plant < scale.Plants; plant++)
            await plants.OpenAsync(Plant(scale, plant), within);
        for (var smelter = 0; smelter < scale.Smelters; smelter++)
            await smelters.RegisterAsync(Smelter(scale, smelter), within);
        return months;
    }

    private static BlockReference Block(int mine) => new()
    {
        Deposit = SyntheticCodes.Deposit,
        Section = SyntheticCodes.Mine(mine),
        Block = SyntheticCodes.Block,
        Classification = ReserveClassification.Unstated,
    };

    private static Deposit Deposit(SyntheticScale scale) => new()
    {
        Book = SyntheticCodes.Book,
        Code = SyntheticCodes.Deposit,
        Name = LocalizedText.Same("Synthetic deposit"),
        ValidFrom = scale.First,
        Components = [Elements.Cu],
        ByProducts = [Elements.Ag, Elements.Au],
        Nodes =
        [
            .. Enumerable.Range(0, scale.Mines).Select(mine => new DepositNode
            {
                Code = SyntheticCodes.Mine(mine),
                Kind = DepositNodeKind.Section,
                Name = LocalizedText.Same($"Section {mine + 1}"),
                Source = "synthetic",
                Status = "synthetic",
            }),
        ],
    };

    private static Plant Plant(SyntheticScale scale, int plant) => new()
    {
        Book = SyntheticCodes.Book,
        Code = SyntheticCodes.Plant(plant),
        Name = $"Concentrator {plant + 1}",
        ValidFrom = scale.First,
        OreTypes = [SyntheticCodes.OreType],
        Stacks = [SyntheticCodes.Stack],
        TailingsFacilities = [SyntheticCodes.Tailings],
    };

    private static Smelter Smelter(SyntheticScale scale, int smelter) => new()
    {
        Book = SyntheticCodes.Book,
        Code = SyntheticCodes.Smelter(smelter),
        Name = $"Smelter {smelter + 1}",
        ValidFrom = scale.First,
        Furnaces = [.. SyntheticCodes.Furnaces.Select(furnace => new Furnace { Code = furnace, Kind = FurnaceKind.Bath })],
    };

    private async Task RegisterAsync(SyntheticScale scale, int mine, UnitOfWork within)
    {
        await blocks.RegisterAsync(
            new RegisterBlock
            {
                Book = SyntheticCodes.Book,
                Block = Block(mine),
                AsOf = scale.First,
                OreType = OreType.Sulphide,
                Dry = Mass.FromKilotonnes(100_000),
                Grades = Assay.Empty
                    .With(Elements.Cu, Grade.FromPercent(2)).With(Elements.Ag, Grade.FromGramsPerTonne(30)).With(Elements.Au, Grade.FromGramsPerTonne(1)),
                Document = "synthetic",
            },
            within);
        await mines.RegisterAsync(
            new RegisterMine
            {
                Book = SyntheticCodes.Book,
                Code = SyntheticCodes.Mine(mine),
                Name = $"Mine {mine + 1}",
                Method = MiningMethod.Underground,
                ValidFrom = scale.First,
                Workplaces =
                [
                    .. Enumerable.Range(0, scale.WorkplacesPerMine).Select(workplace => new Workplace
                    {
                        Code = SyntheticCodes.Workplace(workplace),
                        Name = $"Stope {workplace + 1}",
                        SourceAccount = Block(mine).Account,
                    }),
                ],
                Stockpiles =
                [
                    .. SyntheticCodes.Piles.Select(pile => new Stockpile { Code = pile, Name = pile.Value }),
                    new Stockpile { Code = SyntheticCodes.Dump, Name = "waste dump", Kind = StockpileKind.Waste },
                ],
            },
            within);
    }
}
