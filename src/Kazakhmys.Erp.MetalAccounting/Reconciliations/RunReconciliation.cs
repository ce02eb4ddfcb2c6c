using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>What is to be reconciled.</summary>
public sealed record RunReconciliation
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The flowsheet; the version in force on the last day of the period counts.</summary>
    public required Code Flowsheet { get; init; }

    /// <summary>The days.</summary>
    public required Period Period { get; init; }

    /// <summary>
    /// What to take for an assay below its detection limit; its uncertainty is then at least limit/√12, that of a value anywhere below the limit
    /// (JCGM 100:2008, 4.3.7). Null refuses such assays.
    /// </summary>
    public CensoredAs? CensoredAs { get; init; }
}
