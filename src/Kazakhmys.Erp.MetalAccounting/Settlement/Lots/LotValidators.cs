using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Lots;

internal sealed class RegisterLotValidator : AbstractValidator<RegisterLot>
{
    public RegisterLotValidator()
    {
        RuleFor(lot => lot.Book).IsNamed();
        RuleFor(lot => lot.Code).IsPartOfKeys();
        RuleFor(lot => lot.Contract).IsPartOfKeys();
    }
}

internal sealed class RecordLotWeightValidator : AbstractValidator<RecordLotWeight>
{
    public RecordLotWeightValidator()
    {
        RuleFor(weight => weight.Book).IsNamed();
        RuleFor(weight => weight.Lot).IsPartOfKeys();
        RuleFor(weight => weight.Wet).Must(wet => wet > WetMass.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(weight => weight.Stage).Must(stage => Enum.IsDefined(stage))
            .WithViolation(KernelViolations.ValueOutOfRange, ("min", WeightStage.Provisional), ("max", WeightStage.Final));
        RuleFor(weight => weight.Source).IsSaid();
    }
}

internal sealed class RecordLotAssayValidator : AbstractValidator<RecordLotAssay>
{
    public RecordLotAssayValidator()
    {
        RuleFor(assay => assay.Book).IsNamed();
        RuleFor(assay => assay.Lot).IsPartOfKeys();
        RuleFor(assay => assay.Party).Must(party => Enum.IsDefined(party))
            .WithViolation(KernelViolations.ValueOutOfRange, ("min", AssayParty.Seller), ("max", AssayParty.Umpire));
        RuleFor(assay => assay.Results).Must(results => results.Values.Count > 0).WithViolation(KernelViolations.ListEmpty);
        RuleFor(assay => assay.Results).Must(results => !results.IsPending).WithViolation(KernelViolations.AssayPending);
        RuleFor(assay => assay.Source).IsSaid();
    }
}
