using Kazakhmys.Erp.Kernel.Quantities;

namespace CopperChain.Report.Sankey;

/// <summary>A box of the flow picture.</summary>
internal sealed record SankeyNode
{
    public required string Id { get; init; }

    public required string Label { get; init; }

    /// <summary>Column from the left.</summary>
    public required int Column { get; init; }

    /// <summary>Order from the top within its column.</summary>
    public required int Order { get; init; }

    /// <summary>Style class: <c>ground</c>, <c>stock</c>, <c>process</c>, <c>loss</c>, <c>product</c>, <c>unknown</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The larger of what comes in and what goes out.</summary>
    public Mass Amount { get; init; }
}
