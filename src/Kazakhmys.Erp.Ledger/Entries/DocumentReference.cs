using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Entries;

/// <summary>The document that an entry stands for.</summary>
public sealed record DocumentReference
{
    /// <summary>The module that keeps the document: <c>mines</c>.</summary>
    public required Code Module { get; init; }

    /// <summary>Type of document: <c>shift-report</c>.</summary>
    public required Code Type { get; init; }

    /// <summary>Identity of the document in its module, at most 200 characters.</summary>
    public required string Id { get; init; }

    /// <summary>Revision of the document, from 1.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>The reference on one line.</summary>
    public override string ToString() => $"{Module}/{Type}/{Id}#{Revision}";
}
