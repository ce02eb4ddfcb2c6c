using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Calculations;

/// <summary>What a parcel of concentrate is worth to its seller, and what treating it is worth to the smelter.</summary>
public sealed record TreatmentWorth
{
    /// <summary>Copper that is paid: dry × min(payable × grade, grade − deduction).</summary>
    public required Mass PayableCopper { get; init; }

    /// <summary>Payable copper at the price.</summary>
    public required Money Metal { get; init; }

    /// <summary>Treatment charge (TC).</summary>
    public required Money Treatment { get; init; }

    /// <summary>Refining charge (RC).</summary>
    public required Money Refining { get; init; }

    /// <summary>What the smelter earns by charges.</summary>
    public Money Charges => Treatment + Refining;

    /// <summary>What the seller gets: metal − TC − RC.</summary>
    public Money Net => Metal - Charges;
}
