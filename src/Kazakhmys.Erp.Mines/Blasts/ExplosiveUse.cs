using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.Blasts;

/// <summary>How much of one explosive a blast takes.</summary>
public sealed record ExplosiveUse
{
    /// <summary>The explosive, by the host's code.</summary>
    public required Code Explosive { get; init; }

    /// <summary>Its mass, greater than zero.</summary>
    public required Mass Mass { get; init; }
}
