namespace Kazakhmys.Erp.Ledger.Provenance;

/// <summary>An amount of one origin on its way from one account to another. Origins are numbers of accounts; <see cref="Nowhere"/> is what is not traced.</summary>
internal readonly record struct Lot(int Origin, long Amount)
{
    public const int Nowhere = 0;
}
