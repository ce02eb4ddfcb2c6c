using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Coal;

/// <summary>A shipment of coal as it is stored.</summary>
public sealed record CoalShipment
{
    /// <summary>What was ordered.</summary>
    public required ShipCoal Content { get; init; }

    /// <summary>The energy that went with it.</summary>
    public required Energy Energy { get; init; }

    /// <summary>Sequence of its ledger entry.</summary>
    public required long Entry { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Code RecordedBy { get; init; }

    /// <summary>When.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>Mean calorific value of what was shipped: energy over mass.</summary>
    public CalorificValue CalorificValue => CalorificValue.Of(Energy, Content.Coal);
}
