using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.PeriodProductions;

internal sealed class PeriodProductionValidator : AbstractValidator<RecordPeriodProduction>
{
    public PeriodProductionValidator()
    {
        RuleFor(command => command.Book).Must(book => !book.IsEmpty).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Smelter).Must(smelter => !smelter.IsEmpty).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Period).NotNull().WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Source).NotEmpty().WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Cathode)
            .Must((command, _) => command.Cathode.Count + command.Gold.Count + command.Silver.Count > 0)
            .WithViolation(SmeltingViolations.NothingProduced);
        RuleFor(command => command.Cathode).Must(NoOwnerTwice).WithViolation(SmeltingViolations.OwnerTwice);
        RuleFor(command => command.Gold).Must(NoOwnerTwice).WithViolation(SmeltingViolations.OwnerTwice);
        RuleFor(command => command.Silver).Must(NoOwnerTwice).WithViolation(SmeltingViolations.OwnerTwice);
        RuleForEach(command => command.Cathode).Must(HasFigure).WithViolation(KernelViolations.ValueNotPositive);
        RuleForEach(command => command.Gold).Must(HasFigure).WithViolation(KernelViolations.ValueNotPositive);
        RuleForEach(command => command.Silver).Must(HasFigure).WithViolation(KernelViolations.ValueNotPositive);
    }

    private static bool NoOwnerTwice(IReadOnlyList<MetalProduction> productions) =>
        productions.Select(production => production.Owner).Distinct().Count() == productions.Count;

    private static bool HasFigure(MetalProduction production) =>
        production.Metal.Value > Mass.Zero && production.Metal.HalfWidth >= Mass.Zero;
}
