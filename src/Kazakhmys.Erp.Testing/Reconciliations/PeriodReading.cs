using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Testing.Reconciliations;

/// <summary>The reading of a period, in milligrams or parts per 10¹².</summary>
/// <param name="Value">The total or the mean weighted by mass.</param>
/// <param name="StandardUncertainty">All of it.</param>
/// <param name="Group">Whose error it shares.</param>
/// <param name="Shared">The part that it shares, smaller than all of it.</param>
internal readonly record struct PeriodReading(double Value, double StandardUncertainty, Code Group, double Shared);
