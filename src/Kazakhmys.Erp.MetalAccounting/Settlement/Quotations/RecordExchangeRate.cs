using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Quotations;

/// <summary>An exchange rate of a day.</summary>
public sealed record RecordExchangeRate
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The series, which names both currencies and the source: <c>NBK-USD-KZT</c>.</summary>
    public required Code Series { get; init; }

    /// <summary>The day.</summary>
    public required LocalDate Day { get; init; }

    /// <summary>How much of the currency that is converted into one unit of the other costs; above zero.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Where it was taken from.</summary>
    public required string Source { get; init; }
}
