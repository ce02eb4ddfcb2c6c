using Kazakhmys.Erp.Numerics.Fronts;
using Kazakhmys.Erp.Numerics.Sparse;

namespace Kazakhmys.Erp.Numerics.Ldlt;

/// <summary>
/// The factorisation P A Pᵀ = L D Lᵀ of a sparse symmetric matrix, definite or not: D has blocks of one and two rows (Bunch and Kaufman 1977; Duff and Reid 1983; Davis 2006, ch. 4).
/// Refactoring a matrix of the same pattern allocates nothing once the memory has met the delayed pivots of such matrices. The same input gives the same bits.
/// One thread at a time may use a factor; make one per thread from the shared <see cref="LdltSymbolic"/>.
/// <para>
/// Singular matrices: a column that has become zero when its turn comes gets the multiplier 0 and the inverse pivot 0. Its unknown is therefore 0 in every solution; a consistent system is solved
/// (one solution of many, the same each time), an inconsistent one leaves its residual in the rows of the singular columns. The inverse is then the generalised inverse G with A G A = A and
/// G A G = G that belongs to these choices, with zero rows in the singular columns.
/// </para>
/// </summary>
public sealed class LdltFactor
{
    private readonly FactorStore _store;
    private readonly Multifrontal _numeric;
    private readonly InversePass _inverse;
    private LdltOutcome _outcome;
    private bool _ready;
    private double[] _scratch = [];
    private Refinement? _refinement;

    internal LdltFactor(LdltSymbolic symbolic)
    {
        Symbolic = symbolic;
        _store = new FactorStore(symbolic.Tree);
        _numeric = new Multifrontal(_store, symbolic.Options);
        _inverse = new InversePass(_store);
    }

    /// <summary>The analysis that this factor follows.</summary>
    public LdltSymbolic Symbolic { get; }

    /// <summary>What the last factorisation found.</summary>
    /// <exception cref="InvalidOperationException">Nothing was factored yet.</exception>
    public LdltOutcome Outcome => _ready ? _outcome : throw new InvalidOperationException("The factor is empty: call Refactor first.");

    /// <summary>
    /// Factors the matrix with these values in the slots of the pattern. Never refuses a singular or indefinite matrix: the outcome diagnoses it.
    /// </summary>
    /// <exception cref="NonFiniteEntryException">A value is not a finite number; the factor is as it was before.</exception>
    /// <exception cref="ArgumentException">The number of values is not that of the pattern.</exception>
    public LdltOutcome Refactor(ReadOnlySpan<double> values)
    {
        Lengths.Expect(values.Length, Symbolic.Pattern.Count, nameof(values));
        ExpectFinite(values);
        _ready = false;
        var takesUnitsOut = Symbolic.Options.Equilibrate && Equilibration.IsWide(values);
        Run(values, takesUnitsOut);
        // Entries that only rounding left weigh in the least squares like any others and can make a sound column look like nothing: no column is singular unless both scalings say so.
        if (takesUnitsOut && _numeric.Zero is > 0 and var zero)
        {
            Run(values, takesUnitsOut: false);
            if (_numeric.Zero >= zero)
                Run(values, takesUnitsOut: true);
        }
        _outcome = new LdltOutcome
        {
            Positive = _numeric.Positive, Negative = _numeric.Negative, Zero = _numeric.Zero, SingularColumns = _numeric.Singular.AsMemory(0, _numeric.Zero),
            TwoByTwoPivots = _numeric.Pairs, DelayedPivots = _numeric.Delayed, PivotGrowth = _numeric.Growth, FactorEntries = _numeric.FactorEntries,
        };
        _ready = true;
        return _outcome;
    }

    private void Run(ReadOnlySpan<double> values, bool takesUnitsOut) =>
        _numeric.Run(values, Equilibration.Scale(Symbolic.Pattern, values, _store, Symbolic.Options.Equilibrate, takesUnitsOut));

