using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>Dry mass that passed until a moment; the weight of the assays of that time.</summary>
internal readonly record struct DryPart(Instant To, long Milligrams);
