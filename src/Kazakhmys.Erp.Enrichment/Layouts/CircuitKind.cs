namespace Kazakhmys.Erp.Enrichment.Layouts;

/// <summary>What a circuit of a concentrator does.</summary>
public enum CircuitKind
{
    /// <summary>Crushing.</summary>
    Crushing = 0,

    /// <summary>Grinding and classification.</summary>
    Grinding = 1,

    /// <summary>Rougher flotation.</summary>
    Rougher = 2,

    /// <summary>Scavenger flotation.</summary>
    Scavenger = 3,

    /// <summary>Cleaner flotation.</summary>
    Cleaner = 4,

    /// <summary>Thickening.</summary>
    Thickening = 5,

    /// <summary>Filtration.</summary>
    Filtration = 6,

    /// <summary>Drying.</summary>
    Drying = 7,
}
