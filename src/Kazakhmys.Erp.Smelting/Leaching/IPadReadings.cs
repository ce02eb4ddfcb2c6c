using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.Leaching;

/// <summary>
/// Records irrigation and pregnant solution of pads: copper pad → solution, what raffinate brings back solution → pad, acid to what the leach has used up. Rights:
/// <c>smelting.pad-reading.record</c>, <c>smelting.pad-reading.correct</c>. Besides what every document refuses: the pad is neither irrigated nor rinsed
/// (<c>smelting.pad.state</c>), gave more than was stacked (<c>smelting.pad.short</c>), or the account of the acid is not named (<c>smelting.pad.acid</c>). Hosts consume it.
/// </summary>
public interface IPadReadings : IDocuments<RecordPadReading>;
