using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;

/// <summary>A contract that is to be put on the register. What is said here never changes; terms come with <see cref="RecordContractTerms"/>.</summary>
public sealed record RegisterContract
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Code of the contract, one segment of at most 40 characters.</summary>
    public required Code Code { get; init; }

    /// <summary>What it trades.</summary>
    public required ContractKind Kind { get; init; }

    /// <summary>Who claims the money.</summary>
    public ContractDirection Direction { get; init; }

    /// <summary>Code of the other party.</summary>
    public required Code Counterparty { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The ledger account of the claim (receivable of a sale, payable of a purchase), opened by the host; it may have to go below zero.</summary>
    public required Code ClaimAccount { get; init; }

    /// <summary>The ledger account of the counterparty, outside: <c>external/customer/x</c>; opened by the host.</summary>
    public required Code CounterpartyAccount { get; init; }
}
