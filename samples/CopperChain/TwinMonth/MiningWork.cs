using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.OreReceipts;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Mines;
using Kazakhmys.Erp.Mines.ShiftReports;
using Kazakhmys.Erp.Testing.Hosting;
using Kazakhmys.Erp.Testing.Twins;

namespace CopperChain.TwinMonth;

/// <summary>A shift in the mines: what the stopes gave, recorded by the foreman and approved by the head of the section, and what the railway brought to the plants.</summary>
internal sealed class MiningWork(IShiftReports reports, IOreReceipts receipts, ManualUser user)
{
    public async Task WorkAsync(MonthFlows flows, MonthSites sites, int day, Shift shift, UnitOfWork within)
    {
        var stope = BlastWork.MuckedStope(day);
        List<ApproveShiftReport> approvals = [];
        using (user.As(MonthPeople.Foreman))
            foreach (var mine in sites.Mines)
            {
                var recorded = await reports.RecordAsync(Report(flows, mine.Code, stope, shift), within);
                approvals.Add(new ApproveShiftReport { Report = recorded.Id, Revision = recorded.Revision });
            }
        using (user.As(MonthPeople.HeadOfSection))
            await reports.ApproveAsync(approvals, within);
        foreach (var mine in sites.Mines)
            await receipts.ReceiveAsync(Receipt(flows, mine, sites.PlantOf(mine), shift), within);
    }

    private static RecordShiftReport Report(MonthFlows flows, Code mine, Code stope, Shift shift) => new()
    {
        Book = MonthCodes.Book,
        Mine = mine,
        Workplace = stope,
        Shift = shift,
        Crew = 8,
        Loads =
        [
            new ShiftLoad
            {
                Equipment = Code.Parse("skip-1"),
                Stockpile = MonthCodes.Stockpile,
                Count = 1,
                Weighed = flows.Wet($"{mine}.hoisted", shift),
                Moisture = flows.Moisture($"{mine}.hoisted", shift.Day),
            },
        ],
        Grades = new StatedGrades { Laboratory = flows.Laboratory($"{mine}.hoisted", shift.Day) },
    };

    private static ReceiveOre Receipt(MonthFlows flows, TwinSite mine, Code plant, Shift shift)
    {
        var weighing = new Weighing
        {
            By = WeighedBy.RailwayDocument,
            Reference = $"{shift.Day}-{shift.Number}-{mine.Code}",
            Wet = flows.Wet($"{mine.Code}.unloaded", shift),
            Moisture = flows.Moisture($"{mine.Code}.unloaded", shift.Day),
        };
        return new ReceiveOre
        {
            Book = MonthCodes.Book,
            Id = Code.Parse(weighing.Reference),
            Plant = plant,
            OreType = MonthCodes.OreType,
            SourceAccount = MineAccounts.Stockpile(mine.Code, MonthCodes.Stockpile),
            Shift = shift,
            Dry = weighing.Dry,
            Weighing = weighing,
        };
    }
}
