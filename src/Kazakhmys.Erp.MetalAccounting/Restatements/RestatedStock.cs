using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Restatements;

/// <summary>What a restatement changed of the closing stock of one account.</summary>
public sealed record RestatedStock
{
    /// <summary>The flowsheet.</summary>
    public required Code Flowsheet { get; init; }

    /// <summary>The area.</summary>
    public required Code Area { get; init; }

    /// <summary><c>mass</c>, or the element.</summary>
    public required Code Component { get; init; }

    /// <summary>The account.</summary>
    public required Code Account { get; init; }

    /// <summary>The account that takes book less physical.</summary>
    public required Code Unaccounted { get; init; }

    /// <summary>The closing stock as closed and restated before.</summary>
    public required Mass Before { get; init; }

    /// <summary>The closing stock as it is known now.</summary>
    public required Mass Counted { get; init; }

    /// <summary>What went to unaccounted, or came back from it where negative.</summary>
    public required Mass ToUnaccounted { get; init; }

    /// <summary>The entry of the close that it corrects.</summary>
    public required long Adjusts { get; init; }

    /// <summary>The entry that moved the difference; 0 where nothing moved.</summary>
    public long Entry { get; init; }
}
