using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Smelting.Bars;

/// <summary>A bar with the place where its latest revision put it, and who signed for that.</summary>
internal sealed record StoredBar
{
    public required RecordBar Recorded { get; init; }

    public required Code Account { get; init; }

    public MoveBar? Move { get; init; }
}
