using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.Geology.Exploration;

internal sealed class RecordIntersectionValidator : AbstractValidator<RecordIntersection>
{
    public RecordIntersectionValidator()
    {
        RuleFor(intersection => intersection.Book).IsNamed();
        RuleFor(intersection => intersection.Programme).IsSegment();
        RuleFor(intersection => intersection.Hole).IsSegment();
        RuleFor(intersection => intersection.Sample).IsText(200);
        RuleFor(intersection => intersection.From).Must(from => from >= Length.Zero).WithViolation(GeologyViolations.ExplorationAmount);
        RuleFor(intersection => intersection.Replaces).Must(revision => revision >= 0).WithViolation(GeologyViolations.ExplorationAmount);
    }
}
