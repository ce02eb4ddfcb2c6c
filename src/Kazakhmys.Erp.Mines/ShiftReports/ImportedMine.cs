using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.Fleet;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.Stopes;
using NodaTime;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>What the reports of a file are held against, read once.</summary>
/// <param name="Mine">The mine.</param>
/// <param name="Gates">The gates of its stopes.</param>
/// <param name="Fleet">Its machines; null where any may be named.</param>
internal sealed record ImportedMine(Mine Mine, IReadOnlyDictionary<Code, StopeGates> Gates, IReadOnlySet<Code>? Fleet)
{
    public IEnumerable<Violation> Check(RecordShiftReport report, Interval shift, MinesOptions options) =>
        ShiftReportRules.Check(report, Mine, shift, options).Concat(StopeRules.CheckMucking(report, Gates, shift))
            .Concat(Fleet is null ? [] : FleetRules.CheckRegistered(report, Fleet));
}
