using System.Text.Json.Nodes;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Adjustments;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.BalanceSheets;
using Kazakhmys.Erp.MetalAccounting.Unaccounted;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>States the metal balances and what is unaccounted, and keeps both as they are signed.</summary>
internal sealed class StatementsWork(CloseRuns runs, ClosePostings postings, IMetalBalances balances) : ICloseWork
{
    public CloseStep Step => CloseStep.Statements;

    public async Task<StepOutcome> DoAsync(UnitOfWork unitOfWork, CloseContext context, CancellationToken cancellationToken)
    {
        var statements = new JsonObject();
        foreach (var metal in context.Setup.Metals)
        {
            var query = new MetalBalanceQuery { Books = [context.Book], Metal = metal, Period = context.Period };
            var balance = await balances.StateAsync(query, unitOfWork, cancellationToken).ConfigureAwait(false);
            var document = BalanceSheet.Json(balance);
            await StatementStore.InsertAsync(unitOfWork, context.Id, metal, document, StatedCell.Of(balance), cancellationToken).ConfigureAwait(false);
            statements[metal.Value] = CloseJson.HashOf(document);
        }
        var lines = await UnaccountedAsync(unitOfWork, context, cancellationToken).ConfigureAwait(false);
        await UnaccountedStore.InsertAsync(unitOfWork, context.Id, lines, cancellationToken).ConfigureAwait(false);
        return new StepOutcome(
            new JsonObject
            {
                ["statements"] = statements,
                ["unaccounted"] = new JsonArray([.. lines.Select(line => (JsonNode)new JsonObject
                {
                    ["flowsheet"] = line.Flowsheet.Value,
                    ["area"] = line.Area.Value,
                    ["metal"] = line.Metal.Value,
                    ["posted"] = line.Posted.ToString(),
                    ["measured"] = line.Measured?.ToString(),
                    ["standardUncertainty"] = line.Standard?.ToString(),
                })]),
            },
            [.. UnaccountedRules.Warnings(lines)]);
    }

    private async Task<IReadOnlyList<UnaccountedLine>> UnaccountedAsync(
        UnitOfWork unitOfWork, CloseContext context, CancellationToken cancellationToken)
    {
        var stored = await runs.StoredAsync(unitOfWork, context, cancellationToken).ConfigureAwait(false);
        var planned = await postings.PlanAsync(unitOfWork, context, stored, cancellationToken).ConfigureAwait(false);
        var stocks = (await PostingStore.StocksAsync(unitOfWork, context.Id, cancellationToken).ConfigureAwait(false)).Select(each => each.Stock).ToList();
        var before = await UnaccountedStore.BeforeAsync(unitOfWork, context.Book, context.Period.First, cancellationToken).ConfigureAwait(false);
        return Lines(planned.Bookings, stocks, context.Setup, before);
    }

    public static IReadOnlyList<UnaccountedLine> Lines(
        IEnumerable<FlowsheetBooking> bookings, IReadOnlyList<StockAdjustment> stocks, CloseSetup setup,
        IReadOnlyDictionary<(Code Flowsheet, Code Area, Code Component), CusumPoint> before) =>
    [
        .. bookings.SelectMany(booking => UnaccountedRules.Lines(
            booking, stocks, setup, (area, component) => before.GetValueOrDefault((booking.Code, area, component)))),
    ];
}
