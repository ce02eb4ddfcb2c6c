namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>
/// Which balances are independent, which unmeasured variables the network determines, and what may move (Narasimhan and Jordache, chapter 3; Kretsovalis and Mah 1987, Chemical
/// Engineering Science 42, for bilinear networks). The balances are taken at a point where unmeasured values are generic, so that chance does not make them look dependent.
/// </summary>
internal sealed class Classification
{
    /// <summary>Variables that may move: measured ones, unmeasured ones but for one of each undetermined set, shared errors.</summary>
    public required bool[] IsFree { get; init; }

    /// <summary>Balances that say something of their own.</summary>
    public required bool[] IsIndependent { get; init; }

    /// <summary>Unmeasured variables that the network does not determine.</summary>
    public required bool[] IsUnobservable { get; init; }

    /// <summary>Independent balances less determined unmeasured variables.</summary>
    public required int DegreesOfFreedom { get; init; }

    public int RowCount => IsIndependent.Count(independent => independent);

    /// <summary>Classifies before anything is solved, with some variables held where they are.</summary>
    public static Classification Of(NetworkModel model, double[] x, bool[] isHeld) => At(model, Generic(model, x, isHeld), isHeld);

    /// <summary>Classifies at a solution. There the assays agree, so that what only noise seemed to determine is seen to be open.</summary>
    public static Classification AtSolution(NetworkModel model, double[] x, bool[] isHeld) => At(model, x, isHeld);

    private static Classification At(NetworkModel model, double[] generic, bool[] isHeld)
    {
        var isFree = new bool[model.VariableCount];
        for (var v = 0; v < isFree.Length; v++)
            isFree[v] = v >= model.ReadingCount || (model.States[v] != ReadingState.Fixed && !isHeld[v]);
        var isIndependent = new bool[model.RowCount];
        Array.Fill(isIndependent, true);
        foreach (var (row, _) in RowDependencies.Of(ByRow(model, generic, isFree), model.VariableCount))
            isIndependent[row] = false;

        int[] unmeasured = [.. Enumerable.Range(0, model.ReadingCount).Where(v => isFree[v] && model.States[v] == ReadingState.Unmeasured)];
        var isUnobservable = new bool[model.VariableCount];
        var determined = unmeasured.Length;
        foreach (var (column, set) in RowDependencies.Of(ByVariable(model, generic, unmeasured), model.RowCount))
        {
            isFree[unmeasured[column]] = false;
            determined--;
            foreach (var member in set)
                isUnobservable[unmeasured[member]] = true;
        }
        return new Classification
        {
            IsFree = isFree,
            IsIndependent = isIndependent,
            IsUnobservable = isUnobservable,
            DegreesOfFreedom = isIndependent.Count(independent => independent) - determined,
        };
    }

    /// <summary>The point with unmeasured values moved apart by a fixed sequence (multiples of the golden section, equally distributed).</summary>
    private static double[] Generic(NetworkModel model, double[] x, bool[] isHeld)
    {
        const double golden = 0.6180339887498949;
        var generic = (double[])x.Clone();
        for (var v = 0; v < model.ReadingCount; v++)
            if (model.States[v] == ReadingState.Unmeasured && !isHeld[v])
                generic[v] = (generic[v] == 0 ? model.Scales[v] : generic[v]) * (1 + 0.2 * ((v + 1) * golden % 1 - 0.5));
        return generic;
    }

    private static List<SparseRow> ByRow(NetworkModel model, double[] x, bool[] isFree)
    {
        var entries = Lists(model.RowCount);
        NetworkPoint.Entries(model, x, (row, v, value) =>
        {
            if (isFree[v] && value != 0)
                entries[row].Add((v, value * Math.Max(Math.Abs(x[v]), model.Scales[v])));
        });
        return [.. entries.Select(Row)];
    }

    private static List<SparseRow> ByVariable(NetworkModel model, double[] x, int[] unmeasured)
    {
        var entries = Lists(unmeasured.Length);
        var sizes = new double[model.RowCount];
        var index = new int[model.VariableCount];
        Array.Fill(index, -1);
        for (var i = 0; i < unmeasured.Length; i++)
            index[unmeasured[i]] = i;
        NetworkPoint.Entries(model, x, (row, v, value) => sizes[row] = Math.Max(sizes[row], Math.Abs(value * x[v])));
        NetworkPoint.Entries(model, x, (row, v, value) =>
        {
            if (index[v] >= 0 && value != 0 && sizes[row] > 0)
                entries[index[v]].Add((row, value * x[v] / sizes[row]));
        });
        return [.. entries.Select(Row)];
    }

    private static List<(int Column, double Value)>[] Lists(int count)
    {
        var lists = new List<(int, double)>[count];
        for (var i = 0; i < count; i++)
            lists[i] = [];
        return lists;
    }

    /// <summary>A column that a stream enters twice (through a share) is one entry.</summary>
    private static SparseRow Row(List<(int Column, double Value)> entries)
    {
        entries.Sort((a, b) => a.Column.CompareTo(b.Column));
        List<(int Column, double Value)> merged = [];
        foreach (var entry in entries)
            if (merged.Count > 0 && merged[^1].Column == entry.Column)
                merged[^1] = (entry.Column, merged[^1].Value + entry.Value);
            else
                merged.Add(entry);
        return new SparseRow([.. merged.Select(entry => entry.Column)], [.. merged.Select(entry => entry.Value)]);
    }
}
