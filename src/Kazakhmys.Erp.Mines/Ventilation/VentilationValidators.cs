using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Ventilation;

internal sealed class RecordVentilationNormsValidator : AbstractValidator<RecordVentilationNorms>
{
    public RecordVentilationNormsValidator()
    {
        RuleFor(norms => norms.Book).IsNamed();
        RuleFor(norms => norms.Mine).IsSegment();
        RuleFor(norms => norms.Norms)
            .Must(norms => norms is not null && (norms.PerPerson, norms.PerKilowatt, norms.GasPerKilogram) != (null, null, null))
            .WithViolation(KernelViolations.ValueRequired)
            .Must(norms => norms is null || norms.GasPerKilogram is null == norms.Permissible is null).WithViolation(KernelViolations.ValueRequired)
            .Must(norms => norms?.Permissible is not { } share || (share > Ratio.Zero && share <= Ratio.One))
            .WithViolation(KernelViolations.ValueOutOfRange, ("min", 0), ("max", 1))
            .Must(norms => norms?.Reserve is not { } reserve || reserve >= Ratio.One).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(norms => norms.LegalBasis).Must(text => text is null || text.Length <= 500).WithViolation(KernelViolations.TextTooLong, ("max", 500));
        RuleFor(norms => norms.Source).IsText(500);
    }
}

internal sealed class RecordAirflowValidator : AbstractValidator<RecordAirflow>
{
    public RecordAirflowValidator()
    {
        RuleFor(flow => flow.Book).IsNamed();
        RuleFor(flow => flow.Mine).IsSegment();
        RuleFor(flow => flow.Workplace).IsSegment();
        RuleFor(flow => flow.Instrument).IsText(200);
        RuleFor(flow => flow.Person).IsText(200);
    }
}
