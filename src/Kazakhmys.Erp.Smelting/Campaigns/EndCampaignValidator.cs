using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.Campaigns;

internal sealed class EndCampaignValidator : AbstractValidator<EndCampaign>
{
    public EndCampaignValidator()
    {
        RuleFor(command => command.Book).IsNamed();
        RuleFor(command => command.Number).IsNumber();
        RuleFor(command => command.Reason).NotEmpty().WithViolation(KernelViolations.ValueRequired);
    }
}
