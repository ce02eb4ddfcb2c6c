namespace Kazakhmys.Erp.Kernel.Quantities;

/// <summary>An amount with the unit and the decimals it was written in.</summary>
internal readonly record struct ReadAmount(long Smallest, QuantityUnit Unit, int Decimals);
