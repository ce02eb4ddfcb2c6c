using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>
/// The uncertainties of sums of cells: variances by the stated covariances where there are any, else by the assumption of the layout
/// (JCGM 100:2008, equation 13). A cell of which nothing is known makes its sums unknown.
/// </summary>
internal sealed class UncertaintySums
{
    private readonly BalanceLayout _layout;
    private readonly Dictionary<Code, BookMovements> _books;
    private readonly Dictionary<MovementKey, UncertainPart> _parts = [];
    private readonly Dictionary<(MovementKey Key, Mass Amount), UncertainPart?> _declared = [];
    private readonly Dictionary<UncertainPart, List<(UncertainPart Other, double Coefficient)>> _correlated = [];

    public UncertaintySums(BalanceLayout layout, IReadOnlyList<BookMovements> books)
    {
        (_layout, _books) = (layout, books.DistinctBy(book => book.Book).ToDictionary(book => book.Book));
        foreach (var book in _books.Values)
            State(book.Uncertainties);
    }

    /// <summary>How well a sum of movements is known; each with the sign that it has in the sum.</summary>
    public AmountUncertainty Of(IEnumerable<SignedMovement> movements)
    {
        var (weights, unknown) = (new Dictionary<UncertainPart, double>(), 0);
        foreach (var movement in movements)
        {
            var found = false;
            foreach (var (part, weight) in PartsOf(movement))
            {
                weights[part] = weights.GetValueOrDefault(part) + weight;
                found = true;
            }
            unknown += found ? 0 : 1;
        }
        if (unknown > 0)
            return new AmountUncertainty { Basis = UncertaintyBasis.Unknown, UnknownParts = unknown };
        return new AmountUncertainty
        {
            Standard = MassOf(Math.Sqrt(Math.Max(0, Variance(weights)))),
            Basis = weights.Count == 1 ? weights.Keys.Single().Basis : UncertaintyBasis.Propagated,
        };
    }

    /// <summary>The variance of one sum less a multiple of another, in mg²; null when either is unknown.</summary>
    public double? VarianceOf(IEnumerable<SignedMovement> sum, IEnumerable<SignedMovement> other, double multiple)
    {
        var weights = new Dictionary<UncertainPart, double>();
        foreach (var (movement, scale) in sum.Select(each => (each, 1.0)).Concat(other.Select(each => (each, -multiple))))
        {
            var parts = PartsOf(movement);
            if (parts.Count == 0)
                return null;
            foreach (var (part, weight) in parts)
                weights[part] = weights.GetValueOrDefault(part) + (weight * scale);
        }
        return Math.Max(0, Variance(weights));
    }

    private static Mass MassOf(double milligrams) => Mass.FromMilligrams((long)Math.Round(milligrams, MidpointRounding.ToEven));

    private double Variance(Dictionary<UncertainPart, double> weights)
    {
        var (variance, stated, declared, squares) = (0.0, 0.0, 0.0, 0.0);
        foreach (var (part, weight) in weights)
        {
            var own = weight * part.Standard;
            if (part.IsStated)
            {
                stated += Math.Abs(own);
                variance += own * own;
                foreach (var (other, coefficient) in _correlated.GetValueOrDefault(part, []))
                    variance += own * coefficient * weights.GetValueOrDefault(other) * other.Standard;
            }
            else
            {
                declared += Math.Abs(own);
                squares += own * own;
            }
        }
        return _layout.Assumption == CorrelationAssumption.Independent
            ? variance + squares
            : variance + (declared * declared) + (2 * declared * stated);
    }

    private List<(UncertainPart Part, double Weight)> PartsOf(SignedMovement movement)
    {
        var key = new MovementKey(movement.Book, movement.From, movement.To, movement.Stock);
        var parts = new List<(UncertainPart, double)>(2);
        if (_parts.GetValueOrDefault(key) is { } forward)
            parts.Add((forward, movement.Sign));
        if (movement.To is { } to && _parts.GetValueOrDefault(new MovementKey(movement.Book, to, movement.From, null)) is { IsStated: true } backward)
            parts.Add((backward, -movement.Sign));
        if (parts.Count > 0)
            return parts;
        if (!_declared.TryGetValue((key, movement.Amount), out var declared))
            _declared[(key, movement.Amount)] = declared = Declared(movement);
        if (declared is not null)
            parts.Add((declared, movement.Sign));
        return parts;
    }

    private UncertainPart? Declared(SignedMovement movement)
    {
        var kinds = _books[movement.Book].Kinds;
        var line = _layout.Uncertainties.FirstOrDefault(each => movement.To is { } to
            ? each.To is not null && (Fits(each, movement.From, to) || Fits(each, to, movement.From))
            : each.To is null && each.From.Matches(movement.From, kinds[movement.From]));
        if (line is null)
            return null;
        var relative = (double)(line.Relative?.Fraction ?? 0) * movement.Amount.Milligrams;
        double absolute = line.Absolute?.Milligrams ?? 0;
        return new UncertainPart(Math.Sqrt((relative * relative) + (absolute * absolute)), UncertaintyBasis.Declared, false);

        bool Fits(DeclaredUncertainty each, Code from, Code to) => each.From.Matches(from, kinds[from]) && each.To!.Matches(to, kinds[to]);
    }

    private void State(BalanceUncertainties known)
    {
        var stated = known.Movements.Select(each => new UncertainPart(each.Standard.Milligrams, each.Basis, true)).ToList();
        foreach (var (movement, part) in known.Movements.Zip(stated))
            _parts[new MovementKey(movement.Book, movement.From, movement.To, movement.Stock)] = part;
        foreach (var each in known.Correlations)
        {
            var (first, second, coefficient) = (stated[each.First], stated[each.Second], (double)each.Coefficient.Fraction);
            Correlate(first, second, coefficient);
            Correlate(second, first, coefficient);
        }
    }

    private void Correlate(UncertainPart part, UncertainPart other, double coefficient)
    {
        if (!_correlated.TryGetValue(part, out var known))
            _correlated[part] = known = [];
        known.Add((other, coefficient));
    }

    private readonly record struct MovementKey(Code Book, Code From, Code? To, BalanceTerm? Stock);

    /// <summary>Compared by reference: two movements may be equally uncertain and are still two.</summary>
    private sealed class UncertainPart(double standard, UncertaintyBasis basis, bool isStated)
    {
        public double Standard { get; } = standard;

        public UncertaintyBasis Basis { get; } = basis;

        public bool IsStated { get; } = isStated;
    }
}
