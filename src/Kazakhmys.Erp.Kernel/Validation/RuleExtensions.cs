using FluentValidation;
using FluentValidation.Results;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Validation;

/// <summary>
/// How a validator says which violation a rule reports. Every rule of a chain needs its own: a rule without one is a programming error
/// that <see cref="ValidatorExtensions.Check"/> reports.
/// </summary>
internal static class RuleExtensions
{
    /// <summary>The rule before this call reports <paramref name="kind"/> with these message arguments.</summary>
    public static IRuleBuilderOptions<T, TProperty> WithViolation<T, TProperty>(
        this IRuleBuilderOptions<T, TProperty> rule, ViolationKind kind, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        var attached = new AttachedViolation(kind, arguments);
        return rule.Attach(kind, _ => attached);
    }

    /// <summary>As above, with message arguments taken from the input.</summary>
    public static IRuleBuilderOptions<T, TProperty> WithViolation<T, TProperty>(
        this IRuleBuilderOptions<T, TProperty> rule, ViolationKind kind, Func<T, (string Name, object? Value)[]> arguments) =>
        rule.Attach(kind, input => new AttachedViolation(kind, arguments(input)));

    /// <summary>For secret or personal values (IIN, pay): the violation does not repeat the offending value.</summary>
    public static IRuleBuilderOptions<T, TProperty> WithViolationHidingValue<T, TProperty>(
        this IRuleBuilderOptions<T, TProperty> rule, ViolationKind kind, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        var attached = new AttachedViolation(kind, arguments, showValue: false);
        return rule.Attach(kind, _ => attached);
    }

    /// <summary>Reports a violation from a custom rule; its path is below the path of what is being validated.</summary>
    public static void AddViolation<T>(this ValidationContext<T> context, Violation violation)
    {
        var path = context.PropertyChain.BuildPropertyPath(violation.Path);
        context.AddFailure(new ValidationFailure(path, violation.Code) { CustomState = violation with { Path = path } });
    }

    // The constant message keeps FluentValidation from building one in the culture of the thread.
    private static IRuleBuilderOptions<T, TProperty> Attach<T, TProperty>(
        this IRuleBuilderOptions<T, TProperty> rule, ViolationKind kind, Func<T, AttachedViolation> attached) =>
        rule.WithErrorCode(kind.Code).WithMessage(kind.Code).WithState(input => attached(input));
}
