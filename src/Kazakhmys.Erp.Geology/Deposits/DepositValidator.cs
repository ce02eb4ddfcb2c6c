using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.Geology.Deposits;

internal sealed class DepositValidator : AbstractValidator<Deposit>
{
    public DepositValidator()
    {
        RuleFor(deposit => deposit.Book).IsNamed();
        RuleFor(deposit => deposit.Code).IsSegment();
        RuleFor(deposit => deposit.Name.En).IsText(200);
        RuleForEach(deposit => deposit.Nodes).ChildRules(node =>
        {
            node.RuleFor(n => n.Code).IsSegment();
            node.RuleFor(n => n.Name.En).IsText(200);
            node.RuleFor(n => n.Source).IsText(1000);
            node.RuleFor(n => n.Status).IsText(100);
        });
        RuleForEach(deposit => deposit.Minerals).ChildRules(mineral =>
        {
            mineral.RuleFor(m => m.Code).IsSegment();
            mineral.RuleFor(m => m.Name.En).IsText(200);
            mineral.RuleFor(m => m.Source).IsText(1000);
            mineral.RuleFor(m => m.Status).IsText(100);
        });
    }
}
