using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Ledger.Provenance;
using Kazakhmys.Erp.Smelting.Bars;
using Kazakhmys.Erp.Smelting.Cathodes;
using Kazakhmys.Erp.Smelting.Smelters;

namespace CopperChain.TwinMonth;

/// <summary>Where a cathode lot and a gold bar came from, and what the ore of a blast became.</summary>
internal sealed class MonthTraces(IProvenance provenance)
{
    private static readonly Kazakhmys.Erp.Kernel.Codes.Code _mine = Kazakhmys.Erp.Kernel.Codes.Code.Parse("south-zhezkazgan");

    /// <summary>The mine and blast that are followed, in words.</summary>
    public static string FollowedBlast => $"{BlastWork.Followed.Blast} of {MonthCodes.Stopes[BlastWork.Followed.Stope]}, {_mine}";

    public Task<Trace> OfCathodeAsync(CathodeLot lot, CancellationToken cancellationToken) => provenance.OriginsAsync(
        new TraceQuery
        {
            Book = MonthCodes.Book, Account = SmelterAccounts.Cathode(MonthCodes.Zhezkazgan, MetalOwner.Own), Commodity = Elements.Cu, Seq = lot.EntrySeq,
        },
        null,
        cancellationToken);

    public Task<Trace> OfBarAsync(Bar bar, CancellationToken cancellationToken) => provenance.OriginsAsync(
        new TraceQuery { Book = MonthCodes.Book, Account = bar.Account, Commodity = Elements.Au, Seq = bar.EntrySeq }, null, cancellationToken);

    /// <summary>The stope of the blast draws from a reserve block that no other blast loosens, so what the block gave is what the blast gave.</summary>
    public Task<Trace> OfBlastAsync(CancellationToken cancellationToken) => provenance.DestinationsAsync(
        new TraceQuery { Book = MonthCodes.Book, Account = MonthSetup.BlockOf(_mine, BlastWork.Followed.Stope).Account, Commodity = Elements.Cu },
        null,
        cancellationToken);
}
