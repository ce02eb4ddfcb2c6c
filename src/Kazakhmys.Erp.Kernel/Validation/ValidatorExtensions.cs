using FluentValidation;
using FluentValidation.Results;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Validation;

/// <summary>How a module asks a validator: it gets violations of ours and sees nothing of FluentValidation's answers.</summary>
internal static class ValidatorExtensions
{
    /// <summary>Everything that is wrong with the shape and range of an input; empty when nothing is.</summary>
    /// <exception cref="InvalidOperationException">A rule that failed has no violation: a programming error.</exception>
    public static IReadOnlyList<Violation> Check<T>(this IValidator<T> validator, T input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return [.. validator.Validate(input).Errors.Select(failure => ViolationOf(validator, failure))];
    }

    /// <summary>Returns when the input has no error.</summary>
    /// <exception cref="ValidationFailedException">With every violation, when one of them is an error.</exception>
    /// <exception cref="InvalidOperationException">A rule that failed has no violation: a programming error.</exception>
    public static void Require<T>(this IValidator<T> validator, T input)
    {
        var violations = validator.Check(input);
        if (violations.Any(violation => violation.IsError))
            throw new ValidationFailedException(violations);
    }

    private static Violation ViolationOf(IValidator validator, ValidationFailure failure) => failure.CustomState switch
    {
        AttachedViolation attached => attached.Of(failure),
        Violation violation => violation,
        _ => throw new InvalidOperationException(
            $"The rule '{failure.ErrorCode}' of {validator.GetType().Name} for '{failure.PropertyName}' has no violation; add WithViolation(kind)."),
    };
}
