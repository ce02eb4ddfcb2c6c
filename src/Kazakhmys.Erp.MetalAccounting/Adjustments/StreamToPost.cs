using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Adjustments;

/// <summary>One component of one stream: what was reconciled, and what the ledger holds.</summary>
public sealed record StreamToPost
{
    /// <summary>The flowsheet.</summary>
    public required Code Flowsheet { get; init; }

    /// <summary>The stream.</summary>
    public required Code Stream { get; init; }

    /// <summary><c>mass</c>, or the element.</summary>
    public required Code Component { get; init; }

    /// <summary>The reconciled amount; null where the stream cannot be observed, so that the book stays as it is.</summary>
    public Mass? Reconciled { get; init; }

    /// <summary>Its standard uncertainty.</summary>
    public Mass? Standard { get; init; }

    /// <summary>True when the book is not to be touched, because the amount is somebody's invoice: the difference goes to unaccounted.</summary>
    public bool IsKept { get; init; }

    /// <summary>The pairs of accounts that the stream runs between, at least one where it is to be posted.</summary>
    public required IReadOnlyList<BookedPair> Pairs { get; init; }
}
