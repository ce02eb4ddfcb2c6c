using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Ledger.Posting;

/// <summary>Everything that is wrong with a batch, thrown together as the kind of refusal that weighs most.</summary>
internal sealed class Findings
{
    private readonly List<(Severity Kind, Violation Violation)> _found = [];
    private int _index;
    private bool _isList;

    private enum Severity
    {
        Shape,
        Missing,
        Period,
        Rule,
    }

    public bool NeedsClosingRight { get; set; }

    public IReadOnlyList<Violation> Violations => _found.ConvertAll(f => f.Violation);

    /// <summary>Says to which entry of the batch the next findings belong.</summary>
    public Findings Below(int index, bool isList)
    {
        (_index, _isList) = (index, isList);
        return this;
    }

    /// <summary>Says that the next findings belong to the batch as a whole.</summary>
    public Findings WholeBatch() => Below(0, false);

    public void Shape(Violation violation) => Add(Severity.Shape, violation);

    public void Missing(Violation violation) => Add(Severity.Missing, violation);

    public void PeriodRefused(Violation violation) => Add(Severity.Period, violation);

    public void RuleBroken(Violation violation) => Add(Severity.Rule, violation);

    public void ThrowIfAny()
    {
        if (_found.Count == 0)
            return;
        var violations = _found.OrderBy(f => f.Kind).Select(f => f.Violation).ToList();
        throw _found.Min(f => f.Kind) switch
        {
            Severity.Shape => new ValidationFailedException(violations),
            Severity.Missing => new NotFoundException(violations),
            Severity.Period => new PeriodClosedException(violations),
            _ => new RuleViolatedException(violations),
        };
    }

    private void Add(Severity kind, Violation violation) =>
        _found.Add((kind, EntryShape.Below(violation, _index, _isList)));
}
