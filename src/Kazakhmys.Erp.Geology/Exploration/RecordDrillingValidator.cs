using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.Geology.Exploration;

internal sealed class RecordDrillingValidator : AbstractValidator<RecordDrilling>
{
    public RecordDrillingValidator()
    {
        RuleFor(drilling => drilling.Book).IsNamed();
        RuleFor(drilling => drilling.Programme).IsSegment();
        RuleFor(drilling => drilling.Hole).IsSegment();
        RuleFor(drilling => drilling.Depth).Must(depth => depth > Length.Zero).WithViolation(GeologyViolations.ExplorationAmount);
    }
}
