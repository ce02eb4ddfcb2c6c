using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Adjustments;

/// <summary>What is to be posted, or was, between one pair of accounts so that the book shows the reconciled amount of a stream.</summary>
public sealed record FlowAdjustment
{
    /// <summary>The flowsheet.</summary>
    public required Code Flowsheet { get; init; }

    /// <summary>The stream.</summary>
    public required Code Stream { get; init; }

    /// <summary><c>mass</c>, or the element.</summary>
    public required Code Component { get; init; }

    /// <summary>The account that gives in the direction of the stream.</summary>
    public required Code From { get; init; }

    /// <summary>The account that receives.</summary>
    public required Code To { get; init; }

    /// <summary>What the book held.</summary>
    public required Mass Booked { get; init; }

    /// <summary>What is to move in the direction of the stream; negative when too much was booked.</summary>
    public required Mass Moved { get; init; }

    /// <summary>What the book holds afterwards: this pair's share of the reconciled amount.</summary>
    public Mass Reconciled => Booked + Moved;

    /// <summary>Its share of the standard uncertainty of the reconciled amount; null where that is not known.</summary>
    public Mass? Standard { get; init; }
}
