using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Settlement.Terms;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;

/// <summary>A part of every lot that is settled by terms of its own: a third at last year's treatment charge, the rest at this year's.</summary>
public sealed record TermsBrick
{
    /// <summary>Code of the brick.</summary>
    public required Code Code { get; init; }

    /// <summary>What it counts for beside the others; above zero.</summary>
    public required long Weight { get; init; }

    /// <summary>True for the one brick that takes what rounding leaves.</summary>
    public bool IsResidual { get; init; }

    /// <summary>Its terms.</summary>
    public required SettlementTerms Terms { get; init; }
}
