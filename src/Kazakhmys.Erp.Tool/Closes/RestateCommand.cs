using System.CommandLine;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Restatements;
using Kazakhmys.Erp.Tool.Consoles;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Kazakhmys.Erp.Tool.Closes;

/// <summary><c>kzerp close restate</c>: corrects a locked period by what became known later, with a difference in an open period.</summary>
internal static class RestateCommand
{
    public static Command Create(ToolConsole console)
    {
        var on = new Option<string>("--on") { Description = "The production day of an open period on which the difference is booked: 2026-02-11.", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why, kept on record.", Required = true };
        var preview = new Option<bool>("--preview") { Description = "Only show what would be posted." };
        var command = new Command(
            "restate", "Posts the difference between the accepted reconciliations of a locked period as they are now and what was closed. Changes nothing closed.");
        CloseOptions.Runs(command, console, async (host, request, answer, cancellationToken) =>
        {
            var order = new RestateClose
            {
                Book = request.Book,
                Period = request.Period,
                BookedOn = ProductionDay.Parse(request.Parse.GetValue(on)!),
                Reason = request.Parse.GetValue(reason)!,
            };
            var restatements = host.GetRequiredService<IRestatements>();
            return Write(answer, request.Parse.GetValue(preview)
                ? await restatements.PreviewAsync(order, null, cancellationToken).ConfigureAwait(false)
                : await restatements.RestateAsync(order, null, cancellationToken).ConfigureAwait(false));
        });
        foreach (var option in new Option[] { on, reason, preview })
            command.Options.Add(option);
        return command;
    }

    private static int Write(Answer answer, Restatement restated)
    {
        var flows = restated.Flows.Where(flow => flow.Moved != Mass.Zero).ToList();
        var stocks = restated.Stocks.Where(stock => stock.ToUnaccounted != Mass.Zero).ToList();
        return answer.Write(
            new JsonObject
            {
                ["period"] = restated.Close.Period.Value,
                ["number"] = restated.Number,
                ["bookedOn"] = restated.BookedOn.ToString(),
                ["flows"] = new JsonArray([.. flows.Select(flow => (JsonNode)new JsonObject
                {
                    ["stream"] = flow.Stream.Value, ["component"] = flow.Component.Value, ["from"] = flow.From.Value, ["to"] = flow.To.Value,
                    ["before"] = CloseAnswer.Tonnes(flow.Before), ["moved"] = CloseAnswer.Tonnes(flow.Moved), ["adjusts"] = flow.Adjusts, ["entry"] = flow.Entry,
                })]),
                ["unaccounted"] = new JsonArray([.. stocks.Select(stock => (JsonNode)new JsonObject
                {
                    ["area"] = stock.Area.Value, ["component"] = stock.Component.Value, ["account"] = stock.Account.Value,
                    ["moved"] = CloseAnswer.Tonnes(stock.ToUnaccounted), ["adjusts"] = stock.Adjusts, ["entry"] = stock.Entry,
                })]),
            },
            terminal =>
            {
                foreach (var flow in flows)
                    terminal.WriteLine($"{flow.Stream} {flow.Component}: {flow.Before} → {flow.After}, entry {flow.Entry} adjusts {flow.Adjusts}");
                foreach (var stock in stocks)
                    terminal.WriteLine($"{stock.Area} {stock.Component}: {stock.ToUnaccounted} to unaccounted, entry {stock.Entry} adjusts {stock.Adjusts}");
            });
    }
}
