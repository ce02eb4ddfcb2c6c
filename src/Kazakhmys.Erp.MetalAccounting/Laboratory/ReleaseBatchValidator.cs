using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.MetalAccounting.Laboratory;

internal sealed class ReleaseBatchValidator : AbstractValidator<ReleaseBatch>
{
    public ReleaseBatchValidator()
    {
        RuleFor(release => release.Book).IsNamed();
        RuleFor(release => release.Batch).IsNamed();
        RuleFor(release => release.Reason).IsText(ShapeOf.MaxReason);
    }
}
