using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.Geology.Blocks;

internal sealed class RegisterBlockValidator : AbstractValidator<RegisterBlock>
{
    public RegisterBlockValidator()
    {
        RuleFor(block => block.Book).IsNamed();
        RuleFor(block => block.Block).SetValidator(new BlockReferenceValidator());
        RuleFor(block => block.Dry).Must(dry => dry > Mass.Zero).WithViolation(GeologyViolations.BlockMass);
        RuleFor(block => block.Document).IsText(1000);
    }
}
