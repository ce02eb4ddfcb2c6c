namespace Kazakhmys.Erp.MetalAccounting.Samples;

/// <summary>What a sample was made from.</summary>
public enum SampleKind
{
    /// <summary>The increments of one lot, or of several lots of one stream, put together.</summary>
    Composite = 0,

    /// <summary>A part of a composite or of another subsample, crushed, split or pulverised.</summary>
    Subsample = 1,
}
