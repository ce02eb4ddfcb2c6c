using Kazakhmys.Erp.Kernel.Quantities;

namespace CopperChain.Report.Sankey;

/// <summary>Copper from one box to another.</summary>
internal readonly record struct SankeyLink(string From, string To, Mass Amount);
