using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>How one flowsheet is closed.</summary>
public sealed record ClosedFlowsheet
{
    /// <summary>The flowsheet.</summary>
    public required Code Code { get; init; }

    /// <summary>What to take for an assay below its detection limit; null refuses such assays.</summary>
    public CensoredAs? CensoredAs { get; init; }

    /// <summary>Streams whose accounts the flowsheet does not say alone, or whose book is kept.</summary>
    public IReadOnlyList<ClosedStream> Streams { get; init; } = [];

    /// <summary>Areas whose unaccounted account is not the usual one.</summary>
    public IReadOnlyList<ClosedArea> Areas { get; init; } = [];
}
