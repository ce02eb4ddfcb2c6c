using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.Leaching;

internal sealed class BuildPadValidator : AbstractValidator<BuildPad>
{
    public BuildPadValidator()
    {
        RuleFor(command => command.Book).IsNamed();
        RuleFor(command => command.Smelter).IsNamed();
        RuleFor(command => command.Number).IsNumber();
    }
}
