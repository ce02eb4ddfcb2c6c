using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Kernel.DatedValues;

/// <summary>
/// Every value that one rule ever had. Asked for a day, it gives the value that holds then; asked as known at a moment, the value that
/// was known then, so that a closed period can be computed again as it was. Immutable and safe to use from many threads.
/// </summary>
/// <typeparam name="T">What the rule gives.</typeparam>
public sealed class DatedValues<T>
{
    private readonly DatedValue<T>[] _latestKnownFirst;

    /// <summary>The values of a rule, in any order.</summary>
    /// <exception cref="ValidationFailedException">
    /// The rule has no name (<c>kernel.code.missing</c>), a value has no source (<c>kernel.value.required</c>) or covers no day (<c>kernel.rule.empty</c>), or two values known from the same
    /// moment cover the same day (<c>kernel.rule.overlap</c>).
    /// </exception>
    public DatedValues(Code name, IEnumerable<DatedValue<T>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (name.IsEmpty)
            throw new ValidationFailedException(KernelViolations.CodeMissing.At(nameof(Name)));
        Name = name;
        _latestKnownFirst = [.. values.OrderByDescending(value => value.KnownFrom).ThenBy(value => value.ValidFrom)];
        List<Violation> violations = [.. _latestKnownFirst.SelectMany(Faults)];
        for (var i = 1; i < _latestKnownFirst.Length; i++)
            if (Overlap(_latestKnownFirst[i - 1], _latestKnownFirst[i]))
                violations.Add(KernelViolations.RuleOverlap.At(
                    "", Name, ("known", _latestKnownFirst[i].KnownFrom), ("date", Day(_latestKnownFirst[i].ValidFrom))));
        if (violations.Count > 0)
            throw new ValidationFailedException(violations);
    }

    /// <summary>The name of the rule, which a refusal names.</summary>
    public Code Name { get; }

    /// <summary>Every value the rule has had, those known last first.</summary>
    public IReadOnlyList<DatedValue<T>> All => _latestKnownFirst;

    /// <summary>The value that holds on a day, as known at a moment, or as known last when no moment is given.</summary>
    /// <exception cref="MissingRuleException">No value is known for the day (<c>kernel.rule.missing</c>, naming the rule and the day).</exception>
    public DatedValue<T> At(LocalDate validOn, Instant? knownAt = null) =>
        Find(validOn, knownAt)
        ?? throw new MissingRuleException(KernelViolations.RuleMissing.At("", Name, ("date", Day(validOn))));

    /// <summary>The value that holds on a day as <see cref="At"/> gives it, or null where none is known.</summary>
    public DatedValue<T>? Find(LocalDate validOn, Instant? knownAt = null)
    {
        foreach (var value in _latestKnownFirst)
            if ((knownAt is not { } moment || value.KnownFrom <= moment) && value.Covers(validOn))
                return value;
        return null;
    }

    /// <summary>The rule with one more value.</summary>
    /// <exception cref="ValidationFailedException">As for the constructor.</exception>
    public DatedValues<T> With(DatedValue<T> value) => new(Name, [.. _latestKnownFirst, value]);

    // Neighbours are enough: the values known from one moment lie in the order of their first days.
    private static bool Overlap(DatedValue<T> first, DatedValue<T> second) =>
        first.KnownFrom == second.KnownFrom && first.Covers(second.ValidFrom);

    private static string Day(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    private IEnumerable<Violation> Faults(DatedValue<T> value)
    {
        if (string.IsNullOrWhiteSpace(value.Source))
            yield return KernelViolations.ValueRequired.At(nameof(value.Source));
        if (value.ValidTo <= value.ValidFrom)
            yield return KernelViolations.RuleEmpty.At(
                nameof(value.ValidTo), Name, ("from", Day(value.ValidFrom)), ("to", Day(value.ValidTo.Value)));
    }
}
