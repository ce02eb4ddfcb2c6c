using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Stockpiles;

internal sealed class WithdrawFromStockpileValidator : AbstractValidator<WithdrawFromStockpile>
{
    public WithdrawFromStockpileValidator()
    {
        RuleFor(withdrawal => withdrawal.Book).IsNamed();
        RuleFor(withdrawal => withdrawal.Mine).IsSegment();
        RuleFor(withdrawal => withdrawal.Stockpile).IsSegment();
        RuleFor(withdrawal => withdrawal.Number).IsSegment();
        RuleFor(withdrawal => withdrawal.Shift).Must(shift => shift.Number > 0).WithViolation(KernelViolations.ValueRequired);
        RuleFor(withdrawal => withdrawal.Dry).Must(dry => dry > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(withdrawal => withdrawal.ToAccount).IsNamed();
    }
}
