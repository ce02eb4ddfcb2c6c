using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;

internal sealed class RegisterContractValidator : AbstractValidator<RegisterContract>
{
    public RegisterContractValidator()
    {
        RuleFor(contract => contract.Book).IsNamed();
        RuleFor(contract => contract.Code).IsPartOfKeys();
        RuleFor(contract => contract.Counterparty).IsNamed();
        RuleFor(contract => contract.Name).IsSaid();
        RuleFor(contract => contract.ClaimAccount).IsNamed();
        RuleFor(contract => contract.CounterpartyAccount).IsNamed();
        RuleFor(contract => contract.CounterpartyAccount)
            .Must((contract, account) => account != contract.ClaimAccount).WithViolation(MetalAccountingViolations.ContractAccounts);
        RuleFor(contract => contract.Kind).Must(kind => Enum.IsDefined(kind))
            .WithViolation(KernelViolations.ValueOutOfRange, ("min", ContractKind.Concentrate), ("max", ContractKind.Toll));
        RuleFor(contract => contract.Direction).Must(direction => Enum.IsDefined(direction))
            .WithViolation(KernelViolations.ValueOutOfRange, ("min", ContractDirection.Sale), ("max", ContractDirection.Purchase));
    }
}
