using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.AcidPlant;

/// <summary>
/// Records rhenium solution: <c>Re</c> gas main → rhenium on stock, volume × concentration, shared by the owners by the rhenium that they have in the gas. Rights:
/// <c>smelting.rhenium.record</c>, <c>smelting.rhenium.correct</c>. Besides what every document refuses: the gas main does not hold so much
/// (<c>smelting.rhenium.short</c>). Hosts consume it.
/// </summary>
public interface IRheniumSolutions : IDocuments<RecordRhenium>;
