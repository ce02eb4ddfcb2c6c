namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Proofs;

/// <summary>A problem in canonical order: everything by code, pairs of covariances with the smaller reading first. The same network in another order has the same canonical form.</summary>
internal static class CanonicalProblem
{
    public static ReconciliationProblem Of(ReconciliationProblem problem)
    {
        int[] order = [.. Enumerable.Range(0, problem.Components.Count).OrderBy(k => problem.Components[k].Code)];
        return problem with
        {
            Nodes = [.. problem.Nodes.OrderBy(node => node.Code)],
            Components = [.. order.Select(k => problem.Components[k])],
            Streams = [.. problem.Streams.OrderBy(stream => stream.Code).Select(stream => stream with
            {
                Shares = [.. stream.Shares.OrderBy(share => share.Node)],
                Assays = stream.Assays.Count == order.Length ? [.. order.Select(k => stream.Assays[k])] : stream.Assays,
            })],
            SharedErrors = [.. problem.SharedErrors.OrderBy(error => error.Code)
                .Select(error => error with { Parts = [.. error.Parts.OrderBy(part => part.Reading)] })],
            Covariances = [.. problem.Covariances
                .Select(pair => pair.First > pair.Second ? pair with { First = pair.Second, Second = pair.First } : pair)
                .OrderBy(pair => pair.First).ThenBy(pair => pair.Second)],
            Recoveries = [.. problem.Recoveries.OrderBy(recovery => recovery.Code).Select(recovery => recovery with
            {
                Products = [.. recovery.Products.Order()],
                Feeds = [.. recovery.Feeds.Order()],
            })],
        };
    }
}
