using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Bars;

/// <summary>A bar with the place where its latest revision put it, and who signed for that.</summary>
internal sealed record StoredBar
{
    public required CastBar Cast { get; init; }

    /// <summary>The external account that gave the fine metal of a bar that was recorded at once.</summary>
    public Code? From { get; init; }

    public Grade? Fineness { get; init; }

    public string? Certificate { get; init; }

    public required BarState State { get; init; }

    public required Code Account { get; init; }

    public MoveBar? Move { get; init; }
}
