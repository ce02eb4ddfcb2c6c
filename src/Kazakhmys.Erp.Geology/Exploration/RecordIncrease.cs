using Kazakhmys.Erp.Geology.Changes;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Geology.Exploration;

/// <summary>An increase of reserves that is to be put on the books as the result of a programme.</summary>
public sealed record RecordIncrease
{
    /// <summary>The programme.</summary>
    public required Code Programme { get; init; }

    /// <summary>The change: explored, in the programme's deposit and section.</summary>
    public required RecordReserveChange Change { get; init; }
}
