using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Anodes;

/// <summary>An anode as cast and weighed.</summary>
public sealed record CastAnode
{
    /// <summary>Number, one segment, unique in the smelter for ever.</summary>
    public required Code Number { get; init; }

    /// <summary>Mass on the scale of the casting wheel, greater than zero.</summary>
    public required Mass Mass { get; init; }
}
