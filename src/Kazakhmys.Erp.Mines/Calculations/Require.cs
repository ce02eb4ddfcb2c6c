using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Calculations;

/// <summary>Ranges of the inputs of formulas.</summary>
internal static class Require
{
    public static void Positive<T>(string name, T value)
        where T : IComparable<T>
    {
        if (value.CompareTo(default) <= 0)
            throw new ValidationFailedException(KernelViolations.ValueNotPositive.At(name, value));
    }

    public static void NotNegative<T>(string name, T value)
        where T : IComparable<T>
    {
        if (value.CompareTo(default) < 0)
            throw new ValidationFailedException(KernelViolations.ValueNegative.At(name, value));
    }

    public static void Share(string name, Ratio share)
    {
        if (share < Ratio.Zero || share > Ratio.One)
            throw new ValidationFailedException(KernelViolations.ValueOutOfRange.At(name, share, ("min", Ratio.Zero), ("max", Ratio.One)));
    }
}
