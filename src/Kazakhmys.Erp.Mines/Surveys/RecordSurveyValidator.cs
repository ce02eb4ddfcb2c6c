using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Surveys;

internal sealed class RecordSurveyValidator : AbstractValidator<RecordSurvey>
{
    public RecordSurveyValidator()
    {
        RuleFor(survey => survey.Book).IsNamed();
        RuleFor(survey => survey.Mine).IsSegment();
        RuleFor(survey => survey.Stockpile).IsSegment();
        RuleFor(survey => survey.Last)
            .Must((survey, last) => last >= survey.First).WithViolation(MinesViolations.SurveySpan, survey => [("first", survey.First)]);
        RuleFor(survey => survey.Measured)
            .Must(measured => measured.Value >= Mass.Zero).WithViolation(KernelViolations.ValueNegative);
    }
}
