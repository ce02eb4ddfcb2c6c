using FluentValidation;
using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.Geology.Changes;

internal sealed class RecordReserveChangeValidator : AbstractValidator<RecordReserveChange>
{
    public RecordReserveChangeValidator()
    {
        RuleFor(change => change.Book).IsNamed();
        RuleFor(change => change.Id).IsSegment();
        RuleFor(change => change.Block).SetValidator(new BlockReferenceValidator());
        RuleFor(change => change.To!).SetValidator(new BlockReferenceValidator()).When(change => change.To is not null);
        RuleFor(change => change.Dry).Must(dry => dry > Mass.Zero).WithViolation(GeologyViolations.BlockMass);
        RuleFor(change => change.Kind).Must(kind => Enum.IsDefined(kind) && kind != ReserveChangeKind.LostInGround)
            .WithViolation(GeologyViolations.ChangeKind);
        RuleFor(change => change.Document).Must(text => !string.IsNullOrWhiteSpace(text) && text.Length <= 1000)
            .WithViolation(GeologyViolations.ChangeDocument);
    }
}
