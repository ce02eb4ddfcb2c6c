namespace Kazakhmys.Erp.Numerics.Fronts;

/// <summary>
/// The numbers of one factorisation and the memory it works in. Arrays have the size that the analysis predicts and grow when delayed pivots make fronts larger; they never shrink.
/// </summary>
internal sealed class FactorStore
{
    public FactorStore(FrontTree tree)
    {
        Tree = tree;
        var (n, fronts) = (tree.Order.Length, tree.Count);
        Scale = new double[n];
        Inverse = new double[n];
        Coupling = new double[n];
        Map = new int[n];
        Local = new int[n];
        Work = new double[n];
        Orders = new int[fronts];
        Summed = new int[fronts];
        Pivots = new int[fronts];
        FirstPivot = new int[fronts];
        PanelAt = new long[fronts];
        RowsAt = new int[fronts];
        RestAt = new long[fronts];
        FrontGrowth = new double[fronts];
        Open = new int[fronts];
        Rows = new int[tree.Rows.Length + n];
        Panels = Numbers(tree.PanelSize);
        Stack = Numbers(tree.StackSize);
        Front = Numbers(LeadingDimension(tree.LargestFront) * tree.LargestFront);
        Panel = Numbers(LeadingDimension(tree.LargestFront) * PanelWidth(tree.LargestFront));
        Block = [];
    }

    public FrontTree Tree { get; }

    /// <summary>The scaling of each place.</summary>
    public double[] Scale { get; }

    /// <summary>The diagonal of D⁻¹ in the order in which pivots were taken.</summary>
    public double[] Inverse { get; }

    /// <summary>Beside the diagonal of D⁻¹.</summary>
    public double[] Coupling { get; }

    /// <summary>From a place to the local row of the front at hand.</summary>
    public int[] Map { get; }

    /// <summary>Local rows in the parent of the rows of a remainder.</summary>
    public int[] Local { get; }

    /// <summary>A vector by place.</summary>
    public double[] Work { get; }

    public int[] Orders { get; }

    public int[] Summed { get; }

    public int[] Pivots { get; }

    public int[] FirstPivot { get; }

    public long[] PanelAt { get; }

    public int[] RowsAt { get; }

    public long[] RestAt { get; }

    public double[] FrontGrowth { get; }

    /// <summary>Fronts whose remainders lie on the stack.</summary>
    public int[] Open { get; }

    public int[] Rows { get; private set; }

    public double[] Panels { get; private set; }

    public double[] Stack { get; private set; }

    public double[] Front { get; private set; }

    public double[] Panel { get; private set; }

    /// <summary>Vectors of several right-hand sides, or of one front; grows when it is asked for.</summary>
    public double[] Block { get; private set; }

    /// <summary>Room for seven rows behind the last, and an odd number of cache lines, so that neighbouring columns do not fall on the same lines.</summary>
    public static long LeadingDimension(long order) => (((order + 7) / 8 + 1) | 1) * 8;

    /// <summary>Columns of a panel: more in a front that no cache holds, because each panel reads and writes the rest of the front once.</summary>
    public static int PanelWidth(int order) => order < 1_500 ? 64 : order < 4_000 ? 128 : 192;

    public void NeedFront(int order)
    {
        var ld = LeadingDimension(order);
        if (Front.Length < ld * order)
            Front = Numbers(ld * order);
        if (Panel.Length < ld * PanelWidth(order))
            Panel = Numbers(ld * PanelWidth(order));
    }

    public void NeedBlock(long count)
    {
        if (Block.LongLength < count)
            Block = Numbers(count);
    }

    public void NeedPanels(long used, long more) => Panels = Grown(Panels, used, more);

    public void NeedStack(long used, long more) => Stack = Grown(Stack, used, more);

    public void NeedRows(int used, int more)
    {
        if (used + more <= Rows.Length)
            return;
        var rows = new int[checked(used + more + used / 4)];
        Array.Copy(Rows, rows, used);
        Rows = rows;
    }

    /// <summary>Bytes of a store before any growth.</summary>
    public static long Bytes(FrontTree tree)
    {
        var columns = LeadingDimension(tree.LargestFront);
        var numbers = tree.PanelSize + tree.StackSize + columns * (tree.LargestFront + PanelWidth(tree.LargestFront)) + 4L * tree.Order.Length;
        return sizeof(double) * (numbers + 3L * tree.Count) + sizeof(int) * (tree.Rows.Length + 3L * tree.Order.Length + 6L * tree.Count);
    }

    private static double[] Grown(double[] array, long used, long more)
    {
        if (used + more <= array.LongLength)
            return array;
        var next = Numbers(Math.Max(used + more, Math.Min(used + more + used / 4, Array.MaxLength)));
        Array.Copy(array, next, used);
        return next;
    }

    private static double[] Numbers(long count)
    {
        if (count > Array.MaxLength)
            throw new InsufficientMemoryException($"The factorisation asks for a block of {count} numbers; the most is {Array.MaxLength}.");
        return GC.AllocateUninitializedArray<double>((int)count);
    }
}
