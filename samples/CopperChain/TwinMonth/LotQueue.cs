using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.Charges;

namespace CopperChain.TwinMonth;

/// <summary>A store of the works: lots in the order in which they came, the oldest taken first.</summary>
internal sealed class LotQueue
{
    private readonly LinkedList<(Code Lot, Mass Left)> _lots = new();

    public void Add(Code lot, Mass dry) => _lots.AddLast((lot, dry));

    public IReadOnlyList<ChargeLot> Take(Mass dry)
    {
        List<ChargeLot> taken = [];
        while (dry > Mass.Zero && _lots.First is { } oldest)
        {
            var (lot, left) = oldest.Value;
            var part = dry < left ? dry : left;
            taken.Add(new ChargeLot { Lot = lot, Dry = part });
            _lots.RemoveFirst();
            if (part < left)
                _lots.AddFirst((lot, left - part));
            dry -= part;
        }
        return taken;
    }
}
