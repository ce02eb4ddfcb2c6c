using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

internal sealed class RunReconciliationValidator : AbstractValidator<RunReconciliation>
{
    public RunReconciliationValidator()
    {
        RuleFor(order => order.Book).IsNamed();
        RuleFor(order => order.Flowsheet).IsSegment();
        RuleFor(order => order.Period).Must(period => period is not null).WithViolation(KernelViolations.ValueRequired);
    }
}
