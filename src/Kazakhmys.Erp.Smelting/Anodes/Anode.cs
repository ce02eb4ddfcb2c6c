using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Anodes;

/// <summary>An anode with where it is in its life.</summary>
public sealed record Anode
{
    /// <summary>Its number.</summary>
    public required Code Number { get; init; }

    /// <summary>Its mass as cast.</summary>
    public required Mass Mass { get; init; }

    /// <summary>How far it is.</summary>
    public required AnodeState State { get; init; }

    /// <summary>Steps of its life so far, from 1.</summary>
    public required int Step { get; init; }

    /// <summary>The casting that it is of.</summary>
    public required Code Casting { get; init; }

    /// <summary>The crop in which it hangs or hung; null on stock.</summary>
    public Code? Crop { get; init; }
}
