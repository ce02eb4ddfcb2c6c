using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.Geology.Statements;

internal sealed class DrawUpStatementValidator : AbstractValidator<DrawUpStatement>
{
    public DrawUpStatementValidator()
    {
        RuleFor(statement => statement.Book).IsNamed();
        RuleFor(statement => statement.Id).IsSegment();
        RuleFor(statement => statement.Deposit).IsSegment();
    }
}
