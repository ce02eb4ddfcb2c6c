using System.Collections.Frozen;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>The units in which the engine calculates: tonnes, percent, and grams per tonne for what is written so.</summary>
internal static class NetworkUnits
{
    public const string Mass = "t";

    public const double MilligramsPerTonne = 1e9;

    private static readonly FrozenSet<Code> _traces =
        FrozenSet.ToFrozenSet([Elements.Ag, Elements.Au, Elements.Pd, Elements.Pt, Elements.Re, Elements.Hg, Elements.Se, Elements.Te]);

    public static string Of(Code element) => _traces.Contains(element) ? "g/t" : "%";

    /// <summary>How many parts per 10¹² one unit of the assay is.</summary>
    public static double PartsPerTrillionIn(Code element) => _traces.Contains(element) ? 1e6 : 1e10;
}
