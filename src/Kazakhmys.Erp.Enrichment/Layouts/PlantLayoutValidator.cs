using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.Enrichment.Layouts;

internal sealed class PlantLayoutValidator : AbstractValidator<PlantLayout>
{
    public PlantLayoutValidator()
    {
        RuleFor(layout => layout.Book).IsNamed();
        RuleFor(layout => layout.Plant).IsSegment();
        RuleFor(layout => layout.Sections).Must(sections => sections is { Count: > 0 }).WithViolation(EnrichmentViolations.PlantIncomplete);
        RuleForEach(layout => layout.Sections).ChildRules(section =>
        {
            section.RuleFor(s => s.Code).IsSegment();
            section.RuleFor(s => s.Name).IsText(200);
        });
        RuleForEach(layout => layout.Circuits).ChildRules(circuit =>
        {
            circuit.RuleFor(c => c.Code).IsSegment();
            circuit.RuleFor(c => c.Name).IsText(200);
        });
        RuleForEach(layout => layout.Streams).ChildRules(stream =>
        {
            stream.RuleFor(s => s.Code).IsSegment();
            stream.RuleFor(s => s.Name).IsText(200);
        });
        RuleForEach(layout => layout.Samplers).ChildRules(sampler =>
        {
            sampler.RuleFor(s => s.Code).IsSegment();
            sampler.RuleFor(s => s.Name).IsText(200);
        });
    }
}
