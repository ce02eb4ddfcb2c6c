using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Tolling;

internal sealed class TollContractValidator : AbstractValidator<TollContract>
{
    public TollContractValidator()
    {
        RuleFor(contract => contract.Book).Must(code => !code.IsEmpty).WithViolation(KernelViolations.ValueRequired);
        RuleFor(contract => contract.Party).Must(code => !code.IsEmpty).WithViolation(KernelViolations.ValueRequired);
        RuleFor(contract => contract.Metal).Must(code => !code.IsEmpty).WithViolation(KernelViolations.ValueRequired);
        RuleFor(contract => contract.Source).NotEmpty().WithViolation(KernelViolations.ValueRequired);
        RuleFor(contract => contract.Returnable)
            .Must(share => share > Ratio.Zero && share <= Ratio.One).WithViolation(SmeltingViolations.Returnable);
    }
}
