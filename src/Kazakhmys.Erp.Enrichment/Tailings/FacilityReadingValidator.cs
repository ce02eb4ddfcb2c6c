using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.Enrichment.Tailings;

internal sealed class FacilityReadingValidator : AbstractValidator<FacilityReading>
{
    public FacilityReadingValidator()
    {
        RuleFor(reading => reading.Book).IsNamed();
        RuleFor(reading => reading.Plant).IsSegment();
        RuleFor(reading => reading.Facility).IsSegment();
        RuleFor(reading => reading.Freeboard).Must(length => length >= Length.Zero).WithViolation(EnrichmentViolations.FacilityAmount);
        RuleFor(reading => reading.Revision).Must(revision => revision >= 0).WithViolation(EnrichmentViolations.FacilityAmount);
    }
}
