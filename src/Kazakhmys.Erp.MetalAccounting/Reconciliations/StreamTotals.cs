using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>
/// What one set of points says of a stream over the period: the mass by one, each element by one. A stream that is weighed or assayed at several points has
/// several, so that each is a reading of its own that the others check.
/// </summary>
internal sealed record StreamTotals
{
    /// <summary>The stream of the flowsheet.</summary>
    public required Code Stream { get; init; }

    /// <summary>The stream of the network: that of the flowsheet, or one in series with it.</summary>
    public required Code Network { get; init; }

    /// <summary>The point that weighs it.</summary>
    public Code? MassPoint { get; init; }

    /// <summary>Dry mass in milligrams; null where it was not measured.</summary>
    public Total? Mass { get; init; }

    /// <summary>The same of the raw values.</summary>
    public Total? RawMass { get; init; }

    /// <summary>By element of the flowsheet, in its order.</summary>
    public required IReadOnlyList<GradeTotals> Grades { get; init; }
}
