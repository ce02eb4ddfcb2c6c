using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Smelting.CellHouse;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Cathodes;

/// <summary>What a lot of cathode takes from its crop. Pure.</summary>
public static class CathodeRules
{
    /// <summary>Whether a crop can give a lot: it was pulled, no later, and has as much left of the owner (<c>smelting.crop.short</c>).</summary>
    public static IReadOnlyList<Violation> CheckCrop(RecordCathodeLot lot, PullCrop? pulled, Mass left)
    {
        ArgumentNullException.ThrowIfNull(lot);
        if (pulled is null || lot.Shift < pulled.Shift)
            return [SmeltingViolations.CropNotPulled.At(nameof(lot.Crop), lot.Crop)];
        return lot.Mass <= left
            ? []
            : [SmeltingViolations.CropShort.At(nameof(lot.Mass), lot.Mass, ("crop", lot.Crop), ("left", left), ("owner", lot.Owner))];
    }

    /// <summary>
    /// What a lot moves: its mass and copper to the product. The last lot of a crop leaves nothing behind: what the crop counted as copper and the assays found
    /// to be impurity goes to the electrolyte.
    /// </summary>
    public static IReadOnlyList<Transfer> Transfers(RecordCathodeLot lot, Mass copper, OwnerContent? crop)
    {
        ArgumentNullException.ThrowIfNull(lot);
        var from = lot.Crop is { } number
            ? SmelterAccounts.Stage(lot.Smelter, Stage.Crop, number, lot.Owner)
            : SmelterAccounts.InProcess(lot.Smelter, lot.Owner);
        var to = SmelterAccounts.Cathode(lot.Smelter, lot.Owner);
        var transfers = new List<Transfer> { new(from, to, KnownCommodities.Mass, lot.Mass.Milligrams) };
        if (copper > Mass.Zero)
            transfers.Add(new Transfer(from, to, KnownCommodities.Copper, copper.Milligrams));
        if (crop is not null && crop.Content.Dry == lot.Mass)
            transfers.AddRange(OwnerShares.Everything(
                OwnerShares.After([crop], transfers, _ => from), _ => from,
                owner => SmelterAccounts.Stage(lot.Smelter, Stage.Electrolyte, StageDesk.Main, owner)));
        return transfers;
    }

    /// <summary>Lots sorted by the grade that they carry, in the order of the grades, off grade last; the sums are those of the lots.</summary>
    public static IReadOnlyList<CathodeSorting> Sort(IReadOnlyList<CathodeLot> lots, IReadOnlyList<CathodeGrade> grades)
    {
        ArgumentNullException.ThrowIfNull(lots);
        ArgumentNullException.ThrowIfNull(grades);
        var order = grades.Select((grade, i) => (grade.Code, i)).ToDictionary(each => each.Code, each => each.i);
        return
        [
            .. lots.GroupBy(lot => lot.Grade)
                .OrderBy(group => group.Key is { } grade ? order.GetValueOrDefault(grade, grades.Count) : int.MaxValue)
                .ThenBy(group => group.Key?.Value, StringComparer.Ordinal)
                .Select(group => new CathodeSorting
                {
                    Grade = group.Key,
                    Lots = group.Count(),
                    Mass = group.Sum(lot => lot.Recorded.Mass),
                    Copper = group.Sum(lot => lot.Copper),
                }),
        ];
    }
}
