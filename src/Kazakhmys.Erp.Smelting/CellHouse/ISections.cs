using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.CellHouse;

/// <summary>Registers sections of the cell house. Rights: <c>smelting.section.record</c>, <c>smelting.section.correct</c>. Hosts consume it.</summary>
public interface ISections : IDocuments<RegisterSection>;
