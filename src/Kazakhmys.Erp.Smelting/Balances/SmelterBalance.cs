using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.Calculations;

namespace Kazakhmys.Erp.Smelting.Balances;

/// <summary>One metal in one smelter over a period: charged = out + change in process + measured losses + unaccounted, exactly.</summary>
public sealed record SmelterBalance
{
    /// <summary>The metal.</summary>
    public required Code Metal { get; init; }

    /// <summary>In process before the first day.</summary>
    public required Mass OpeningInProcess { get; init; }

    /// <summary>Charged, net of what went back.</summary>
    public required Mass Charged { get; init; }

    /// <summary>Made into cathode and bars.</summary>
    public required Mass Out { get; init; }

    /// <summary>Lost in slag, dust and gas.</summary>
    public required Mass Losses { get; init; }

    /// <summary>Booked as unaccounted, signed.</summary>
    public required Mass Unaccounted { get; init; }

    /// <summary>In process at the end of the last day.</summary>
    public required Mass ClosingInProcess { get; init; }

    /// <summary>Out / charged: the yield without the change of stock. Null when nothing was charged.</summary>
    public Ratio? YieldWithoutStock => Charged == Mass.Zero ? null : SmelterYield.WithoutStock(Charged, Out);

    /// <summary>Out / (opening + charged − closing): the yield with the change of stock. Null when nothing was worked up.</summary>
    public Ratio? YieldWithStock => OpeningInProcess + Charged == ClosingInProcess
        ? null
        : SmelterYield.WithStock(OpeningInProcess, Charged, ClosingInProcess, Out);
}
