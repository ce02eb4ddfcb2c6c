namespace Kazakhmys.Erp.Smelting.Files;

/// <summary>What people keep in bulk. Decimal figures are in the unit that the column names; several rows of one document follow each other.</summary>
public enum SmeltingFile
{
    /// <summary>Heats: <c>smelter, furnace, heat, date, shift</c> and, for one that is closed, <c>closed_date, closed_shift</c>.</summary>
    Heats = 0,

    /// <summary>
    /// Charges of heat sheets, a row a part: <c>smelter, furnace, heat, charge, date, shift, part</c> (<c>feed</c>, <c>lot</c> or <c>addition</c>) with
    /// <c>from, owner, lot, material, dry_t, assay, censored_as</c>.
    /// </summary>
    Charges = 1,

    /// <summary>Taps of heat sheets: <c>smelter, heat, tap, date, shift, product, dry_t, assay, censored_as, discarded</c>.</summary>
    Taps = 2,

    /// <summary>Anodes by piece, a row an anode: <c>smelter, heat, casting, date, shift, assay, censored_as, anode, mass_kg</c>.</summary>
    Anodes = 3,

    /// <summary>
    /// Crops, a row an anode: <c>smelter, section, crop, date, shift, anode, is_scrap</c>; in the first row of one that was pulled <c>pulled_date, pulled_shift,
    /// ampere_hours, cells, stray_pct, energy_kwh, deposit_t, scrap_lot, scrap_t, slimes_lot, slimes_t, slimes_assay, censored_as</c>.
    /// </summary>
    Crops = 4,

    /// <summary>
    /// Cathode bundles, a row a bundle: <c>smelter, lot, crop, date, shift, owner, lot_t, assay, censored_as, grade, bundle, bundle_t, sheets</c>; a lot without
    /// bundles is one row.
    /// </summary>
    CathodeBundles = 5,

    /// <summary>
    /// Bars: <c>smelter, serial, metal, date, shift, owner, gross_g, scale_unit_g, fineness_pct, from, lot, certificate</c>. With a certificate a bar is cast from its
    /// lot and assayed; without one it is recorded in the vault.
    /// </summary>
    Bars = 6,

    /// <summary>
    /// Readings of leach pads: <c>smelter, pad, reading, date, shift, irrigation_m3, irrigation_cu_g_l, pls_m3, pls_cu_g_l, acid_t, acid_from</c>.
    /// </summary>
    PadReadings = 7,

    /// <summary>Plans: <c>smelter, plan, period, product, quantity_t, source</c>.</summary>
    Plans = 8,

    /// <summary>Stoppages: <c>smelter, furnace, stoppage, from, to, planned, reason</c>; moments as <c>2026-01-10T03:00:00Z</c>.</summary>
    Stoppages = 9,
}
