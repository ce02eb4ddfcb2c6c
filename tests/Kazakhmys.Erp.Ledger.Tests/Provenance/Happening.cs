namespace Kazakhmys.Erp.Ledger.Tests.Provenance;

/// <summary>A transfer of a random history; accounts by their place in the list. It was entered in the order of <see cref="Entered"/>.</summary>
internal sealed record Happening(int From, int To, long Amount, int Entered, bool IsReversed);
