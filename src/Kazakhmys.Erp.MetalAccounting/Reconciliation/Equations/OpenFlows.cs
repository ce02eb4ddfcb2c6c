namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>
/// Flows that only the noise of their assays seems to determine. What passes unmeasured through a node that has no other streams can be any amount: the balances say only that its assays
/// are equal on both sides. As measured they are not, and a solver closes the balance by letting the flow vanish, where the KKT matrix becomes singular. One such flow of each connected
/// group is pinned at its guess instead; at the solution, where the assays agree, the group is then seen to be unobservable. What is not was nothing indeed, and is held there.
/// </summary>
internal sealed class OpenFlows(NetworkModel model, bool[] isHeld)
{
    public bool[] IsHeld { get; } = [.. isHeld];

    public bool[] IsPinned { get; } = new bool[model.VariableCount];

    /// <summary>Pins one unmeasured mass of each connected group of masses that vanished; a group that has none, or meets one that is pinned or held, is held at zero.</summary>
    public void Pin(IEnumerable<int> vanished)
    {
        var sets = new DisjointSets(model.Nodes.Count);
        List<int> masses = [.. vanished];
        foreach (var stream in masses.Concat(Settled()).Select(mass => mass / model.Width))
            for (var end = model.EndStarts[stream] + 1; end < model.EndStarts[stream + 1]; end++)
                sets.Join(model.EndNodes[end - 1], model.EndNodes[end]);
        foreach (var group in masses.GroupBy(mass => sets.Find(model.EndNodes[model.EndStarts[mass / model.Width]])))
        {
            var open = group.Where(mass => model.States[mass] == ReadingState.Unmeasured).DefaultIfEmpty(-1).First();
            if (open >= 0 && !IsSettled(sets, group.Key))
                IsPinned[open] = true;
            else
                foreach (var mass in group)
                    IsHeld[mass] = true;
        }
    }

    /// <summary>The solution with the classes that it shows; null when a flow that was pinned is observable after all, and so has to be held at zero.</summary>
    public NetworkSolution? Confirm(NetworkSolution solution)
    {
        if (!IsPinned.Contains(true))
            return solution;
        var seen = Classification.AtSolution(model, solution.Variables, IsHeld);
        var isConfirmed = true;
        for (var v = 0; v < IsPinned.Length; v++)
            if (IsPinned[v] && !seen.IsUnobservable[v])
                (IsPinned[v], IsHeld[v], isConfirmed) = (false, true, false);
        return isConfirmed
            ? solution with
            {
                Classes = new Classification
                {
                    IsFree = solution.Classes.IsFree,
                    IsIndependent = solution.Classes.IsIndependent,
                    IsUnobservable = seen.IsUnobservable,
                    DegreesOfFreedom = seen.DegreesOfFreedom,
                },
            }
            : null;
    }

    /// <summary>With these pinned there is no solution: they are nothing.</summary>
    public void Refute()
    {
        for (var v = 0; v < IsPinned.Length; v++)
            (IsPinned[v], IsHeld[v]) = (false, IsHeld[v] || IsPinned[v]);
    }

    /// <summary>Masses whose value is decided already.</summary>
    private IEnumerable<int> Settled() => Enumerable.Range(0, model.Streams.Count).Select(s => s * model.Width).Where(mass =>
        (IsPinned[mass] || IsHeld[mass]) && model.EndStarts[mass / model.Width] < model.EndStarts[mass / model.Width + 1]);

    private bool IsSettled(DisjointSets sets, int group) => Settled().Any(mass => sets.Find(model.EndNodes[model.EndStarts[mass / model.Width]]) == group);
}