    /// <summary>Solves A x = b; b is overwritten by x.</summary>
    /// <exception cref="NonFiniteEntryException">A number of the right-hand side is not finite.</exception>
    /// <exception cref="InvalidOperationException">Nothing was factored yet.</exception>
    /// <exception cref="ArgumentException">The length is not the order of the matrix.</exception>
    public void Solve(Span<double> rightHandSide)
    {
        Lengths.Expect(rightHandSide.Length, Symbolic.Pattern.Order, nameof(rightHandSide));
        ExpectReady();
        ExpectFinite(rightHandSide, 0, nameof(rightHandSide));
        var (order, scale, work) = (Symbolic.Tree.Order, _store.Scale, _store.Work);
        for (var place = 0; place < order.Length; place++)
            work[place] = rightHandSide[order[place]] * scale[place];
        Substitution.Solve(_store);
        for (var place = 0; place < order.Length; place++)
            rightHandSide[order[place]] = work[place] * scale[place];
    }

    /// <summary>Solves for many right-hand sides, which stand one after another in <paramref name="columns"/> and are overwritten by their solutions.</summary>
    /// <exception cref="NonFiniteEntryException">A number of a right-hand side is not finite.</exception>
    /// <exception cref="InvalidOperationException">Nothing was factored yet.</exception>
    /// <exception cref="ArgumentException">The length is not the order of the matrix times <paramref name="count"/>.</exception>
    public void SolveMany(Span<double> columns, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var order = Symbolic.Pattern.Order;
        Lengths.Expect(columns.Length, checked(order * count), nameof(columns));
        ExpectReady();
        for (var k = 0; k < count; k++)
            ExpectFinite(columns.Slice(k * order, order), k, nameof(columns));
        const int width = BlockSubstitution.Width;
        var column = 0;
        for (; column + 1 < count; column += width)
            SolveBlock(columns[(column * order)..], Math.Min(width, count - column));
        for (; column < count; column++)
            Solve(columns.Slice(column * order, order));
    }

    /// <summary>
    /// Solves A x = b and corrects x by its residual until the backward error is at rounding or halves no more, at most <paramref name="maxSteps"/> times.
    /// </summary>
    /// <param name="values">The values that were factored (or, to correct towards a neighbouring matrix, its values).</param>
    /// <param name="rightHandSide">b; left as it is. May not overlap <paramref name="solution"/>.</param>
    /// <param name="solution">x; overwritten.</param>
    /// <param name="maxSteps">The most corrections.</param>
    /// <exception cref="NonFiniteEntryException">A number of the right-hand side is not finite.</exception>
    /// <exception cref="InvalidOperationException">Nothing was factored yet.</exception>
    /// <exception cref="ArgumentException">A length does not fit the matrix.</exception>
    public RefinementReport SolveRefined(ReadOnlySpan<double> values, ReadOnlySpan<double> rightHandSide, Span<double> solution, int maxSteps = 5)
    {
        var pattern = Symbolic.Pattern;
        Lengths.Expect(values.Length, pattern.Count, nameof(values));
        Lengths.Expect(rightHandSide.Length, pattern.Order, nameof(rightHandSide));
        Lengths.Expect(solution.Length, pattern.Order, nameof(solution));
        ArgumentOutOfRangeException.ThrowIfNegative(maxSteps);
        _refinement ??= new Refinement(this);
        return _refinement.Solve(values, rightHandSide, solution, maxSteps);
    }

    /// <summary>
    /// The entries of A⁻¹ in the slots of the pattern of A, so all variances and the covariances of what is connected, in one pass from the root of the elimination tree
    /// (Takahashi, Fagan and Chin 1973; Erisman and Tinney 1975), at about twice the cost of the factorisation.
    /// </summary>
    /// <exception cref="InvalidOperationException">Nothing was factored yet.</exception>
    /// <exception cref="ArgumentException">The length is not the count of the pattern.</exception>
    public void SelectedInverse(Span<double> valuesOnPattern)
    {
        Lengths.Expect(valuesOnPattern.Length, Symbolic.Pattern.Count, nameof(valuesOnPattern));
        ExpectReady();
        _inverse.Run(valuesOnPattern);
    }

