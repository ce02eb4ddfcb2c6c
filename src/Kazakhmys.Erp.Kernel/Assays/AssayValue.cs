using System.Diagnostics.CodeAnalysis;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Assays;

/// <summary>
/// What a laboratory says about one element: a grade with the digits as reported, a detection limit it lies below, or nothing yet.
/// <c>1.20 %</c> and
/// <c>1.2 %</c> are one grade but two reports, so they are not equal as values.
/// </summary>
public sealed record AssayValue : IFormattable
{
    private readonly Grade _figure;

    private AssayValue(AssayKind kind, Grade figure, string unit, int decimals) =>
        (Kind, _figure, Unit, Decimals) = (kind, figure, unit, decimals);

    /// <summary>The sample is with the laboratory.</summary>
    public static AssayValue Pending { get; } = new(AssayKind.Pending, default, "", 0);

    /// <summary>What the laboratory said.</summary>
    public AssayKind Kind { get; }

    /// <summary>The grade, when one was reported.</summary>
    public Grade? Grade => Kind == AssayKind.Reported ? _figure : null;

    /// <summary>The detection limit, when the grade lies below it.</summary>
    public Grade? DetectionLimit => Kind == AssayKind.Censored ? _figure : null;

    /// <summary>The symbol of the unit as reported, in its international spelling; empty when pending.</summary>
    public string Unit { get; }

    /// <summary>The number of decimals as reported.</summary>
    public int Decimals { get; }

    /// <summary>A grade, in percent with as many decimals as it needs.</summary>
    public static AssayValue Reported(Grade grade) => AssayText.Exact(AssayKind.Reported, grade);

    /// <summary>A grade below the detection limit of the method.</summary>
    /// <exception cref="ValidationFailedException">The limit is zero (<c>kernel.assay.limit-zero</c>).</exception>
    public static AssayValue Below(Grade detectionLimit) => AssayText.Exact(AssayKind.Censored, detectionLimit);

    /// <summary>
    /// Reads a result as laboratories write it: <c>1.20 %</c>, <c>12 г/т</c>, <c>&lt; 0,01</c>. An empty cell is refused; see
    /// <see cref="ParseOrPending"/>.
    /// </summary>
    /// <param name="s">The result.</param>
    /// <param name="provider">The culture whose decimal separator is used; none for invariant.</param>
    /// <param name="columnUnit">The unit in the head of the column, for results without one.</param>
    /// <exception cref="ValidationFailedException">Not a result: <c>kernel.quantity.malformed</c>, <c>ambiguous-separator</c>,
    /// <c>unit-missing</c>, <c>unit-unknown</c>, <c>too-fine</c>,
    /// <c>kernel.assay.lookalike</c> or <c>kernel.assay.limit-zero</c>.</exception>
    /// <exception cref="OverflowedException">Below zero or above 100 % (<c>kernel.quantity.overflow</c>).</exception>
    public static AssayValue Parse(string s, IFormatProvider? provider = null, string? columnUnit = null) =>
        AssayText.Read(s, provider, columnUnit, out var value) is { } violation ? throw UnitTable.Refusal(violation) : value;

    /// <summary>Reads a result; false when the text is none.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, [NotNullWhen(true)] out AssayValue? result)
    {
        result = AssayText.Read(s, provider, null, out var value) is null ? value : null;
        return result is not null;
    }

    /// <summary>
    /// Reads a result of a list in which an empty cell or <c>pending</c> (<c>в работе</c>, <c>күтілуде</c>) means that the
    /// laboratory has not answered.
    /// </summary>
    /// <inheritdoc cref="Parse" path="/param"/>
    /// <inheritdoc cref="Parse" path="/exception"/>
    public static AssayValue ParseOrPending(string? s, IFormatProvider? provider = null, string? columnUnit = null) =>
        AssayText.IsPending(s) ? Pending : Parse(s!, provider, columnUnit);

    /// <summary>The grade to calculate with.</summary>
    /// <param name="element">The element, for the refusal.</param>
    /// <param name="censoredAs">What to take for a grade below the detection limit; none to refuse it.</param>
    /// <exception cref="RuleViolatedException">Pending (<c>kernel.assay.pending</c>) or below the limit without a policy
    /// (<c>kernel.assay.censored</c>).</exception>
    internal Grade GradeOf(Codes.Code element, CensoredAs? censoredAs) => Kind switch
    {
        AssayKind.Reported => _figure,
        AssayKind.Pending => throw new RuleViolatedException(KernelViolations.AssayPending.At(element.Value, element)),
        _ => censoredAs switch
        {
            CensoredAs.Zero => Quantities.Grade.Zero,
            CensoredAs.Limit => _figure,
            CensoredAs.HalfLimit => Quantities.Grade.FromPartsPerTrillion((long)HalfEven.Divide(_figure.PartsPerTrillion, 2)),
            _ => throw new RuleViolatedException(KernelViolations.AssayCensored.At(element.Value, element, ("limit", _figure))),
        },
    };

    internal static AssayValue Of(AssayKind kind, Grade figure, string unit, int decimals) => new(kind, figure, unit, decimals);

    /// <summary>The result with the digits as reported, culture-invariant; <c>pending</c> when there is none.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>
    /// The result in another unit (<c>g/t</c>, <c>%:2</c>), or with the digits as reported when no format is given, in the notation
    /// of the culture.
    /// </summary>
    /// <exception cref="ValidationFailedException">No such unit (<c>kernel.quantity.format</c>).</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => AssayText.Write(this, _figure, format, formatProvider);
}
