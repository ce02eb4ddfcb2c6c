using System.Collections;
using FluentValidation.Results;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Validation;

/// <summary>What a rule of FluentValidation carries as its state, so that a failure becomes a violation of ours.</summary>
internal sealed class AttachedViolation(
    ViolationKind kind, ReadOnlySpan<(string Name, object? Value)> arguments, bool showValue = true)
{
    private readonly (string Name, object? Value)[] _arguments = arguments.ToArray();

    public Violation Of(ValidationFailure failure) =>
        kind.At(failure.PropertyName, showValue ? Shown(failure.AttemptedValue) : null, _arguments);

    // A list as text is the name of its type, which says nothing to anybody.
    private static object? Shown(object? value) => value is IEnumerable and not string ? null : value;
}
