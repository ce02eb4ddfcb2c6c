using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.CellHouse;

internal sealed class PullCropValidator : AbstractValidator<PullCrop>
{
    public PullCropValidator()
    {
        RuleFor(command => command.Book).IsNamed();
        RuleFor(command => command.Number).IsNumber();
        RuleFor(command => command.Shift).Must(shift => shift.Number > 0).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.AmpereHours).Must(charge => charge > 0).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(command => command.Cells).Must(cells => cells is null or > 0).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(command => command.Deposit).Must(deposit => deposit > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(command => command.StrayCurrent)
            .Must(stray => stray is not { } share || (share >= Ratio.Zero && share < Ratio.One))
            .WithViolation(KernelViolations.ValueOutOfRange, ("min", Ratio.Zero), ("max", Ratio.One));
        RuleFor(command => command.Scrap).Must(IsWhole).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(command => command.Slimes).Must(IsWhole).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(command => command.Slimes)
            .Must(slimes => slimes is null || slimes.Assay is not null).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Scrapped)
            .Must(anodes => anodes.Distinct().Count() == anodes.Count).WithViolation(SmeltingViolations.AnodeTwice);
    }

    private static bool IsWhole(PulledLot? lot) => lot is null || (lot.Dry > Mass.Zero && ShapeRules.IsSegment(lot.Lot));
}
