using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Testing.Twins;

/// <summary>A place where streams meet: an area, whose inputs and outputs of a shift balance, or a stock, which takes up the difference.</summary>
public sealed record TwinNode
{
    /// <summary>The code: site and place.</summary>
    public required Code Code { get; init; }

    /// <summary>The site.</summary>
    public required Code Site { get; init; }

    /// <summary>The name in the field's words.</summary>
    public required string Name { get; init; }

    /// <summary>True for a stock, which has an inventory at every close; false for an area.</summary>
    public required bool IsStock { get; init; }
}
