namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>The entries of a sparse row.</summary>
internal readonly record struct SparseRow(int[] Columns, double[] Values);
