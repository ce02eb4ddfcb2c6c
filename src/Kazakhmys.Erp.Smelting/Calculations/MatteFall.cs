using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Calculations;

/// <summary>Matte that a charge gives.</summary>
public sealed record MatteFall
{
    /// <summary>Mass of the matte: Cu2S + FeS.</summary>
    public required Mass Matte { get; init; }

    /// <summary>Copper in it.</summary>
    public required Mass Copper { get; init; }

    /// <summary>Iron in it.</summary>
    public required Mass Iron { get; init; }

    /// <summary>Sulphur in it.</summary>
    public required Mass Sulphur { get; init; }

    /// <summary>Copper grade of the matte.</summary>
    public Ratio Grade => Copper / Matte;
}
