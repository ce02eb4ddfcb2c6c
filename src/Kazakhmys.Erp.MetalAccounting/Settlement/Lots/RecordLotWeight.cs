using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Lots;

/// <summary>A weighing of a lot with its moisture: DMT = WMT (1 − m).</summary>
public sealed record RecordLotWeight
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The lot.</summary>
    public required Code Lot { get; init; }

    /// <summary>Which weighing.</summary>
    public required WeightStage Stage { get; init; }

    /// <summary>Wet mass (WMT); above zero.</summary>
    public required WetMass Wet { get; init; }

    /// <summary>Moisture on wet basis; zero for metal.</summary>
    public required Moisture Moisture { get; init; }

    /// <summary>The day; of the final weighing it is the day of arrival.</summary>
    public required LocalDate Day { get; init; }

    /// <summary>Weight certificate.</summary>
    public required string Source { get; init; }
}
