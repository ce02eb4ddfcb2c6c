using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.Campaigns;

internal sealed class RecordStoppageValidator : AbstractValidator<RecordStoppage>
{
    public RecordStoppageValidator()
    {
        RuleFor(command => command.Book).IsNamed();
        RuleFor(command => command.Smelter).IsNamed();
        RuleFor(command => command.Furnace).IsNamed();
        RuleFor(command => command.Number).IsNumber();
        RuleFor(command => command.Reason).NotEmpty().WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.To)
            .Must((command, to) => command.From < to)
            .WithViolation(SmeltingViolations.StoppageInterval, command => [("from", command.From)]);
    }
}
