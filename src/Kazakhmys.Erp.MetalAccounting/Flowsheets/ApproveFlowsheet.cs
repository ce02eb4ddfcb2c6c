using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Flowsheets;

/// <summary>Puts a version of a flowsheet into force.</summary>
public sealed record ApproveFlowsheet
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The flowsheet.</summary>
    public required Code Code { get; init; }

    /// <summary>The version.</summary>
    public required int Version { get; init; }

    /// <summary>The hash of what the approver looked at.</summary>
    public required string Hash { get; init; }
}
