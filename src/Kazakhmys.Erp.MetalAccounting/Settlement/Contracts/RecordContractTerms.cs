using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;

/// <summary>Terms that hold for lots shipped from a day on. They are known from the moment they are recorded, and never change.</summary>
public sealed record RecordContractTerms
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The contract.</summary>
    public required Code Contract { get; init; }

    /// <summary>The first day of shipment for which they hold.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>The first day of shipment for which they no longer hold; null while no end is known. Terms recorded later supersede earlier ones on the days they cover.</summary>
    public LocalDate? ValidTo { get; init; }

    /// <summary>The terms.</summary>
    public required ContractTerms Terms { get; init; }

    /// <summary>Where they stand: contract, addendum, clause.</summary>
    public required string Source { get; init; }
}
