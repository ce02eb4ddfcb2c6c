using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Movements;

namespace Kazakhmys.Erp.Smelting.Smelters;

/// <summary>The amounts of commodities in assayed material: dry mass and every assayed metal.</summary>
internal static class MaterialAmounts
{
    private static readonly Code _anywhere = Code.Parse("anywhere");

    public static IReadOnlyList<(Code Commodity, long Amount)> Of(Mass dry, Assay assay, CensoredAs? censoredAs) =>
    [
        .. new MaterialMovement { From = _anywhere, To = _anywhere, Dry = dry, Assay = assay, CensoredAs = censoredAs }
            .Transfers().Select(transfer => (transfer.Commodity, transfer.Amount)),
    ];
}
