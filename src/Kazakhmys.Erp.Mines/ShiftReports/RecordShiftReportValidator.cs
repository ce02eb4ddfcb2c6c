using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.ShiftReports;

internal sealed class RecordShiftReportValidator : AbstractValidator<RecordShiftReport>
{
    private const int MaxCount = 1_000_000;

    public RecordShiftReportValidator()
    {
        RuleFor(report => report.Book).IsNamed();
        RuleFor(report => report.Mine).IsSegment();
        RuleFor(report => report.Workplace).IsSegment();
        RuleFor(report => report.Shift).Must(shift => shift.Number > 0).WithViolation(KernelViolations.ValueRequired);
        RuleFor(report => report.Drilled).Must(length => length >= Length.Zero).WithViolation(KernelViolations.ValueNegative);
        RuleFor(report => report.Blasted).Must(length => length >= Length.Zero).WithViolation(KernelViolations.ValueNegative);
        RuleFor(report => report.Hoisted).Must(mass => mass >= Mass.Zero).WithViolation(KernelViolations.ValueNegative);
        RuleFor(report => report.Crew).Must(crew => crew >= 0).WithViolation(KernelViolations.ValueNegative);
        RuleForEach(report => report.Loads).SetValidator(new LoadValidator());
        RuleForEach(report => report.Machines).ChildRules(state =>
        {
            state.RuleFor(s => s.Equipment).IsNamed();
            state.RuleFor(s => s.Activity).Must(Enum.IsDefined).WithViolation(KernelViolations.ValueRequired);
        });
    }

    private sealed class LoadValidator : AbstractValidator<ShiftLoad>
    {
        public LoadValidator()
        {
            RuleFor(load => load.Equipment).IsNamed();
            RuleFor(load => load.Stockpile).IsNamed();
            RuleFor(load => load.Count)
                .Must(count => count is > 0 and <= MaxCount).WithViolation(KernelViolations.ValueOutOfRange, ("min", 1), ("max", MaxCount));
            RuleFor(load => load).Must(load => load.MassPerLoad.HasValue != load.Weighed.HasValue).WithViolation(MinesViolations.LoadMass)
                .OverridePropertyName("");
            RuleFor(load => load.MassPerLoad)
                .Must(mass => mass is null || mass > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
            RuleFor(load => load.Weighed)
                .Must(mass => mass is null || mass > WetMass.Zero).WithViolation(KernelViolations.ValueNotPositive);
        }
    }
}
