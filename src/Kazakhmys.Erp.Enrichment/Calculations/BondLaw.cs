using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.Calculations;

/// <summary>Bond's third law of comminution: W = 10 Wi (1/√P80 − 1/√F80), sizes in micrometres (F. C. Bond, Crushing and Grinding Calculations, 1961).</summary>
public static class BondLaw
{
    /// <summary>Energy to grind a dry mass, rounded to the watt-hour.</summary>
    /// <param name="workIndex">Wi: the energy that a tonne takes from endless size to 100 µm.</param>
    /// <param name="feedSize">F80: the size that 80 % of the feed passes.</param>
    /// <param name="productSize">P80: the size that 80 % of the product passes; smaller than F80.</param>
    /// <param name="dry">The dry mass.</param>
    /// <exception cref="ValidationFailedException">A size is not above zero (<c>kernel.value.not-positive</c>) or the product is not finer (<c>kernel.value.out-of-range</c>).</exception>
    public static Energy EnergyFor(Energy workIndex, Length feedSize, Length productSize, Mass dry)
    {
        if (productSize <= Length.Zero)
            throw new ValidationFailedException(KernelViolations.ValueNotPositive.At(nameof(productSize), productSize));
        if (productSize >= feedSize)
        {
            throw new ValidationFailedException(KernelViolations.ValueOutOfRange.At(
                nameof(productSize), productSize, ("min", Length.Zero), ("max", feedSize)));
        }
        var factor = 10 * ((1 / Math.Sqrt(productSize.Micrometres)) - (1 / Math.Sqrt(feedSize.Micrometres)));
        return Energy.FromWattHours((long)Math.Round(workIndex.WattHours * factor * (double)dry.Tonnes));
    }
}
