using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.Cathodes;

internal sealed class RecordCathodeLotValidator : AbstractValidator<RecordCathodeLot>
{
    public RecordCathodeLotValidator()
    {
        RuleFor(command => command.Book).Must(code => !code.IsEmpty).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Lot).Must(code => !code.IsEmpty).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Shift).Must(shift => shift.Number > 0).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Mass).Must(mass => mass > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleForEach(command => command.Bundles).ChildRules(bundle =>
        {
            bundle.RuleFor(each => each.Number).IsNumber();
            bundle.RuleFor(each => each.Mass).Must(mass => mass > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
            bundle.RuleFor(each => each.Sheets).Must(sheets => sheets > 0).WithViolation(KernelViolations.ValueNotPositive);
        });
        RuleFor(command => command.Bundles)
            .Must(bundles => bundles.Select(bundle => bundle.Number).Distinct().Count() == bundles.Count).WithViolation(SmeltingViolations.BundleTwice);
        RuleFor(command => command.Bundles)
            .Must((command, bundles) => bundles.Count == 0 || bundles.Sum(bundle => bundle.Mass) == command.Mass)
            .WithViolation(SmeltingViolations.BundlesDiffer, command => [("sum", command.Bundles.Sum(bundle => bundle.Mass)), ("mass", command.Mass)]);
    }
}
