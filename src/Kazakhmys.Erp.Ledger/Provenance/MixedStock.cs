namespace Kazakhmys.Erp.Ledger.Provenance;

/// <summary>A perfectly mixed stock.</summary>
internal sealed class MixedStock(Apportioner split) : Stock(split)
{
    protected override void Keep(ReadOnlySpan<Lot> lots)
    {
        // The composition is all there is to keep.
    }

    protected override void Take(long amount, long held, List<Lot> lots) => TakeInProportion(amount, held, lots);
}
