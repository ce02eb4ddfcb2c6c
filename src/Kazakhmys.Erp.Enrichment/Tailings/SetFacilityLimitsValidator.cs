using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.Tailings;

internal sealed class SetFacilityLimitsValidator : AbstractValidator<SetFacilityLimits>
{
    public SetFacilityLimitsValidator()
    {
        RuleFor(set => set.Book).IsNamed();
        RuleFor(set => set.Plant).IsSegment();
        RuleFor(set => set.Facility).IsSegment();
        RuleFor(set => set.Source).IsText(1000);
        RuleFor(set => set.Limits.Capacity).Must(mass => mass is null || mass > Mass.Zero).WithViolation(EnrichmentViolations.FacilityAmount);
        RuleFor(set => set.Limits.FreeboardAtLeast).Must(length => length is null || length >= Length.Zero)
            .WithViolation(EnrichmentViolations.FacilityAmount);
        RuleFor(set => set.ValidTo).Must((set, end) => end is null || end > set.ValidFrom)
            .WithViolation(KernelViolations.RuleEmpty, set => [("from", set.ValidFrom), ("to", set.ValidTo)]);
    }
}
