using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.Reports;

/// <summary>What one commodity did in one account of a mine.</summary>
public sealed record MineReportLine
{
    /// <summary>The account: a stockpile, a dump, or what is unaccounted.</summary>
    public required Code Account { get; init; }

    /// <summary>The commodity: dry mass or a metal.</summary>
    public required Code Commodity { get; init; }

    /// <summary>Balance before the first day.</summary>
    public required Mass Opening { get; init; }

    /// <summary>Received.</summary>
    public required Mass Received { get; init; }

    /// <summary>Issued.</summary>
    public required Mass Issued { get; init; }

    /// <summary>Balance after the last day.</summary>
    public Mass Closing => Opening + Received - Issued;
}
