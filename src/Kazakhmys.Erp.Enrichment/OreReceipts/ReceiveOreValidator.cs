using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.Enrichment.OreReceipts;

internal sealed class ReceiveOreValidator : AbstractValidator<ReceiveOre>
{
    public ReceiveOreValidator()
    {
        RuleFor(receipt => receipt.Book).IsNamed();
        RuleFor(receipt => receipt.Id).IsSegment();
        RuleFor(receipt => receipt.Plant).IsSegment();
        RuleFor(receipt => receipt.OreType).IsSegment();
        RuleFor(receipt => receipt.SourceAccount).IsNamed();
        RuleFor(receipt => receipt.Dry).Must(dry => dry > Mass.Zero).WithViolation(EnrichmentViolations.MassNotPositive);
        RuleFor(receipt => receipt.Dry).Must((receipt, dry) => receipt.Weighing is null || receipt.Weighing.Dry == dry)
            .WithViolation(EnrichmentViolations.ReceiptWeight, receipt => [("weighed", receipt.Weighing?.Dry)]);
        RuleFor(receipt => receipt.Weighing!.Reference).IsText(200).When(receipt => receipt.Weighing is not null);
    }
}
