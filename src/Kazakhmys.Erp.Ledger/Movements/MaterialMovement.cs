using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Ledger.Movements;

/// <summary>
/// Dry material with its assay that moves from one account to another: the transfer of <c>mass</c> and of every assayed metal.
/// The metal mass is dry mass × grade in exact fixed point, rounded once, half to even, to the milligram; the grade is derived from it ever after.
/// </summary>
public sealed record MaterialMovement
{
    /// <summary>The account that gives.</summary>
    public required Code From { get; init; }

    /// <summary>The account that receives.</summary>
    public required Code To { get; init; }

    /// <summary>Dry mass, greater than zero.</summary>
    public required Mass Dry { get; init; }

    /// <summary>Grades of the elements that are kept as commodities.</summary>
    public required Assay Assay { get; init; }

    /// <summary>What a result below the detection limit counts as; without it such a result is refused.</summary>
    public CensoredAs? CensoredAs { get; init; }

    /// <summary>The transfers: mass first, then each element in the order of its symbol; an element that rounds to nothing moves nothing.</summary>
    /// <exception cref="ErpException">A grade is pending (<c>kernel.assay.pending</c>), or below the detection limit without a policy.</exception>
    public IEnumerable<Transfer> Transfers()
    {
        yield return new Transfer(From, To, KnownCommodities.Mass, Dry.Milligrams);
        foreach (var element in Assay.Elements)
        {
            var metal = CensoredAs is { } policy ? Assay.MetalIn(Dry, element, policy) : Assay.MetalIn(Dry, element);
            if (metal > Mass.Zero)
                yield return new Transfer(From, To, element, metal.Milligrams);
        }
    }
}
