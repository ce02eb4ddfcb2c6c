using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>
/// An error that several readings have in common, so that they are wrong together: the calibration of one weighbridge, the bias of one laboratory
/// (GUM 2008, F.1.2.3: readings that share a component of uncertainty are correlated).
/// </summary>
public sealed record SharedError
{
    /// <summary>Its code, once in a network.</summary>
    public required Code Code { get; init; }

    /// <summary>The readings that have it, each once.</summary>
    public required IReadOnlyList<SharedErrorPart> Parts { get; init; }
}
