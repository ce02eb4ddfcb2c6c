using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.Leaching;

/// <summary>
/// Records solvent extraction: solution → electrolyte, flow × (PLS − raffinate), shared by the owners by their copper in solution. Cathode is won from the
/// electrolyte by crops of sections of kind <see cref="CellHouse.SectionKind.Winning"/>. Rights: <c>smelting.extraction.record</c>,
/// <c>smelting.extraction.correct</c>. Besides what every document refuses: the raffinate holds more than the PLS (<c>smelting.extraction.raffinate</c>), there is no
/// solution (<c>smelting.stage.empty</c>). Hosts consume it.
/// </summary>
public interface IExtractions : IDocuments<RecordExtraction>;
