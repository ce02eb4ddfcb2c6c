using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Places;

internal sealed class RegisterPlacesValidator : AbstractValidator<RegisterPlaces>
{
    public RegisterPlacesValidator()
    {
        RuleFor(places => places.Book).IsNamed();
        RuleFor(places => places.Mine).IsSegment();
        RuleForEach(places => places.Places).ChildRules(place =>
        {
            place.RuleFor(p => p.Code).IsSegment();
            place.RuleFor(p => p.Name).IsText(200);
            place.RuleFor(p => p.Kind).Must(Enum.IsDefined).WithViolation(KernelViolations.ValueRequired);
        });
        RuleFor(places => places.Places)
            .Must(places => places.DistinctBy(place => place.Code).Count() == places.Count).WithViolation(MinesViolations.CodeTwice);
        RuleForEach(places => places.Workplaces).ChildRules(workplace =>
        {
            workplace.RuleFor(w => w.Workplace).IsSegment();
            workplace.RuleFor(w => w.Place).IsSegment();
        });
        RuleFor(places => places.Workplaces)
            .Must(lies => lies.DistinctBy(place => place.Workplace).Count() == lies.Count).WithViolation(MinesViolations.CodeTwice);
    }
}
