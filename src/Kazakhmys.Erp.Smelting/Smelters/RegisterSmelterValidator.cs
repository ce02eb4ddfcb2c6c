using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Smelters;

internal sealed class RegisterSmelterValidator : AbstractValidator<Smelter>
{
    public RegisterSmelterValidator()
    {
        RuleFor(smelter => smelter.Book).Must(book => !book.IsEmpty).WithViolation(KernelViolations.ValueRequired);
        RuleFor(smelter => smelter.Code)
            .Must(code => !code.IsEmpty && !code.Value.Contains('/', StringComparison.Ordinal)).WithViolation(SmeltingViolations.SmelterCode);
        RuleFor(smelter => smelter.Name).NotEmpty().WithViolation(KernelViolations.ValueRequired);
        RuleFor(smelter => smelter.AnnualCapacity)
            .Must(capacity => capacity is not { } mass || mass > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(smelter => smelter.Furnaces)
            .Must(furnaces => furnaces.Select(furnace => furnace.Code).Distinct().Count() == furnaces.Count)
            .WithViolation(SmeltingViolations.FurnaceTwice);
    }
}
