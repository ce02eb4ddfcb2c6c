using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Mines.Places;

/// <summary>Where a workplace lies.</summary>
public sealed record WorkplacePlace
{
    /// <summary>The workplace.</summary>
    public required Code Workplace { get; init; }

    /// <summary>The place that it is part of.</summary>
    public required Code Place { get; init; }
}
