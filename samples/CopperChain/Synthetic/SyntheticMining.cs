using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.OreReceipts;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Mines;
using Kazakhmys.Erp.Mines.ShiftReports;

namespace CopperChain.Synthetic;

/// <summary>A shift in the mines: reports recorded, approved together by another person, and the ore delivered to the concentrators.</summary>
internal sealed class SyntheticMining(IShiftReports reports, IOreReceipts receipts, ShiftPeople people)
{
    private static readonly Mass _load = Mass.FromTonnes(30);

    /// <summary>Answers the dry ore that each concentrator received.</summary>
    public async Task<Mass[]> WorkAsync(SyntheticScale scale, SyntheticFigures figures, Shift shift, UnitOfWork within)
    {
        var tipped = new Dictionary<(int Mine, Code Pile), Mass>();
        List<ApproveShiftReport> approvals = [];
        people.Actor = ShiftPeople.Foreman;
        for (var mine = 0; mine < scale.Mines; mine++)
        {
            for (var workplace = 0; workplace < scale.WorkplacesPerMine; workplace++)
            {
                var report = Report(figures, mine, workplace, shift);
                var recorded = await reports.RecordAsync(report, within);
                approvals.Add(new ApproveShiftReport { Report = recorded.Id, Revision = recorded.Revision });
                foreach (var (_, pile, dry) in ShiftLoads(report).Where(load => load.Pile != SyntheticCodes.Dump))
                    tipped[(mine, pile)] = tipped.GetValueOrDefault((mine, pile)) + dry;
            }
        }
        people.Actor = ShiftPeople.HeadOfSection;
        await reports.ApproveAsync(approvals, within);
        return await DeliverAsync(scale, tipped, shift, within);
    }

    private static IEnumerable<(Code Equipment, Code Pile, Mass Dry)> ShiftLoads(RecordShiftReport report) =>
        report.Loads.Select(load => (load.Equipment, load.Stockpile, load.MassPerLoad!.Value * Ratio.FromFraction(load.Count)));

    private static RecordShiftReport Report(SyntheticFigures figures, int mine, int workplace, Shift shift) => new()
    {
        Book = SyntheticCodes.Book,
        Mine = SyntheticCodes.Mine(mine),
        Workplace = SyntheticCodes.Workplace(workplace),
        Shift = shift,
        Drilled = Length.FromMetres(figures.Loads(20, 60)),
        Crew = figures.Loads(4, 9),
        Loads =
        [
            Load("truck-1", SyntheticCodes.Piles[0], figures.Loads(8, 14)),
            Load("truck-2", SyntheticCodes.Piles[1], figures.Loads(4, 8)),
            Load("truck-3", SyntheticCodes.Dump, figures.Loads(1, 4)),
        ],
        Grades = new StatedGrades { Laboratory = figures.Ore() },
    };

    private static ShiftLoad Load(string truck, Code pile, int count) =>
        new() { Equipment = Code.Parse(truck), Stockpile = pile, Count = count, MassPerLoad = _load };

    private async Task<Mass[]> DeliverAsync(SyntheticScale scale, Dictionary<(int Mine, Code Pile), Mass> tipped, Shift shift, UnitOfWork within)
    {
        var received = new Mass[scale.Plants];
        foreach (var ((mine, pile), dry) in tipped)
        {
            var plant = mine % scale.Plants;
            await receipts.ReceiveAsync(
                new ReceiveOre
                {
                    Book = SyntheticCodes.Book,
                    Id = Code.Parse($"{shift.Day}-{shift.Number}-{SyntheticCodes.Mine(mine)}-{pile}"),
                    Plant = SyntheticCodes.Plant(plant),
                    OreType = SyntheticCodes.OreType,
                    SourceAccount = MineAccounts.Stockpile(SyntheticCodes.Mine(mine), pile),
                    Shift = shift,
                    Dry = dry,
                },
                within);
            received[plant] += dry;
        }
        return received;
    }
}
