using System.Collections.Immutable;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Assays;

/// <summary>
/// The results of one sample: for each element that was asked for, a grade, a detection limit or pending. Immutable; equal when all
/// results are.
/// </summary>
public sealed class Assay : IEquatable<Assay>, IFormattable
{
    private readonly ImmutableSortedDictionary<Code, AssayValue> _values;

    private Assay(ImmutableSortedDictionary<Code, AssayValue> values) => _values = values;

    /// <summary>Nothing was asked for.</summary>
    public static Assay Empty { get; } = new(ImmutableSortedDictionary<Code, AssayValue>.Empty);

    /// <summary>What was asked for, in order of code.</summary>
    public IEnumerable<Code> Elements => _values.Keys;

    /// <summary>The results by element.</summary>
    public IReadOnlyDictionary<Code, AssayValue> Values => _values;

    /// <summary>True when the laboratory still owes a result.</summary>
    public bool IsPending => _values.Values.Any(value => value.Kind == AssayKind.Pending);

    /// <summary>The results of a sample.</summary>
    /// <exception cref="ValidationFailedException">An element twice (<c>kernel.assay.element-twice</c>).</exception>
    public static Assay Of(params IEnumerable<(Code Element, AssayValue Value)> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var values = ImmutableSortedDictionary.CreateBuilder<Code, AssayValue>();
        foreach (var (element, value) in results)
        {
            if (!values.TryAdd(element, value))
                throw new ValidationFailedException(KernelViolations.AssayElementTwice.At(element.Value, element));
        }
        return new Assay(values.ToImmutable());
    }

    /// <summary>The same results with one replaced or added.</summary>
    public Assay With(Code element, AssayValue value) => new(_values.SetItem(element, value));

    /// <summary>The same results with one grade replaced or added.</summary>
    public Assay With(Code element, Grade grade) => With(element, AssayValue.Reported(grade));

    /// <summary>The result of an element.</summary>
    /// <exception cref="NotFoundException">It was not assayed (<c>kernel.assay.not-assayed</c>).</exception>
    public AssayValue Result(Code element) => _values.TryGetValue(element, out var value)
        ? value
        : throw new NotFoundException(KernelViolations.AssayNotAssayed.At(element.Value, element));

    /// <summary>The grade of an element; refused below the detection limit.</summary>
    /// <exception cref="RuleViolatedException">Pending (<c>kernel.assay.pending</c>) or below the detection limit
    /// (<c>kernel.assay.censored</c>).</exception>
    /// <exception cref="NotFoundException">Not assayed (<c>kernel.assay.not-assayed</c>).</exception>
    public Grade GradeOf(Code element) => Result(element).GradeOf(element, null);

    /// <summary>The grade of an element, with what is taken for one below the detection limit.</summary>
    /// <exception cref="RuleViolatedException">Pending (<c>kernel.assay.pending</c>).</exception>
    /// <exception cref="NotFoundException">Not assayed (<c>kernel.assay.not-assayed</c>).</exception>
    public Grade GradeOf(Code element, CensoredAs censoredAs) => Result(element).GradeOf(element, censoredAs);

    /// <summary>The metal in a dry mass: mass × grade, rounded once, half to even.</summary>
    /// <inheritdoc cref="GradeOf(Code)" path="/exception"/>
    public Mass MetalIn(Mass dry, Code element) => dry * GradeOf(element);

    /// <summary>The metal in a dry mass, with what is taken for a grade below the detection limit.</summary>
    /// <inheritdoc cref="GradeOf(Code, CensoredAs)" path="/exception"/>
    public Mass MetalIn(Mass dry, Code element, CensoredAs censoredAs) => dry * GradeOf(element, censoredAs);

    /// <summary>
    /// The mass-weighted mean of the parts of a blend, rounded once, half to even, to parts per 10¹², for the elements that every
    /// part was assayed for. An element pending in any part is
    /// pending in the blend.
    /// </summary>
    /// <exception cref="RuleViolatedException">No mass (<c>kernel.assay.blend-no-mass</c>) or a grade below the detection limit
    /// (<c>kernel.assay.censored</c>).</exception>
    /// <exception cref="ValidationFailedException">A negative mass (<c>kernel.assay.blend-negative-mass</c>).</exception>
    public static Assay Blend(IEnumerable<(Mass Dry, Assay Assay)> parts) => new(AssayBlend.Of(parts, null));

    /// <summary>The mass-weighted mean, with what is taken for grades below the detection limit.</summary>
    /// <inheritdoc cref="Blend(IEnumerable{ValueTuple{Mass, Assay}})" path="/exception"/>
    public static Assay Blend(IEnumerable<(Mass Dry, Assay Assay)> parts, CensoredAs censoredAs) =>
        new(AssayBlend.Of(parts, censoredAs));

    /// <summary>Reads what <see cref="ToString()"/> writes: <c>Ag 12 g/t; Cu 1.20 %; Mo pending</c>.</summary>
    /// <exception cref="ValidationFailedException">An element or a result that is none; see <see cref="Assays.Elements.Parse"/> and
    /// <see cref="AssayValue.Parse"/>.</exception>
    /// <exception cref="OverflowedException">A grade below zero or above 100 % (<c>kernel.quantity.overflow</c>).</exception>
    public static Assay Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Of(s.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(result =>
        {
            var space = result.AsSpan().IndexOfAny(" \u00A0\u202F\t");
            return space < 0
                ? throw new ValidationFailedException(KernelViolations.QuantityMalformed.At("", result))
                : (Assays.Elements.Parse(result[..space]), AssayValue.ParseOrPending(result[space..], provider));
        }));
    }

    /// <inheritdoc />
    public bool Equals(Assay? other) => other is not null && _values.SequenceEqual(other._values);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Assay);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var (element, value) in _values)
            hash.Add((element, value));
        return hash.ToHashCode();
    }

    /// <summary>The results in order of code with the digits as reported, culture-invariant.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The results in one unit, or with the digits as reported when no format is given, in the notation of the culture.</summary>
    /// <exception cref="ValidationFailedException">No such unit (<c>kernel.quantity.format</c>).</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) =>
        string.Join("; ", _values.Select(pair => $"{pair.Key} {pair.Value.ToString(format, formatProvider)}"));
}
