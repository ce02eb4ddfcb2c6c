namespace Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;

/// <summary>Who claims the money.</summary>
public enum ContractDirection
{
    /// <summary>The book sells, or tolls: the counterparty owes.</summary>
    Sale = 0,

    /// <summary>The book buys, or has tolled: it owes the counterparty.</summary>
    Purchase = 1,
}
