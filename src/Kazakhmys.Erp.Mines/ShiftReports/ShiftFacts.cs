using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.Stopes;
using NodaTime;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>What the rest of a mine says of one shift: the total of a period that covers it, the gates of its stopes, the machines of approved reports.</summary>
internal sealed class ShiftFacts(
    Interval shift, string? coveringPeriod, IReadOnlyDictionary<Code, StopeGates> gates, IReadOnlyList<StoredReport> reports)
{
    private readonly List<StoredReport> _approved = [.. reports.Where(report => report.Report.IsApproved)];

    public IEnumerable<Violation> Check(StoredReport stored, Mine mine)
    {
        var (id, content) = (stored.Report.Id, stored.Report.Content);
        // A correction of what is booked already counts nothing twice that was not so before.
        if (coveringPeriod is not null && stored.StandingEntry == 0 && content.Loads.Any(load => ShiftReportRules.IsOre(mine, load.Stockpile)))
            yield return MinesViolations.ShiftReportPeriodRecorded.At("Report", id, ("period", coveringPeriod));
        foreach (var fault in StopeRules.CheckMucking(content, gates, shift))
            yield return fault;
        var machines = content.Machines.Select(state => state.Equipment).ToHashSet();
        foreach (var other in _approved.Where(other => other.Report.Id != id))
            foreach (var machine in other.Report.Content.Machines.Select(state => state.Equipment).Distinct().Where(machines.Contains))
                yield return MinesViolations.MachineInOtherReport.At("Machines", machine, ("report", other.Report.Id));
    }

    /// <summary>Reports that are approved together stand in one another's way like approved ones.</summary>
    public void Approve(StoredReport stored) => _approved.Add(stored);
}
