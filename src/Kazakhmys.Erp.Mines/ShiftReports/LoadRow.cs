using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>A load as it stands in its row.</summary>
internal sealed class LoadRow
{
    public string Document { get; init; } = "";

    public string Equipment { get; init; } = "";

    public string Stockpile { get; init; } = "";

    public long Loads { get; init; }

    public long? MassPerLoad { get; init; }

    public long? Weighed { get; init; }

    public long? Moisture { get; init; }

    public ShiftLoad Load => new()
    {
        Equipment = Stored.Code(Equipment),
        Stockpile = Stored.Code(Stockpile),
        Count = (int)Loads,
        MassPerLoad = MassPerLoad is { } one ? Mass.FromMilligrams(one) : null,
        Weighed = Weighed is { } wet ? WetMass.FromMilligrams(wet) : null,
        Moisture = Moisture is { } moisture ? Kernel.Quantities.Moisture.FromPartsPerTrillion(moisture) : null,
    };
}
