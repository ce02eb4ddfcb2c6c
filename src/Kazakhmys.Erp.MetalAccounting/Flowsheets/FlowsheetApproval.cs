using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Flowsheets;

/// <summary>Whether a version may be put into force.</summary>
internal static class FlowsheetApproval
{
    public static IEnumerable<Violation> Check(ApproveFlowsheet approval, FlowsheetVersions versions, Code actor, MetalAccountingOptions options)
    {
        var sheet = versions.Of(approval.Code).FirstOrDefault(each => each.Drawn.Version == approval.Version);
        if (sheet is null)
        {
            yield return MetalAccountingViolations.FlowsheetMissing.At(nameof(approval.Version), approval.Code, ("version", approval.Version));
            yield break;
        }
        if (sheet.Hash != approval.Hash)
            yield return MetalAccountingViolations.FlowsheetHash.At(nameof(approval.Hash), approval.Hash, ("current", sheet.Hash));
        if (sheet.ApprovedAt is not null)
            yield break;
        if (options.RequiresSecondPerson && sheet.DraftedBy == actor)
            yield return MetalAccountingViolations.FlowsheetSecondPerson.At("", actor);
        if (versions.Of(approval.Code).Any(each => each.Drawn.Version > approval.Version && each.ApprovedAt is not null))
            yield return MetalAccountingViolations.FlowsheetSuperseded.At(nameof(approval.Version), approval.Version);
        var points = sheet.Drawn.Points.Select(point => point.Code).ToHashSet();
        var elsewhere = versions.All
            .Where(each => each.Drawn.Code != approval.Code && each.ApprovedAt is not null && (each.ValidTo is not { } end || end > sheet.Drawn.ValidFrom))
            .SelectMany(each => each.Drawn.Points.Where(point => points.Contains(point.Code)).Select(point => (each.Drawn.Code, Point: point.Code)));
        foreach (var (code, point) in elsewhere.Distinct())
            yield return MetalAccountingViolations.FlowsheetPointElsewhere.At("Points", point, ("flowsheet", code));
    }
}
