using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Settlement.Exchanges;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;

/// <summary>The terms of a contract for the lots shipped from a day on.</summary>
public sealed record ContractTerms
{
    /// <summary>The bricks: at least one, exactly one of them residual, all in one currency.</summary>
    public required IReadOnlyList<TermsBrick> Bricks { get; init; }

    /// <summary>What the dry masses of bricks are rounded to: 0.1 t; the residual brick takes the rest.</summary>
    public required Mass BrickRounding { get; init; }

    /// <summary>How assays are exchanged, for every element that a term asks of.</summary>
    public required IReadOnlyList<ExchangeTerm> Exchanges { get; init; }

    /// <summary>Share of the provisional value that the provisional invoice claims: 90 %; above zero.</summary>
    public required Ratio ProvisionalShare { get; init; }

    /// <summary>What a result below its detection limit counts as; null where the contract does not say, and such a result is refused.</summary>
    public CensoredAs? CensoredAs { get; init; }
}
