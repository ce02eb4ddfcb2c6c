using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Balances;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>How one stream is posted where the accounts of its nodes do not say it alone.</summary>
public sealed record ClosedStream
{
    /// <summary>The stream.</summary>
    public required Code Stream { get; init; }

    /// <summary>The giving accounts; null takes those of the flowsheet.</summary>
    public AccountPattern? From { get; init; }

    /// <summary>The receiving accounts; null takes those of the flowsheet.</summary>
    public AccountPattern? To { get; init; }

    /// <summary>
    /// True when the book of the stream is never adjusted, because it is an invoice or a weighed product: what the reconciliation says otherwise goes to the
    /// unaccounted of its areas.
    /// </summary>
    public bool IsKept { get; init; }
}
