using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Mines.Coal;

/// <summary>Rules of coal, without I/O.</summary>
public static class CoalRules
{
    /// <summary>The transfers of coal and its energy, what is nothing left out.</summary>
    public static IReadOnlyList<Transfer> Transfers(CoalContent content, Code from, Code to)
    {
        ArgumentNullException.ThrowIfNull(content);
        var coal = new Transfer(from, to, KnownCommodities.Coal, content.Coal.Milligrams);
        return content.Energy > Energy.Zero ? [coal, new Transfer(from, to, KnownCommodities.Energy, content.Energy.WattHours)] : [coal];
    }

    /// <summary>What is posted of coal that was won: its mass as received, and mass × calorific value.</summary>
    public static CoalContent Posted(RecordCoal coal)
    {
        ArgumentNullException.ThrowIfNull(coal);
        return new CoalContent { Coal = coal.Coal, Energy = coal.Quality.CalorificValue.EnergyIn(coal.Coal) };
    }

    /// <summary>
    /// The mean quality of coal: ash weighted by dry mass, moisture by mass as received, calorific value as summed energy over summed mass. Null of nothing.
    /// </summary>
    public static CoalQuality? Mean(IReadOnlyList<RecordCoal> coals)
    {
        ArgumentNullException.ThrowIfNull(coals);
        if (coals.Count == 0)
            return null;
        var (wet, dry) = (coals.Sum(coal => coal.Coal), coals.Sum(coal => coal.Coal.Dry(coal.Quality.Moisture)));
        var ash = coals.Aggregate(
            Int128.Zero, (sum, coal) => sum + ((Int128)coal.Coal.Dry(coal.Quality.Moisture).Milligrams * coal.Quality.Ash.PartsPerTrillion));
        return new CoalQuality
        {
            Ash = dry == Mass.Zero ? Ratio.Zero : Ratio.FromPartsPerTrillion((long)HalfEven.Divide(ash, dry.Milligrams)),
            Moisture = Moisture.Of(wet, dry),
            CalorificValue = CalorificValue.Of(coals.Sum(coal => Posted(coal).Energy), wet),
        };
    }

    /// <summary>The seam of a pit.</summary>
    /// <exception cref="NotFoundException">It is not there (<c>mines.coal.seam-not-found</c>).</exception>
    public static CoalSeam SeamOf(CoalPit pit, Code seam)
    {
        ArgumentNullException.ThrowIfNull(pit);
        return pit.Seams.FirstOrDefault(known => known.Code == seam)
            ?? throw new NotFoundException(MinesViolations.CoalSeamMissing.At("Seam", seam, ("mine", pit.Mine)));
    }

    /// <summary>The account of a stockpile of a pit.</summary>
    /// <exception cref="NotFoundException">It is not there (<c>mines.stockpile.not-found</c>).</exception>
    public static Code AccountOf(CoalPit pit, Code stockpile)
    {
        ArgumentNullException.ThrowIfNull(pit);
        return pit.Stockpiles.Any(known => known.Code == stockpile)
            ? MineAccounts.CoalStockpile(pit.Mine, stockpile)
            : throw new NotFoundException(MinesViolations.StockpileMissing.At("Stockpile", stockpile, ("mine", pit.Mine)));
    }
}
