using Kazakhmys.Erp.Numerics.Sparse;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>The pattern of the reduced KKT system: unmeasured and correlated variables and shared errors first, then the multipliers of the independent balances.</summary>
internal sealed class ReducedLayout
{
    public required int[] OuterVariables { get; init; }

    /// <summary>Index of a balance in the reduced system, −1 for a dependent one.</summary>
    public required int[] IndexOfRow { get; init; }

    public required IReadOnlyList<StreamLayout> Streams { get; init; }

    /// <summary>For each covariance block: indices of its variables and shared errors, and their slots row by row of the lower triangle.</summary>
    public required IReadOnlyList<(int[] Outer, int[] Slots)> Blocks { get; init; }

    public required SparsePattern Pattern { get; init; }

    public required bool[] IsInner { get; init; }

    public int[] IndexOfVariable { get; private init; } = [];

    public static ReducedLayout Of(NetworkModel model, Classification classes, double[] x)
    {
        var isInner = new bool[model.VariableCount];
        var isDominant = DominantReadings.Of(model, x);
        for (var v = 0; v < model.ReadingCount; v++)
            isInner[v] = classes.IsFree[v] && model.IsMeasured(v) && model.Errors.BlockOf[v] < 0 && !isDominant[v];
        int[] outer = [.. Enumerable.Range(0, model.VariableCount).Where(v => classes.IsFree[v] && !isInner[v])];
        var (indexOfVariable, indexOfRow) = Indices(model, classes, outer);
        List<StreamLayout> streams = [.. Enumerable.Range(0, model.Streams.Count).Select(s => Stream(model, s, isInner, indexOfVariable, indexOfRow))];

        var builder = new SparsePatternBuilder(outer.Length + classes.RowCount);
        var positions = streams.Select(stream => Add(builder, stream.Outer)).ToList();
        var blocks = model.Errors.Blocks.Select(block => BlockOuter(model, block, indexOfVariable)).ToList();
        var blockPositions = blocks.Select(block => Add(builder, block)).ToList();
        var pattern = builder.Build();
        for (var s = 0; s < streams.Count; s++)
            streams[s].Slots = [.. positions[s].Select(builder.SlotOf)];
        return new ReducedLayout
        {
            OuterVariables = outer,
            IndexOfRow = indexOfRow,
            IndexOfVariable = indexOfVariable,
            Streams = streams,
            Blocks = [.. blocks.Select((block, b) => (block, blockPositions[b].Select(builder.SlotOf).ToArray()))],
            Pattern = pattern,
            IsInner = isInner,
        };
    }

    private static (int[] OfVariable, int[] OfRow) Indices(NetworkModel model, Classification classes, int[] outer)
    {
        var (ofVariable, ofRow) = (new int[model.VariableCount], new int[model.RowCount]);
        Array.Fill(ofVariable, -1);
        for (var i = 0; i < outer.Length; i++)
            ofVariable[outer[i]] = i;
        var next = outer.Length;
        for (var row = 0; row < ofRow.Length; row++)
            ofRow[row] = classes.IsIndependent[row] ? next++ : -1;
        return (ofVariable, ofRow);
    }

    private static StreamLayout Stream(NetworkModel model, int s, bool[] isInner, int[] indexOfVariable, int[] indexOfRow)
    {
        var (width, first) = (model.Width, s * model.Width);
        int[] inner = [.. Enumerable.Range(first, width).Where(v => isInner[v])];
        List<int> outer = [];
        var quantities = new int[width];
        for (var q = 0; q < width; q++)
            quantities[q] = isInner[first + q] ? Array.IndexOf(inner, first + q) : Place(indexOfVariable[first + q]);
        Dictionary<int, int> errors = [];
        for (var v = first; v < first + width; v++)
            if (model.IsMeasured(v) && model.Errors.BlockOf[v] < 0)
                foreach (var (error, _) in model.Errors.Shared[v] ?? [])
                    errors[error] = Place(indexOfVariable[model.ReadingCount + error]);
        List<int> rows = [];
        for (var end = model.EndStarts[s]; end < model.EndStarts[s + 1]; end++)
            for (var q = 0; q < width; q++)
                rows.Add(Place(indexOfRow[model.EndNodes[end] * width + q]));
        return new StreamLayout { Inner = inner, Outer = [.. outer], PlaceOfQuantity = quantities, PlaceOfRow = [.. rows], PlaceOfError = errors };

        int Place(int index)
        {
            if (index < 0)
                return -1;
            var at = outer.IndexOf(index);
            if (at < 0)
            {
                at = outer.Count;
                outer.Add(index);
            }
            return inner.Length + at;
        }
    }

    /// <summary>The variables of a block, then the shared errors that they have; −1 for a variable that is held.</summary>
    private static int[] BlockOuter(NetworkModel model, CovarianceBlock block, int[] indexOfVariable) =>
    [
        .. block.Variables.Select(v => indexOfVariable[v]),
        .. block.Variables.SelectMany(v => model.Errors.Shared[v] ?? []).Select(part => part.Error).Distinct().Order()
            .Select(error => indexOfVariable[model.ReadingCount + error]),
    ];

    private static List<int> Add(SparsePatternBuilder builder, int[] outer)
    {
        List<int> positions = [];
        for (var i = 0; i < outer.Length; i++)
            for (var j = 0; j <= i; j++)
                positions.Add(builder.Add(Math.Max(outer[i], 0), Math.Max(outer[j], 0)));
        return positions;
    }
}
