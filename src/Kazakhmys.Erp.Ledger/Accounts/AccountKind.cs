namespace Kazakhmys.Erp.Ledger.Accounts;

/// <summary>What an account stands for.</summary>
public enum AccountKind
{
    /// <summary>In the ground.</summary>
    Reserve = 0,

    /// <summary>On a stockpile, in a bin, in a store.</summary>
    Stock = 1,

    /// <summary>In a plant between inlet and outlet.</summary>
    InProcess = 2,

    /// <summary>Under way between two places or two books.</summary>
    InTransit = 3,

    /// <summary>A finished product.</summary>
    Product = 4,

    /// <summary>Used up.</summary>
    Consumed = 5,

    /// <summary>A measured loss: tailings, slag, dust, transit loss within the norm.</summary>
    Loss = 6,

    /// <summary>The gap between book and measurement, signed, never hidden in a loss.</summary>
    Unaccounted = 7,

    /// <summary>Where money or working time comes from.</summary>
    Funding = 8,

    /// <summary>The world outside: suppliers, customers, exploration, the atmosphere.</summary>
    External = 9,
}