    /// <summary>The diagonal of A⁻¹, by the pass of <see cref="SelectedInverse"/>.</summary>
    /// <exception cref="InvalidOperationException">Nothing was factored yet.</exception>
    /// <exception cref="ArgumentException">The length is not the order of the matrix.</exception>
    public void InverseDiagonal(Span<double> diagonal)
    {
        Lengths.Expect(diagonal.Length, Symbolic.Pattern.Order, nameof(diagonal));
        ExpectReady();
        var pattern = Symbolic.Pattern;
        if (_scratch.Length < pattern.Count)
            _scratch = new double[pattern.Count];
        _inverse.Run(_scratch.AsSpan(0, pattern.Count));
        for (var i = 0; i < diagonal.Length; i++)
            diagonal[i] = _scratch[pattern.ColumnStarts[i]];
    }

    /// <summary>
    /// A vector z ≠ 0 with A z = 0 (to rounding): 1 at the singular column, 0 at the other singular columns. Where it is not 0 are the unknowns that the system does not determine together with that column.
    /// </summary>
    /// <param name="index">Which of <see cref="LdltOutcome.SingularColumns"/>, from 0.</param>
    /// <param name="vector">z; overwritten.</param>
    /// <exception cref="InvalidOperationException">Nothing was factored yet.</exception>
    /// <exception cref="ArgumentException">There is no such singular column, or the length is not the order of the matrix.</exception>
    public void NullVector(int index, Span<double> vector)
    {
        var found = Outcome;
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, found.Zero);
        Lengths.Expect(vector.Length, Symbolic.Pattern.Order, nameof(vector));
        var column = found.SingularColumns.Span[index];
        var (order, scale, work) = (Symbolic.Tree.Order, _store.Scale, _store.Work);
        Array.Clear(work);
        var at = Array.IndexOf(order, column);
        work[at] = 1 / scale[at];
        Substitution.Back(_store, false);
        for (var place = 0; place < order.Length; place++)
            vector[order[place]] = work[place] * scale[place];
    }

    private void SolveBlock(Span<double> columns, int count)
    {
        const int width = BlockSubstitution.Width;
        _store.NeedBlock(BlockSubstitution.Need(_store));
        var (order, scale, block) = (Symbolic.Tree.Order, _store.Scale, _store.Block);
        for (var place = 0; place < order.Length; place++)
        {
            for (var k = 0; k < width; k++)
                block[place * width + k] = k < count ? columns[k * order.Length + order[place]] * scale[place] : 0;
        }

        BlockSubstitution.Solve(_store);
        for (var place = 0; place < order.Length; place++)
        {
            for (var k = 0; k < count; k++)
                columns[k * order.Length + order[place]] = block[place * width + k] * scale[place];
        }
    }

    private void ExpectReady() => _ = Outcome;

    private static void ExpectFinite(ReadOnlySpan<double> vector, int column, string name)
    {
        for (var row = 0; row < vector.Length && !AllFinite(vector); row++)
        {
            if (!double.IsFinite(vector[row]))
                throw new NonFiniteEntryException(row, column, vector[row], name);
        }
    }

    // An infinity or a number that is none minus itself is not zero.
    private static bool AllFinite(ReadOnlySpan<double> numbers)
    {
        var sum = 0.0;
        foreach (var number in numbers)
            sum += number - number;
        return sum == 0;
    }

    private void ExpectFinite(ReadOnlySpan<double> values)
    {
        if (AllFinite(values))
            return;
        var pattern = Symbolic.Pattern;
        for (var column = 0; column < pattern.Order; column++)
        {
            for (var slot = pattern.ColumnStarts[column]; slot < pattern.ColumnStarts[column + 1]; slot++)
            {
                if (!double.IsFinite(values[slot]))
                    throw new NonFiniteEntryException(pattern.Rows[slot], column, values[slot], nameof(values));
            }
        }
    }
}
