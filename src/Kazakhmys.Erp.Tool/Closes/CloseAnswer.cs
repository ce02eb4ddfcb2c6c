using System.Globalization;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Closes;
using Kazakhmys.Erp.MetalAccounting.Unaccounted;
using Kazakhmys.Erp.Tool.Consoles;
using Spectre.Console;

namespace Kazakhmys.Erp.Tool.Closes;

/// <summary>How closes are shown.</summary>
internal static class CloseAnswer
{
    public static int Write(Answer answer, Close close) => answer.Write(
        new JsonObject
        {
            ["period"] = close.Id.Period.Value,
            ["revision"] = close.Id.Revision,
            ["next"] = close.Next?.ToString(),
            ["locked"] = close.IsLocked,
            ["hash"] = close.Hash,
            ["statements"] = close.Of(CloseStep.Statements).Hash,
            ["abandonedBecause"] = close.AbandonedBecause,
            ["steps"] = new JsonArray([.. close.Steps.Select(step => (JsonNode)new JsonObject
            {
                ["step"] = step.Step.ToString(),
                ["state"] = step.State.ToString(),
                ["actor"] = step.Actor?.Value,
                ["at"] = step.At?.ToString(),
                ["hash"] = step.Hash,
                ["result"] = step.Result is { } result ? JsonNode.Parse(result) : null,
                ["violations"] = JsonText.Violations(step.Violations, answer.Culture),
            })]),
        },
        terminal =>
        {
            var table = new Table().AddColumns("step", "state", "by", "hash");
            foreach (var step in close.Steps)
                table.AddRow(step.Step.ToString(), step.State.ToString(), step.Actor?.Value ?? "", step.Hash ?? "");
            terminal.Write(table);
            foreach (var violation in close.Steps.SelectMany(step => step.Violations))
                terminal.WriteLine(answer.Line(violation));
            terminal.WriteLine(close.IsLocked
                ? $"Period {close.Id.Period} is locked: {close.Hash}."
                : close.Next == CloseStep.Sign ? $"To be signed: --hash {close.Of(CloseStep.Statements).Hash}" : $"Next: {close.Next}.");
        });

    public static int Write(Answer answer, ClosePlan plan) => answer.Write(
        new JsonObject
        {
            ["period"] = plan.Period.Code.Value,
            ["steps"] = new JsonArray([.. plan.Steps.Select(step => (JsonNode)new JsonObject
            {
                ["step"] = step.Step.ToString(),
                ["state"] = step.State.ToString(),
                ["canRun"] = step.CanRun,
                ["summary"] = step.Summary.For(answer.Culture),
                ["violations"] = JsonText.Violations(step.Violations, answer.Culture),
            })]),
            ["flows"] = plan.Postings is null ? null : new JsonArray([.. plan.Postings.Flows.Select(flow => (JsonNode)new JsonObject
            {
                ["flowsheet"] = flow.Flowsheet.Value, ["stream"] = flow.Stream.Value, ["component"] = flow.Component.Value, ["from"] = flow.From.Value,
                ["to"] = flow.To.Value, ["booked"] = Tonnes(flow.Booked), ["moved"] = Tonnes(flow.Moved), ["reconciled"] = Tonnes(flow.Reconciled),
            })]),
            ["stocks"] = plan.Postings is null ? null : new JsonArray([.. plan.Postings.Stocks.Select(stock => (JsonNode)new JsonObject
            {
                ["flowsheet"] = stock.Flowsheet.Value, ["area"] = stock.Area.Value, ["component"] = stock.Component.Value, ["account"] = stock.Account.Value,
                ["book"] = Tonnes(stock.Book), ["counted"] = Tonnes(stock.Counted), ["unaccounted"] = Tonnes(stock.ToUnaccounted),
            })]),
        },
        terminal =>
        {
            var table = new Table().AddColumns("step", "state", "would run", "what");
            foreach (var step in plan.Steps)
                table.AddRow(step.Step.ToString(), step.State.ToString(), step.CanRun ? "yes" : "no", Markup.Escape(step.Summary.For(answer.Culture)));
            terminal.Write(table);
            foreach (var violation in plan.Steps.SelectMany(step => step.Violations))
                terminal.WriteLine(answer.Line(violation));
        },
        plan.Steps.Where(step => step.Step < CloseStep.Sign).All(step => step.CanRun) ? ExitCode.Done : ExitCode.Refused);

