using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>What reconciliation did to one validated total: a record of its own, so that no value is ever overwritten.</summary>
public sealed record Adjustment
{
    /// <summary>The run.</summary>
    public required Code Run { get; init; }

    /// <summary>The stream.</summary>
    public required Code Stream { get; init; }

    /// <summary><c>mass</c>, or the element whose grade was adjusted.</summary>
    public required Code Component { get; init; }

    /// <summary>The measuring point whose total was adjusted.</summary>
    public Code? Point { get; init; }

    /// <summary>By how much a mass was adjusted: reconciled less validated; null for a grade.</summary>
    public Mass? MassChange { get; init; }

    /// <summary>Standard deviation of a mass adjustment; null for a grade.</summary>
    public Mass? MassDeviation { get; init; }

    /// <summary>By how much a grade was adjusted, as a share of the dry mass; null for a mass.</summary>
    public Ratio? GradeChange { get; init; }

    /// <summary>Standard deviation of a grade adjustment; null for a mass.</summary>
    public Ratio? GradeDeviation { get; init; }

    /// <summary>The adjustment over its standard deviation; null where nothing checks the value, so that it was not adjusted.</summary>
    public double? ZScore { get; init; }

    /// <summary>True when the adjustment is beyond the critical value of the measurement test: a gross error may stand behind it.</summary>
    public required bool IsSuspect { get; init; }

    /// <summary>How it was found: <c>linear</c> or <c>bilinear</c>, with the version of the algorithm.</summary>
    public required string Method { get; init; }
}
