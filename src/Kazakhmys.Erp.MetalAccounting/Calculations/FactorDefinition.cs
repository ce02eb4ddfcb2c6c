using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Calculations;

/// <summary>
/// How a company defines a reconciliation factor. Companies differ, so definitions are dated data: keep them as
/// <c>DatedValues&lt;IReadOnlyList&lt;FactorDefinition&gt;&gt;</c>.
/// </summary>
public sealed record FactorDefinition
{
    /// <summary>Name of the factor: <c>F1</c>.</summary>
    public required Code Code { get; init; }

    /// <summary>The source in the numerator: <c>ore-control</c>.</summary>
    public required Code Numerator { get; init; }

    /// <summary>The source in the denominator: <c>reserve</c>.</summary>
    public required Code Denominator { get; init; }

    /// <summary>
    /// By how many periods the numerator comes later than the denominator: 1 when what is mined in a month is received in the next. The first periods of
    /// the numerator and the last of the denominator then belong to nothing here and are left out.
    /// </summary>
    public int NumeratorDelay { get; init; }
}
