using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Smelting.Documents;

/// <summary>A number of a lot, casting or bundle, and the document that took it.</summary>
internal sealed record TakenNumber(Code Smelter, Code Kind, Code Type, string Id);
