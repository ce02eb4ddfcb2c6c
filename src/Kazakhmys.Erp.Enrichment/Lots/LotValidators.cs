using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.Enrichment.Lots;

internal sealed class MakeLotValidator : AbstractValidator<MakeLot>
{
    public MakeLotValidator()
    {
        RuleFor(lot => lot.Book).IsNamed();
        RuleFor(lot => lot.Plant).IsSegment();
        RuleFor(lot => lot.Lot).IsSegment();
        RuleFor(lot => lot.Dry).Must(dry => dry > Mass.Zero).WithViolation(EnrichmentViolations.MassNotPositive);
    }
}

internal sealed class CertifyLotValidator : AbstractValidator<CertifyLot>
{
    public CertifyLotValidator()
    {
        RuleFor(lot => lot.Wet).Must(wet => wet > WetMass.Zero).WithViolation(EnrichmentViolations.MassNotPositive);
        RuleFor(lot => lot.Certificate).IsText(200);
    }
}

internal sealed class ShipLotValidator : AbstractValidator<ShipLot>
{
    public ShipLotValidator() => RuleFor(lot => lot.ToAccount).IsNamed();
}
