using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Restatements;

/// <summary>What a restatement moved between one pair of accounts.</summary>
public sealed record RestatedFlow
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

    /// <summary>As closed and restated before.</summary>
    public required Mass Before { get; init; }

    /// <summary>The difference, in the direction of the stream.</summary>
    public required Mass Moved { get; init; }

    /// <summary>As it is known now.</summary>
    public Mass After => Before + Moved;

    /// <summary>Standard uncertainty of the new amount; null where it is not known.</summary>
    public Mass? Standard { get; init; }

    /// <summary>The entry of the close that it corrects.</summary>
    public required long Adjusts { get; init; }

    /// <summary>The entry that moved the difference; 0 where nothing moved.</summary>
    public long Entry { get; init; }
}
