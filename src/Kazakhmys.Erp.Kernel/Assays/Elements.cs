using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Assays;

/// <summary>Codes of what laboratories assay. Any other code (<c>SiO2</c>, <c>Cu-ox</c>) is read with <see cref="Parse"/>.</summary>
public static class Elements
{
    /// <summary>Copper.</summary>
    public static Code Cu { get; } = Code.Parse("Cu");

    /// <summary>Silver.</summary>
    public static Code Ag { get; } = Code.Parse("Ag");

    /// <summary>Gold.</summary>
    public static Code Au { get; } = Code.Parse("Au");

    /// <summary>Zinc.</summary>
    public static Code Zn { get; } = Code.Parse("Zn");

    /// <summary>Lead.</summary>
    public static Code Pb { get; } = Code.Parse("Pb");

    /// <summary>Sulphur.</summary>
    public static Code S { get; } = Code.Parse("S");

    /// <summary>Iron.</summary>
    public static Code Fe { get; } = Code.Parse("Fe");

    /// <summary>Molybdenum.</summary>
    public static Code Mo { get; } = Code.Parse("Mo");

    /// <summary>Rhenium.</summary>
    public static Code Re { get; } = Code.Parse("Re");

    /// <summary>Arsenic.</summary>
    public static Code As { get; } = Code.Parse("As");

    /// <summary>Antimony.</summary>
    public static Code Sb { get; } = Code.Parse("Sb");

    /// <summary>Bismuth.</summary>
    public static Code Bi { get; } = Code.Parse("Bi");

    /// <summary>Cadmium.</summary>
    public static Code Cd { get; } = Code.Parse("Cd");

    /// <summary>Nickel.</summary>
    public static Code Ni { get; } = Code.Parse("Ni");

    /// <summary>Cobalt.</summary>
    public static Code Co { get; } = Code.Parse("Co");

    /// <summary>Selenium.</summary>
    public static Code Se { get; } = Code.Parse("Se");

    /// <summary>Tellurium.</summary>
    public static Code Te { get; } = Code.Parse("Te");

    /// <summary>Mercury.</summary>
    public static Code Hg { get; } = Code.Parse("Hg");

    /// <summary>Palladium.</summary>
    public static Code Pd { get; } = Code.Parse("Pd");

    /// <summary>Platinum.</summary>
    public static Code Pt { get; } = Code.Parse("Pt");

    /// <summary>Silica.</summary>
    public static Code SiO2 { get; } = Code.Parse("SiO2");

    /// <summary>Alumina.</summary>
    public static Code Al2O3 { get; } = Code.Parse("Al2O3");

    /// <summary>Lime.</summary>
    public static Code CaO { get; } = Code.Parse("CaO");

    /// <summary>Magnesia.</summary>
    public static Code MgO { get; } = Code.Parse("MgO");

    /// <summary>Reads the symbol of an element or compound.</summary>
    /// <exception cref="ValidationFailedException">A Cyrillic letter (<c>kernel.assay.element-cyrillic</c>), or no code at all
    /// (<c>kernel.code.missing</c>, <c>kernel.code.malformed</c>).</exception>
    public static Code Parse(string symbol)
    {
        var trimmed = symbol?.Trim() ?? "";
        for (var i = 0; i < trimmed.Length; i++)
        {
            if (trimmed[i] is >= '\u0400' and <= '\u04FF')
            {
                throw new ValidationFailedException(KernelViolations.AssayElementCyrillic.At(
                    "", trimmed, ("character", trimmed[i]), ("position", i + 1)));
            }
        }
        return Code.Parse(trimmed);
    }
}
