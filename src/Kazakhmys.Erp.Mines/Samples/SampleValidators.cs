using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.ShiftReports;

namespace Kazakhmys.Erp.Mines.Samples;

internal sealed class TakeSampleValidator : AbstractValidator<TakeSample>
{
    public TakeSampleValidator()
    {
        RuleFor(sample => sample.Book).IsNamed();
        RuleFor(sample => sample.Mine).IsSegment();
        RuleFor(sample => sample.Sample).IsSegment();
        RuleFor(sample => sample.Workplace).IsSegment();
        RuleFor(sample => sample.Shift).Must(shift => shift.Number > 0).WithViolation(KernelViolations.ValueRequired);
        RuleFor(sample => sample.Source)
            .Must(source => source is GradeSource.Laboratory or GradeSource.GradeControl).WithViolation(MinesViolations.SampleSource);
        RuleFor(sample => sample.Dry).Must(dry => dry > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(sample => sample.Person).IsText(200);
    }
}

internal sealed class ReportSampleValidator : AbstractValidator<ReportSample>
{
    public ReportSampleValidator()
    {
        RuleFor(result => result.Book).IsNamed();
        RuleFor(result => result.Mine).IsSegment();
        RuleFor(result => result.Sample).IsSegment();
        RuleFor(result => result.Assay).Must(assay => assay is not null && assay.Elements.Any()).WithViolation(KernelViolations.ListEmpty);
        RuleFor(result => result.Revision).Must(revision => revision >= 0).WithViolation(KernelViolations.ValueNegative);
        RuleFor(result => result.Reason)
            .Must((result, reason) => result.Revision == 0 || !string.IsNullOrWhiteSpace(reason)).WithViolation(KernelViolations.ValueRequired)
            .Must(reason => reason is null || reason.Length <= 500).WithViolation(KernelViolations.TextTooLong, ("max", 500));
    }
}

internal sealed class RecordModelGradeValidator : AbstractValidator<RecordModelGrade>
{
    public RecordModelGradeValidator()
    {
        RuleFor(grade => grade.Book).IsNamed();
        RuleFor(grade => grade.Mine).IsSegment();
        RuleFor(grade => grade.Workplace).IsSegment();
        RuleFor(grade => grade.Assay).Must(assay => assay is not null && assay.Elements.Any()).WithViolation(KernelViolations.ListEmpty);
        RuleFor(grade => grade.Source).IsText(500);
    }
}
