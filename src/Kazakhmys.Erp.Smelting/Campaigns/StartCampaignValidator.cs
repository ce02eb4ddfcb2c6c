using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.Campaigns;

internal sealed class StartCampaignValidator : AbstractValidator<StartCampaign>
{
    public StartCampaignValidator()
    {
        RuleFor(command => command.Book).IsNamed();
        RuleFor(command => command.Smelter).IsNamed();
        RuleFor(command => command.Furnace).IsNamed();
        RuleFor(command => command.Number).IsNumber();
    }
}
