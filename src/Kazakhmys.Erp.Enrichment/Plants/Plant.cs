using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.Plants;

/// <summary>A concentrator. What is said here never changes; opening the same again changes nothing.</summary>
public sealed record Plant
{
    /// <summary>The book that owns it.</summary>
    public required Code Book { get; init; }

    /// <summary>Code of one segment, unique in the book: <c>zhz-1</c>.</summary>
    public required Code Code { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>The first production day on which it may be posted to.</summary>
    public required ProductionDay ValidFrom { get; init; }

    /// <summary>Types of ore that have a receiving bin, at least one: <c>sulphide</c>, <c>mixed</c>. Oxide ore is leached and has none.</summary>
    public required IReadOnlyList<Code> OreTypes { get; init; }

    /// <summary>Concentrate stacks and stores, at least one: <c>main</c>. Lots get accounts of their own beside them.</summary>
    public required IReadOnlyList<Code> Stacks { get; init; }

    /// <summary>Tailings facilities, at least one.</summary>
    public required IReadOnlyList<Code> TailingsFacilities { get; init; }

    /// <summary>The most dry ore it can process in a year of 365 days; null where unknown, and then capacity is not checked.</summary>
    public Mass? YearlyCapacity { get; init; }

    /// <summary>The receiving bin of a type of ore: <c>plant/p/bin/sulphide</c>.</summary>
    public Code Bin(Code oreType) => PlantAccounts.Bin(Code, oreType);

    /// <summary>In process between bin and products: <c>plant/p/in-process</c>.</summary>
    public Code InProcess => PlantAccounts.InProcess(Code);

    /// <summary>Processed solids of which nobody says how they divide between concentrate and tailings: <c>plant/p/in-process/unsplit</c>.</summary>
    public Code Unsplit => PlantAccounts.Unsplit(Code);

    /// <summary>A concentrate stack or lot: <c>stock/concentrate/p/main</c>.</summary>
    public Code Concentrate(Code stackOrLot) => PlantAccounts.Concentrate(Code, stackOrLot);

    /// <summary>A tailings facility: <c>tailings/p/facility</c>.</summary>
    public Code Tailings(Code facility) => PlantAccounts.Tailings(Code, facility);

    /// <summary>The signed gap between book and measurement: <c>unaccounted/p</c>.</summary>
    public Code Unaccounted => PlantAccounts.Unaccounted(Code);
}
