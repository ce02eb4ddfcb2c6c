using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Exploration;

/// <summary>A drill hole of a programme as planned.</summary>
public sealed record DrillHole
{
    /// <summary>The hole, unique in the programme.</summary>
    public required Code Code { get; init; }

    /// <summary>Planned length along the hole; above zero.</summary>
    public required Length Planned { get; init; }

    /// <summary>Collar, east of the origin of the mine's grid, where known.</summary>
    public Length? East { get; init; }

    /// <summary>Collar, north of the origin.</summary>
    public Length? North { get; init; }

    /// <summary>Collar, above sea level.</summary>
    public Length? Elevation { get; init; }

    /// <summary>Direction of the hole, degrees from north clockwise, 0 to below 360.</summary>
    public decimal? AzimuthDegrees { get; init; }

    /// <summary>Inclination of the hole, degrees below the horizontal, 0 to 90.</summary>
    public decimal? DipDegrees { get; init; }
}
