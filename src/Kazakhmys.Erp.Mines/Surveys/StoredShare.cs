using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Mines.Surveys;

/// <summary>A share as it was posted last.</summary>
/// <param name="Survey">The survey.</param>
/// <param name="Stockpile">Its stockpile.</param>
/// <param name="Share">The share.</param>
internal sealed record StoredShare(string Survey, Code Stockpile, SurveyShare Share);
