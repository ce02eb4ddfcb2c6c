using FluentValidation;

namespace Kazakhmys.Erp.Geology.Blocks;

internal sealed class BlockReferenceValidator : AbstractValidator<BlockReference>
{
    public BlockReferenceValidator()
    {
        RuleFor(block => block.Deposit).IsSegment();
        RuleFor(block => block.Section).IsSegment();
        RuleFor(block => block.Block).IsSegment();
    }
}