    public static int Write(Answer answer, IReadOnlyList<CellDifference> cells, JsonObject about)
    {
        about["cells"] = new JsonArray([.. cells.Select(cell => (JsonNode)new JsonObject
        {
            ["metal"] = cell.Metal.Value, ["term"] = cell.Term, ["line"] = cell.Line.Value, ["account"] = cell.Account.Value,
            ["counterpart"] = cell.Counterpart?.Value, ["before"] = Tonnes(cell.Before), ["after"] = Tonnes(cell.After), ["change"] = Tonnes(cell.Change),
        })]);
        return answer.Write(about, terminal =>
        {
            var table = new Table().AddColumns("metal", "term", "line", "account", "before, t", "after, t", "change, t");
            foreach (var cell in cells)
            {
                table.AddRow(
                    cell.Metal.Value, cell.Term, cell.Line.Value, cell.Counterpart is { } other ? $"{cell.Account} → {other}" : cell.Account.Value,
                    Text(cell.Before), Text(cell.After), Text(cell.Change));
            }
            terminal.Write(table);
        });
    }

    public static int Write(Answer answer, IReadOnlyList<UnaccountedLine> lines) => answer.Write(
        new JsonObject
        {
            ["unaccounted"] = new JsonArray([.. lines.Select(line => (JsonNode)new JsonObject
            {
                ["flowsheet"] = line.Flowsheet.Value, ["area"] = line.Area.Value, ["metal"] = line.Metal.Value, ["posted"] = Tonnes(line.Posted),
                ["measured"] = line.Measured is { } measured ? Tonnes(measured) : null,
                ["standardUncertainty"] = line.Standard is { } standard ? Tonnes(standard) : null,
                ["withinTwoSigma"] = line.IsWithinTwoSigma, ["limit"] = line.Limit is { } limit ? Tonnes(limit) : null, ["exceedsLimit"] = line.ExceedsLimit,
                ["cusumHigh"] = line.Cusum is { } cusum ? JsonText.Number(cusum.High.Fraction) : null,
                ["cusumLow"] = line.Cusum is { } sums ? JsonText.Number(sums.Low.Fraction) : null, ["signal"] = line.Cusum?.IsSignal,
                ["postedWorth"] = line.PostedWorth?.ToString(null, CultureInfo.InvariantCulture),
                ["measuredWorth"] = line.MeasuredWorth?.ToString(null, CultureInfo.InvariantCulture),
            })]),
        },
        terminal =>
        {
            var table = new Table().AddColumns("area", "metal", "posted, t", "measured, t", "± (1σ), t", "limit, t", "C⁺", "C⁻", "worth");
            foreach (var line in lines)
            {
                table.AddRow(
                    line.Area.Value, line.Metal.Value, Text(line.Posted), Text(line.Measured), Text(line.Standard), Text(line.Limit),
                    line.Cusum?.High.ToString("1:2", CultureInfo.InvariantCulture) ?? "?", line.Cusum?.Low.ToString("1:2", CultureInfo.InvariantCulture) ?? "?",
                    (line.MeasuredWorth ?? line.PostedWorth)?.ToString(null, CultureInfo.InvariantCulture) ?? "");
            }
            terminal.Write(table);
        });

    public static JsonValue Tonnes(Mass mass) => JsonText.Number(mass.Tonnes);

    private static string Text(Mass? mass) => mass is { } known ? known.Tonnes.ToString("#,0.######", CultureInfo.InvariantCulture) : "?";
}
