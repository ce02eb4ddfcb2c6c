using FluentValidation;
using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.Geology.Depletions;

internal sealed class RecordDepletionValidator : AbstractValidator<RecordDepletion>
{
    public RecordDepletionValidator()
    {
        RuleFor(depletion => depletion.Book).IsNamed();
        RuleFor(depletion => depletion.Id).IsSegment();
        RuleFor(depletion => depletion.Block).SetValidator(new BlockReferenceValidator());
        RuleFor(depletion => depletion.MinedClean).Must(clean => clean > Mass.Zero).WithViolation(GeologyViolations.BlockMass);
        RuleFor(depletion => depletion.LossCoefficient).Must(n => n >= Ratio.Zero && n < Ratio.One)
            .WithViolation(GeologyViolations.LossCoefficient);
        RuleFor(depletion => depletion.ReconciliationNote!).IsText(500).When(depletion => depletion.ReconciliationNote is not null);
    }
}
