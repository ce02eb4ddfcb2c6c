using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>What one point says of an element in a stream over the period, in parts per 10¹².</summary>
internal sealed record GradeTotals(Code Element, Code? Point, Total? Grade, Total? Raw);
