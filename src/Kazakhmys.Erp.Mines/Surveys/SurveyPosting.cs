using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.ShiftReports;

namespace Kazakhmys.Erp.Mines.Surveys;

/// <summary>The adjustment that one share of a survey is in the ledger.</summary>
internal sealed class SurveyPosting(ProductionCalendar calendar, MinesOptions options)
{
    public EntryDraft Draft(
        string survey, Code stockpile, Mass difference, ShiftReport report, long adjusts, Mine mine, HashSet<Code> commodities, ProductionDay? bookedOn) => new()
    {
        Book = report.Id.Book,
        Key = Key(survey, report),
        EffectiveAt = calendar.EndOf(report.Id.Shift),
        BookedOn = bookedOn,
        Document = MineDocuments.Reference("survey", survey),
        Transfers = [.. ShiftReportRules.Transfers(report.Content, mine, stockpile, difference, commodities, options.CensoredAs)],
        Quality = EntryQuality.Final,
        Adjusts = adjusts,
    };

    /// <summary>The idempotency key of a share, date first.</summary>
    public static string Key(string survey, ShiftReport report) =>
        $"{report.Id.Shift}/mines/survey/{survey}/{report.Id.Workplace}#{report.Revision}";
}
