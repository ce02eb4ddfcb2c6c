using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>Which close: a period may be closed again after it was reopened, or after a close was begun anew.</summary>
public sealed record CloseId
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Code of the period.</summary>
    public required Code Period { get; init; }

    /// <summary>Number of the close, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>Book, period and number on one line.</summary>
    public override string ToString() => $"{Book}/{Period}#{Revision}";
}
