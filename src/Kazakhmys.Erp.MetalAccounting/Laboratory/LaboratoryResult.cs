using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Measurements;

namespace Kazakhmys.Erp.MetalAccounting.Laboratory;

/// <summary>One determination of a batch.</summary>
public sealed record LaboratoryResult
{
    /// <summary>The sample; of a duplicate the sample that it repeats; of a blank or reference material its code.</summary>
    public required Code Sample { get; init; }

    /// <summary>What it is for.</summary>
    public ResultRole Role { get; init; }

    /// <summary>The element; null for moisture.</summary>
    public Code? Element { get; init; }

    /// <summary>The method, a registered instrument.</summary>
    public required Code Method { get; init; }

    /// <summary>The result: an assay, a concentration or a moisture.</summary>
    public required MeasuredValue Value { get; init; }

    /// <summary>Standard uncertainty of the analysis as the laboratory states it; null takes that of the method on the day.</summary>
    public MeasuredValue? StandardUncertainty { get; init; }
}
