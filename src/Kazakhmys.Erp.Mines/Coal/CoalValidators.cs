using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Coal;

internal sealed class RegisterCoalPitValidator : AbstractValidator<RegisterCoalPit>
{
    public RegisterCoalPitValidator()
    {
        RuleFor(pit => pit.Book).IsNamed();
        RuleFor(pit => pit.Mine).IsSegment();
        RuleForEach(pit => pit.Seams).ChildRules(seam =>
        {
            seam.RuleFor(s => s.Code).IsSegment();
            seam.RuleFor(s => s.Name).IsText(200);
            seam.RuleFor(s => s.SourceAccount).IsNamed();
        });
        RuleFor(pit => pit.Seams).Must(seams => seams.DistinctBy(seam => seam.Code).Count() == seams.Count).WithViolation(MinesViolations.CodeTwice);
        RuleForEach(pit => pit.Stockpiles).ChildRules(stockpile =>
        {
            stockpile.RuleFor(s => s.Code).IsSegment();
            stockpile.RuleFor(s => s.Name).IsText(200);
        });
        RuleFor(pit => pit.Stockpiles)
            .Must(stockpiles => stockpiles.DistinctBy(stockpile => stockpile.Code).Count() == stockpiles.Count).WithViolation(MinesViolations.CodeTwice);
    }
}

internal sealed class RecordCoalValidator : AbstractValidator<RecordCoal>
{
    public RecordCoalValidator()
    {
        RuleFor(coal => coal.Book).IsNamed();
        RuleFor(coal => coal.Mine).IsSegment();
        RuleFor(coal => coal.Number).IsSegment();
        RuleFor(coal => coal.Seam).IsSegment();
        RuleFor(coal => coal.Stockpile).IsSegment();
        RuleFor(coal => coal.Shift).Must(shift => shift.Number > 0).WithViolation(KernelViolations.ValueRequired);
        RuleFor(coal => coal.Coal).Must(coal => coal > WetMass.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(coal => coal.Quality).Must(quality => quality is not null).WithViolation(KernelViolations.ValueRequired);
        RuleFor(coal => coal.Quality.Ash)
            .Must(ash => ash >= Ratio.Zero && ash <= Ratio.One).WithViolation(KernelViolations.ValueOutOfRange, ("min", 0), ("max", 1))
            .When(coal => coal.Quality is not null);
        RuleFor(coal => coal.Quality.CalorificValue)
            .Must(value => value > default(CalorificValue)).WithViolation(KernelViolations.ValueNotPositive).When(coal => coal.Quality is not null);
        RuleFor(coal => coal.Status).Must(Enum.IsDefined).WithViolation(KernelViolations.ValueRequired);
    }
}

internal sealed class CorrectCoalValidator : AbstractValidator<CorrectCoal>
{
    public CorrectCoalValidator()
    {
        RuleFor(correction => correction.Coal).SetValidator(new RecordCoalValidator());
        RuleFor(correction => correction.Revision).Must(revision => revision > 0).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(correction => correction.Reason).IsText(500);
    }
}

internal sealed class ShipCoalValidator : AbstractValidator<ShipCoal>
{
    public ShipCoalValidator()
    {
        RuleFor(shipment => shipment.Book).IsNamed();
        RuleFor(shipment => shipment.Mine).IsSegment();
        RuleFor(shipment => shipment.Number).IsSegment();
        RuleFor(shipment => shipment.Stockpile).IsSegment();
        RuleFor(shipment => shipment.Shift).Must(shift => shift.Number > 0).WithViolation(KernelViolations.ValueRequired);
        RuleFor(shipment => shipment.Coal).Must(coal => coal > WetMass.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(shipment => shipment.ToAccount).IsNamed();
    }
}
