using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.Campaigns;

/// <summary>
/// Records times in which furnaces stood. Rights: <c>smelting.stoppage.record</c>, <c>smelting.stoppage.correct</c>. Besides what every document refuses:
/// the end is not after the beginning (<c>smelting.stoppage.interval</c>), two stoppages of a furnace overlap (<c>smelting.stoppage.overlap</c>). Hosts consume it.
/// </summary>
public interface IStoppages : IDocuments<RecordStoppage>;
