using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Adjustments;

/// <summary>What the ledger holds of a stream between one pair of accounts.</summary>
public sealed record BookedPair
{
    /// <summary>The account that gives in the direction of the stream.</summary>
    public required Code From { get; init; }

    /// <summary>The account that receives.</summary>
    public required Code To { get; init; }

    /// <summary>Net in the direction of the stream.</summary>
    public required Mass Booked { get; init; }

    /// <summary>What the pair counts for where nothing of the component was booked on any pair: the dry mass that was.</summary>
    public Mass Weight { get; init; }
}
