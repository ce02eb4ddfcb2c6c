using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.Anodes;

internal sealed class RecordCastingValidator : AbstractValidator<RecordCasting>
{
    public RecordCastingValidator()
    {
        RuleFor(command => command.Book).IsNamed();
        RuleFor(command => command.Smelter).IsNamed();
        RuleFor(command => command.Heat).IsNumber();
        RuleFor(command => command.Number).IsNumber();
        RuleFor(command => command.Shift).Must(shift => shift.Number > 0).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Anodes).NotEmpty().WithViolation(KernelViolations.ListEmpty);
        RuleForEach(command => command.Anodes).ChildRules(anode =>
        {
            anode.RuleFor(each => each.Number).IsNumber();
            anode.RuleFor(each => each.Mass).Must(mass => mass > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
        });
        RuleFor(command => command.Anodes)
            .Must(anodes => anodes.Select(anode => anode.Number).Distinct().Count() == anodes.Count).WithViolation(SmeltingViolations.AnodeTwice);
    }
}
