using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Tolling;

/// <summary>The tolling account of a party for one metal up to the end of a day.</summary>
public sealed record TollStatement
{
    /// <summary>The contract that holds.</summary>
    public required TollContract Contract { get; init; }

    /// <summary>Metal received from the party.</summary>
    public required Mass MetalIn { get; init; }

    /// <summary>What of it is to be returned by contract.</summary>
    public required Mass Returnable { get; init; }

    /// <summary>Metal returned.</summary>
    public required Mass MetalOut { get; init; }

    /// <summary>Still owed to the party; negative when more was returned than is owed.</summary>
    public Mass Owed => Returnable - MetalOut;

    /// <summary>Of the party's metal, what lies in process.</summary>
    public required Mass InProcess { get; init; }

    /// <summary>Of the party's metal, what lies as product.</summary>
    public required Mass Product { get; init; }

    /// <summary>Of the party's metal, what was lost in slag, dust and gas, and what stock-takes found missing; negative where they found more.</summary>
    public Mass Lost => MetalIn - MetalOut - InProcess - Product;
}
