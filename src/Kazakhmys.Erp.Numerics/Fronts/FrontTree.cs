namespace Kazakhmys.Erp.Numerics.Fronts;

/// <summary>
/// The plan of a multifrontal factorisation: which columns are eliminated together in a dense front, which rows each front has, which front takes up its remainder (Duff and Reid 1983; Liu 1992).
/// Rows and columns are told by their place in the order of elimination. A front comes after its children, so that remainders lie on a stack.
/// </summary>
internal sealed class FrontTree
{
    /// <summary>The row of the matrix at each place.</summary>
    public required int[] Order { get; init; }

    /// <summary>The first column of each front, and one more number.</summary>
    public required int[] Columns { get; init; }

    /// <summary>Where the rows below the columns of each front start in <see cref="Rows"/>, and one more number.</summary>
    public required int[] RowStarts { get; init; }

    /// <summary>Rows of the fronts below their own columns, ascending in each.</summary>
    public required int[] Rows { get; init; }

    /// <summary>Children of each front: the remainders on top of the stack when it is assembled.</summary>
    public required int[] Children { get; init; }

    /// <summary>−1 of a root.</summary>
    public required int[] Parents { get; init; }

    /// <summary>Where the entries of each column start in the next two lists, and one more number.</summary>
    public required int[] EntryStarts { get; init; }

    /// <summary>The place of the row of each entry; not before that of its column.</summary>
    public required int[] EntryRows { get; init; }

    /// <summary>The slot of each entry in the pattern.</summary>
    public required int[] EntrySlots { get; init; }

    /// <summary>Entries of L that the fronts compute, those added by amalgamation included.</summary>
    public required long FactorEntries { get; init; }

    /// <summary>Numbers that the panels take: whole rectangles.</summary>
    public required long PanelSize { get; init; }

    public required long StackSize { get; init; }

    public required int LargestFront { get; init; }

    public required double Operations { get; init; }

    public int Count => Columns.Length - 1;

    public int FrontOrder(int front) => Columns[front + 1] - Columns[front] + RowStarts[front + 1] - RowStarts[front];

    public static long Packed(long order) => order * (order + 1) / 2;
}
