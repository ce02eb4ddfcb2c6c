using FluentValidation;

namespace Kazakhmys.Erp.Geology.Statements;

internal sealed class DrawUpStatementValidator : AbstractValidator<DrawUpStatement>
{
    public DrawUpStatementValidator()
    {
        RuleFor(statement => statement.Book).IsBook();
        RuleFor(statement => statement.Id).IsSegment();
        RuleFor(statement => statement.Deposit).IsSegment();
    }
}
