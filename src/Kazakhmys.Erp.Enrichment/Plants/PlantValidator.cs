using FluentValidation;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.Enrichment.Plants;

internal sealed class PlantValidator : AbstractValidator<Plant>
{
    public PlantValidator()
    {
        RuleFor(plant => plant.Book).IsNamed();
        RuleFor(plant => plant.Code).IsSegment();
        RuleFor(plant => plant.Name).IsText(200);
        RuleFor(plant => plant.OreTypes).Must(IsList).WithViolation(EnrichmentViolations.PlantIncomplete);
        RuleFor(plant => plant.Stacks).Must(IsList).WithViolation(EnrichmentViolations.PlantIncomplete);
        RuleFor(plant => plant.TailingsFacilities).Must(IsList).WithViolation(EnrichmentViolations.PlantIncomplete);
        RuleForEach(plant => plant.OreTypes).IsSegment();
        RuleForEach(plant => plant.Stacks).IsSegment();
        RuleForEach(plant => plant.TailingsFacilities).IsSegment();
        RuleFor(plant => plant.YearlyCapacity).Must(capacity => capacity is null || capacity > Mass.Zero)
            .WithViolation(EnrichmentViolations.MassNotPositive);
    }

    private static bool IsList(IReadOnlyList<Code> codes) => codes is { Count: > 0 } && codes.Distinct().Count() == codes.Count;
}
