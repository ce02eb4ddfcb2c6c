using CopperChain.Inputs;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Geology.Deposits;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.Stockpiles;
using Kazakhmys.Erp.Smelting.Smelters;

namespace CopperChain.Chain;

/// <summary>Opens the book with its periods, registers the reserves, mines, concentrators and smelters.</summary>
internal sealed class ChainSetup(
    IBooks books,
    IPeriods periods,
    IAccounts accounts,
    IDeposits deposits,
    IReserveBlocks blocks,
    IMines mines,
    IPlants plants,
    ISmelters smelters)
{
    public static BlockReference BlockOf(ReserveRow reserve) => new()
    {
        Deposit = reserve.Region,
        Section = ChainCodes.Section,
        Block = ChainCodes.Block,
        Classification = ReserveClassification.Unstated,
    };

    public async Task RunAsync(ChainInputs inputs, PeriodPlan plan, UnitOfWork within, CancellationToken cancellationToken)
    {
        var first = plan.Opening.First;
        await books.OpenAsync(ChainCodes.Book, "Kazakhmys, published figures", within, cancellationToken);
        foreach (var period in plan.All)
            await periods.OpenAsync(ChainCodes.Book, period, within, cancellationToken);
        await accounts.OpenAsync(ChainCodes.Book, [.. NamedSources(first)], within, cancellationToken);
        foreach (var reserve in inputs.Reserves)
            await RegisterAsync(reserve, plan.Opening, within, cancellationToken);
        await plants.OpenAsync(PlantOf(inputs, first), within, cancellationToken);
        await smelters.RegisterAsync(SmelterOf(inputs, first), within, cancellationToken);
    }

    private static IEnumerable<OpenAccount> NamedSources(ProductionDay first) =>
        new[] { ChainCodes.OpeningOreStock, ChainCodes.CarriedStock, ChainCodes.CathodeFeed, ChainCodes.Supplier, ChainCodes.PreciousFeed }
            .Select(code => new OpenAccount { Code = code, Kind = AccountKind.External, ValidFrom = first });

    private static Plant PlantOf(ChainInputs inputs, ProductionDay first) => new()
    {
        Book = ChainCodes.Book,
        Code = ChainCodes.Plant,
        Name = "All concentrators of the group",
        ValidFrom = first,
        OreTypes = [ChainCodes.OreType],
        Stacks = [ChainCodes.Stack],
        TailingsFacilities = [ChainCodes.TailingsFacility],
        YearlyCapacity = inputs.Limit<Mass>("ore capacity per year"),
    };

    private static Smelter SmelterOf(ChainInputs inputs, ProductionDay first) => new()
    {
        Book = ChainCodes.Book,
        Code = ChainCodes.Smelter,
        Name = "Zhezkazgan and Balkhash smelters",
        AnnualCapacity = inputs.Limit<Mass>("smelter capacity per year"),
        ValidFrom = first,
    };

    private async Task RegisterAsync(ReserveRow reserve, Period opening, UnitOfWork within, CancellationToken cancellationToken)
    {
        await deposits.KeepAsync(
            new Deposit
            {
                Book = ChainCodes.Book,
                Code = reserve.Region,
                Name = LocalizedText.Same(reserve.Name),
                ValidFrom = opening.First,
                Components = [Elements.Cu],
                Nodes =
                [
                    new() { Code = ChainCodes.Section, Kind = DepositNodeKind.Section, Name = LocalizedText.Same(reserve.Name), Source = reserve.Source, Status = reserve.Status },
                ],
            },
            within,
            cancellationToken);
        await blocks.RegisterAsync(
            new RegisterBlock
            {
                Book = ChainCodes.Book,
                Block = BlockOf(reserve),
                AsOf = opening.Last,
                OreType = OreType.Sulphide,
                Dry = reserve.Ore.Value,
                Grades = Assay.Empty.With(Elements.Cu, reserve.Copper.Value),
                Document = $"{reserve.Source} (as of {reserve.AsOf}, {reserve.Status})",
            },
            within,
            cancellationToken);
        await mines.RegisterAsync(
            new RegisterMine
            {
                Book = ChainCodes.Book,
                Code = ChainCodes.MineOf(reserve.Region),
                Name = $"Mines of the {reserve.Name}",
                Method = MiningMethod.Underground,
                ValidFrom = opening.First,
                Stockpiles = [new Stockpile { Code = ChainCodes.Stockpile, Name = "ore stock" }],
            },
            within,
            cancellationToken);
    }
}
