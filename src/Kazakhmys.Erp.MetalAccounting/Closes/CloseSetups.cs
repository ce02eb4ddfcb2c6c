using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.DatedValues;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>The setups of the books of a host, registered by it. A book without one is closed over every flowsheet in force.</summary>
public sealed record CloseSetups
{
    /// <summary>No book has a setup of its own.</summary>
    public static CloseSetups None { get; } = new() { Books = new Dictionary<Code, DatedValues<CloseSetup>>() };

    /// <summary>By book.</summary>
    public required IReadOnlyDictionary<Code, DatedValues<CloseSetup>> Books { get; init; }
}
