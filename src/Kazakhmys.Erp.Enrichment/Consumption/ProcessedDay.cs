using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.Enrichment.Consumption;

/// <summary>What a plant processed on a day, as norms ask for it.</summary>
/// <param name="Date">The day.</param>
/// <param name="Ore">Dry ore.</param>
/// <param name="Metals">Metal in concentrate.</param>
internal readonly record struct ProcessedDay(LocalDate Date, Mass Ore, IReadOnlyDictionary<Code, Mass> Metals);
