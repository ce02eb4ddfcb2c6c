namespace Kazakhmys.Erp.Kernel.Assays;

/// <summary>What a calculation takes for a grade below the detection limit. There is no default: the caller states it.</summary>
public enum CensoredAs
{
    /// <summary>Zero: the least that can be there.</summary>
    Zero = 0,

    /// <summary>Half the limit, rounded half to even.</summary>
    HalfLimit = 1,

    /// <summary>The limit: the most that can be there.</summary>
    Limit = 2,
}
