using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Closes;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.Tool.Consoles;
using Microsoft.Extensions.DependencyInjection;
using NodaTime.Text;

namespace Kazakhmys.Erp.Tool.Closes;

/// <summary><c>kzerp close what-if</c>: what moves if measurements were other than they are.</summary>
internal static class WhatIfCommand
{
    public static Command Create(ToolConsole console)
    {
        var values = new Option<string[]>("--set")
        {
            Description = "A measurement and its other value: point@moment=value, with a ticket point@moment|ticket=value (cu-conc@2026-01-20T14:00:00Z=24.1 %).",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("what-if", "What moves if measurements were other than they are, cell by cell. Stores nothing.");
        CloseOptions.Runs(command, console, async (host, request, answer, cancellationToken) =>
        {
            var sheets = await host.GetRequiredService<IFlowsheets>().ListAsync(request.Book, null, cancellationToken).ConfigureAwait(false);
            var query = new WhatIfQuery
            {
                Book = request.Book,
                Period = request.Period,
                Values = request.Parse.GetValue(values)!.Select(text => Read(request.Book, text, sheets)).ToDictionary(),
            };
            var answered = await host.GetRequiredService<ICloses>().WhatIfAsync(query, null, cancellationToken).ConfigureAwait(false);
            return CloseAnswer.Write(answer, answered.Cells, new JsonObject { ["passesGlobalTest"] = answered.PassesGlobalTest });
        });
        command.Options.Add(values);
        return command;
    }

    private static KeyValuePair<MeasurementId, MeasuredValue> Read(Code book, string text, IReadOnlyList<Flowsheet> sheets)
    {
        var (at, equals) = (text.IndexOf('@', StringComparison.Ordinal), text.IndexOf('=', StringComparison.Ordinal));
        if (at < 1 || equals < at)
            throw new ValidationFailedException(ToolViolations.WhatIfMalformed.At("--set", text));
        var (moment, ticket) = text[(at + 1)..equals].Split('|', 2) is [var first, var second] ? (first, second) : (text[(at + 1)..equals], "");
        var point = Code.Parse(text[..at]);
        if (!OffsetDateTimePattern.ExtendedIso.Parse(moment).TryGetValue(default, out var instant)
            || sheets.SelectMany(sheet => sheet.Drawn.Points).LastOrDefault(each => each.Code == point) is not { } known)
            throw new ValidationFailedException(ToolViolations.WhatIfMalformed.At("--set", text));
        return KeyValuePair.Create(
            new MeasurementId { Book = book, Point = point, At = instant.ToInstant(), Reference = ticket },
            MeasuredValue.Parse(known.Quantity, text[(equals + 1)..], CultureInfo.InvariantCulture));
    }
}
