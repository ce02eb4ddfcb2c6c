using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.Geology.Exploration;

internal sealed class AddHoleValidator : AbstractValidator<AddHole>
{
    public AddHoleValidator()
    {
        RuleFor(add => add.Book).IsNamed();
        RuleFor(add => add.Programme).IsSegment();
        RuleFor(add => add.Hole.Code).IsSegment();
        RuleFor(add => add.Hole.Planned).Must(length => length > Length.Zero).WithViolation(GeologyViolations.ExplorationAmount);
        RuleFor(add => add.Hole.AzimuthDegrees).Must(degrees => degrees is null or (>= 0 and < 360)).WithViolation(GeologyViolations.HoleDirection);
        RuleFor(add => add.Hole.DipDegrees).Must(degrees => degrees is null or (>= 0 and <= 90)).WithViolation(GeologyViolations.HoleDirection);
    }
}
