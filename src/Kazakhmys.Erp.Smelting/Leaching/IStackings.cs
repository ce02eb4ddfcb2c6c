using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.Leaching;

/// <summary>
/// Records ore stacked on pads: stockpile → pad. Rights: <c>smelting.stacking.record</c>, <c>smelting.stacking.correct</c>. Besides what every document refuses: the pad
/// is irrigated or later (<c>smelting.pad.state</c>), a tolling party's ore would become another's (<c>smelting.owner.tolled-feed</c>). Hosts consume it.
/// </summary>
public interface IStackings : IDocuments<StackOre>;
