using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.FinalBalances;

/// <summary>The reconciled figures of one commodity: feed = concentrate + tailings, exactly.</summary>
public sealed record FinalFlow
{
    /// <summary><c>mass</c> for dry solids, or the symbol of a metal.</summary>
    public required Code Commodity { get; init; }

    /// <summary>In the feed.</summary>
    public required Measured<Mass> Feed { get; init; }

    /// <summary>In the concentrate.</summary>
    public required Measured<Mass> Concentrate { get; init; }

    /// <summary>In the tailings.</summary>
    public required Measured<Mass> Tailings { get; init; }

    /// <summary>Concentrate over feed.</summary>
    public Ratio Recovery => Concentrate.Value / Feed.Value;
}
