using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.Taps;

/// <summary>
/// Records taps of matte, slag, blister and doré, dust and gas: heat → lot, gas main, or measured loss. Each owner whose metal is in the heat gets its share
/// of every metal, by largest remainders. Rights: <c>smelting.tap.record</c>, <c>smelting.tap.correct</c>. Besides what every document refuses: the heat is
/// closed (<c>smelting.heat.closed</c>), empty (<c>smelting.stage.empty</c>) or holds less (<c>smelting.heat.short</c>), its furnace does not give such a product
/// (<c>smelting.tap.product</c>), the product cannot be discarded (<c>smelting.tap.discard</c>), the number is taken (<c>smelting.number.taken</c>). Hosts consume it.
/// </summary>
public interface ITaps : IDocuments<RecordTap>;
