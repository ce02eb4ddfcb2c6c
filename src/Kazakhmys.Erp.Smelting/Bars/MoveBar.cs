using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Smelting.Bars;

/// <summary>A bar that leaves where it lies, with two signatures.</summary>
public sealed record MoveBar
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The bar.</summary>
    public required Code Serial { get; init; }

    /// <summary>The revision of its chain of custody that the caller has seen.</summary>
    public required int Revision { get; init; }

    /// <summary>The shift at whose end it has arrived.</summary>
    public required Shift Shift { get; init; }

    /// <summary>The account that receives it: another vault, <c>external/customer/&lt;party&gt;</c>.</summary>
    public required Code To { get; init; }

    /// <summary>Who released it.</summary>
    public required Code ReleasedBy { get; init; }

    /// <summary>Who received it; another person.</summary>
    public required Code ReceivedBy { get; init; }
}
