using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Mines.ShiftReports;

namespace Kazakhmys.Erp.Mines.Surveys;

/// <summary>What a survey comes to: itself, or the survey that is there already, and an entry for each share that is not nothing.</summary>
internal sealed record SurveyPlan(Survey Survey, bool IsDone, IReadOnlyList<(ShiftReport Report, EntryDraft? Draft)> Entries);
