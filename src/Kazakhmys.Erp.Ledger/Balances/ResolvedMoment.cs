namespace Kazakhmys.Erp.Ledger.Balances;

/// <summary>The two times of a balance as numbers: up to the end of a day, or an instant within it; and the last sequence that is known.</summary>
internal readonly record struct ResolvedMoment(long Day, long? InstantTicks, long KnownSeq)
{
    public bool IsWholeDays => InstantTicks is null;
}
