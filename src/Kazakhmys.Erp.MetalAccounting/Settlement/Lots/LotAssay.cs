using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Lots;

/// <summary>The result of one party for one element of a lot that holds.</summary>
public sealed record LotAssay
{
    /// <summary>Whose.</summary>
    public required AssayParty Party { get; init; }

    /// <summary>The element.</summary>
    public required Code Element { get; init; }

    /// <summary>The result, with the digits as reported.</summary>
    public required AssayValue Result { get; init; }

    /// <summary>Certificate of analysis.</summary>
    public required string Source { get; init; }

    /// <summary>The revision of the lot that it made.</summary>
    public required int Revision { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Code RecordedBy { get; init; }

    /// <summary>When.</summary>
    public required Instant RecordedAt { get; init; }
}
