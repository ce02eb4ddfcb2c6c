using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.Geology.Deposits;

internal sealed class DepositValidator : AbstractValidator<Deposit>
{
    public DepositValidator()
    {
        RuleFor(deposit => deposit.Book).IsNamed();
        RuleFor(deposit => deposit.Code).IsSegment();
        RuleFor(deposit => deposit.Name).IsText(200);
        RuleForEach(deposit => deposit.Nodes).ChildRules(node =>
        {
            node.RuleFor(n => n.Code).IsSegment();
            node.RuleFor(n => n.Name).IsText(200);
            node.RuleFor(n => n.Source).IsText(1000);
            node.RuleFor(n => n.Status).IsText(100);
        });
    }
}
