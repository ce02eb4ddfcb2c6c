using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.CellHouse;

internal sealed class LoadCropValidator : AbstractValidator<LoadCrop>
{
    public LoadCropValidator()
    {
        RuleFor(command => command.Book).IsNamed();
        RuleFor(command => command.Smelter).IsNamed();
        RuleFor(command => command.Section).IsNumber();
        RuleFor(command => command.Number).IsNumber();
        RuleFor(command => command.Shift).Must(shift => shift.Number > 0).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Anodes)
            .Must(anodes => anodes.Distinct().Count() == anodes.Count).WithViolation(SmeltingViolations.AnodeTwice);
    }
}
