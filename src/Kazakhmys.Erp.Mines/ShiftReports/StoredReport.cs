namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>The latest revision of a report, and the entry that stands for it in the ledger, if any revision was approved.</summary>
/// <param name="Report">The latest revision.</param>
/// <param name="Fingerprint">Of its content.</param>
/// <param name="StandingEntry">Sequence of the entry of the latest approved revision; 0 when none moved anything.</param>
internal sealed record StoredReport(ShiftReport Report, string Fingerprint, long StandingEntry);
