using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Testing.Twins;

/// <summary>The true flow of a stream in a shift, a day or a period. Synthetic.</summary>
public sealed record TwinFlow
{
    /// <summary>The stream.</summary>
    public required Code Stream { get; init; }

    /// <summary>As it would be weighed, with its water; equal to the dry mass for what carries none.</summary>
    public required WetMass Wet { get; init; }

    /// <summary>Dry material and metals.</summary>
    public required TwinContent Content { get; init; }
}
