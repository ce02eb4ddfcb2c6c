using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Movements;

namespace Kazakhmys.Erp.Enrichment.Lots;

/// <summary>A shipment by weight and assay of the lot's own, and the difference to its books to the unaccounted account, signed.</summary>
internal static class ShipmentTransfers
{
    public static IReadOnlyList<Transfer> Of(Plant plant, ConcentrateLot lot, AccountContent held, IReadOnlySet<Code> commodities, Code to)
    {
        var account = plant.Concentrate(lot.Made.Lot);
        var transfers = new List<Transfer>();
        Add(transfers, plant, account, to, KnownCommodities.Mass, held.Dry, lot.Dry!.Value);
        var metals = held.Metals.Keys.Union(lot.Assay!.Elements.Where(commodities.Contains));
        foreach (var metal in metals.Order())
        {
            var book = held.Metals.GetValueOrDefault(metal);
            // What the certificate says nothing of goes by the books; below the detection limit counts as half of it.
            var own = lot.Assay.Values.ContainsKey(metal) ? lot.Assay.MetalIn(lot.Dry.Value, metal, CensoredAs.HalfLimit) : book;
            Add(transfers, plant, account, to, metal, book, own);
        }
        return transfers;
    }

    private static void Add(List<Transfer> transfers, Plant plant, Code account, Code to, Code commodity, Mass book, Mass own)
    {
        if (own > book)
            transfers.Add(new Transfer(plant.Unaccounted, account, commodity, (own - book).Milligrams));
        else if (own < book)
            transfers.Add(new Transfer(account, plant.Unaccounted, commodity, (book - own).Milligrams));
        if (own > Mass.Zero)
            transfers.Add(new Transfer(account, to, commodity, own.Milligrams));
    }
}
