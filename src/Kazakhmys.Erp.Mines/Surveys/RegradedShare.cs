using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Mines.Surveys;

/// <summary>A share of a survey that is posted anew because its report got better grades.</summary>
/// <param name="Share">The share as posted last.</param>
/// <param name="Revision">The revision of the report whose grades it now has.</param>
/// <param name="Reversal">What takes it back.</param>
/// <param name="Draft">What stands in its place.</param>
internal sealed record RegradedShare(StoredShare Share, int Revision, ReversalDraft Reversal, EntryDraft Draft);
