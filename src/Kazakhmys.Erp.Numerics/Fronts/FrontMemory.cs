namespace Kazakhmys.Erp.Numerics.Fronts;

/// <summary>Where the parts of one front lie while it is eliminated.</summary>
internal unsafe ref struct FrontMemory
{
    /// <summary>The front, stored by columns.</summary>
    public double* Front;

    /// <summary>From one column of the front, and of the panel, to the next.</summary>
    public nint Ld;

    /// <summary>The rows of the front, by place.</summary>
    public int* Rows;

    /// <summary>The columns of the panel before their division by the pivots.</summary>
    public double* Panel;

    /// <summary>The diagonal of D⁻¹.</summary>
    public double* Inverse;

    /// <summary>The entry of D⁻¹ beside the diagonal, with the next pivot; 0 for a pivot of one row.</summary>
    public double* Coupling;

    /// <summary>Columns of a panel.</summary>
    public int Width;
}
