using FluentValidation;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Flowsheets;

internal sealed class DraftFlowsheetValidator : AbstractValidator<DraftFlowsheet>
{
    private const int MaxParts = 20_000;

    public DraftFlowsheetValidator()
    {
        RuleFor(sheet => sheet.Book).IsNamed();
        RuleFor(sheet => sheet.Code).IsSegment();
        RuleFor(sheet => sheet.Name).IsText(ShapeOf.MaxName);
        RuleFor(sheet => sheet.Reason).IsText(ShapeOf.MaxReason);
        RuleFor(sheet => sheet.Version).Must(version => version > 0).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(sheet => sheet.Nodes).Must(IsBounded).WithViolation(KernelViolations.ValueOutOfRange, ("min", 1), ("max", MaxParts));
        RuleFor(sheet => sheet.Streams).Must(IsBounded).WithViolation(KernelViolations.ValueOutOfRange, ("min", 1), ("max", MaxParts));
        RuleForEach(sheet => sheet.Elements).IsNamed();
        RuleForEach(sheet => sheet.Nodes).SetValidator(new NodeValidator());
        RuleForEach(sheet => sheet.Streams).SetValidator(new StreamValidator());
        RuleForEach(sheet => sheet.Points).SetValidator(new PointValidator());
        RuleFor(sheet => sheet.Elements).Must(elements => AreDistinct(elements.Prepend(FlowsheetObservability.Mass))).WithViolation(MetalAccountingViolations.CodeTwice);
        RuleFor(sheet => sheet.Nodes).Must(nodes => AreDistinct(nodes.Select(node => node.Code))).WithViolation(MetalAccountingViolations.CodeTwice);
        RuleFor(sheet => sheet.Streams).Must(streams => AreDistinct(streams.Select(stream => stream.Code))).WithViolation(MetalAccountingViolations.CodeTwice);
        RuleFor(sheet => sheet.Points).Must(points => AreDistinct(points.Select(point => point.Code))).WithViolation(MetalAccountingViolations.CodeTwice);
    }

    private static bool IsBounded<T>(IReadOnlyList<T> parts) => parts.Count is > 0 and <= MaxParts;

    private static bool AreDistinct(IEnumerable<Code> codes)
    {
        var seen = new HashSet<Code>();
        return codes.All(seen.Add);
    }

    private sealed class NodeValidator : AbstractValidator<FlowsheetNode>
    {
        public NodeValidator()
        {
            RuleFor(node => node.Code).IsSegment();
            RuleFor(node => node.Name).IsText(ShapeOf.MaxName);
        }
    }

    private sealed class StreamValidator : AbstractValidator<FlowsheetStream>
    {
        public StreamValidator()
        {
            RuleFor(stream => stream.Code).IsSegment();
            RuleFor(stream => stream.Name).IsText(ShapeOf.MaxName);
        }
    }

    private sealed class PointValidator : AbstractValidator<MeasuringPoint>
    {
        public PointValidator()
        {
            RuleFor(point => point.Code).IsSegment();
            RuleFor(point => point.Name).IsText(ShapeOf.MaxName);
            RuleFor(point => point.Method).IsText(ShapeOf.MaxName);
            RuleFor(point => point.TargetAccuracy).Must(target => target is null || target > Ratio.Zero).WithViolation(KernelViolations.ValueNotPositive);
            RuleFor(point => point.Limits.FrozenAfter).Must(times => times is null or >= 2 and <= 1000)
                .WithViolation(KernelViolations.ValueOutOfRange, ("min", 2), ("max", 1000));
        }
    }
}
