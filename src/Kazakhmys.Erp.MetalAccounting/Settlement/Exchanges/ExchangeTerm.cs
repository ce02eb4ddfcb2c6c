using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Exchanges;

/// <summary>How assays of one element are exchanged.</summary>
public sealed record ExchangeTerm
{
    /// <summary>The element.</summary>
    public required Code Element { get; init; }

    /// <summary>The difference up to which, itself included, the mean of the parties' assays is taken.</summary>
    public required Grade SplittingLimit { get; init; }

    /// <summary>How the umpire settles a larger one.</summary>
    public required UmpireRule Rule { get; init; }
}
