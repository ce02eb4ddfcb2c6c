namespace Kazakhmys.Erp.Smelting.Smelters;

/// <summary>Where measured metal is lost.</summary>
public enum LossKind
{
    /// <summary>Dump slag.</summary>
    Slag = 0,

    /// <summary>Dust that is not returned.</summary>
    Dust = 1,

    /// <summary>Gas to the stack or the acid plant.</summary>
    Gas = 2,
}
