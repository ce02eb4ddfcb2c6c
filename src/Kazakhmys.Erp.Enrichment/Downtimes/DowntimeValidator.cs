using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.Enrichment.Downtimes;

internal sealed class DowntimeValidator : AbstractValidator<Downtime>
{
    public DowntimeValidator()
    {
        RuleFor(downtime => downtime.Book).IsNamed();
        RuleFor(downtime => downtime.Plant).IsSegment();
        RuleFor(downtime => downtime.Id).IsSegment();
        RuleFor(downtime => downtime.Section).IsSegment();
        RuleFor(downtime => downtime.Reason).IsText(500);
    }
}
