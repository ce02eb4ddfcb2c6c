using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.Enrichment.Campaigns;

internal sealed class CampaignValidator : AbstractValidator<Campaign>
{
    public CampaignValidator()
    {
        RuleFor(campaign => campaign.Book).IsNamed();
        RuleFor(campaign => campaign.Plant).IsSegment();
        RuleFor(campaign => campaign.Id).IsSegment();
        RuleFor(campaign => campaign.Section).IsSegment();
        RuleFor(campaign => campaign.OreType).IsSegment();
    }
}
