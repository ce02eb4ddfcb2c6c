using System.Globalization;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.MetalAccounting.Balances;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>A setup as canonical JSON, so that its hash tells when it was changed.</summary>
internal static class CloseSetupText
{
    public static string Of(CloseSetup setup) => CloseJson.Text(new JsonObject
    {
        ["code"] = setup.Code.Value,
        ["metals"] = new JsonArray([.. setup.Metals.Select(metal => (JsonNode)JsonValue.Create(metal.Value))]),
        ["flowsheets"] = new JsonArray([.. setup.Flowsheets.Select(flowsheet => (JsonNode)Of(flowsheet))]),
        ["limits"] = new JsonArray([.. setup.Limits.Select(limit => (JsonNode)new JsonObject
        {
            ["area"] = limit.Area?.Value,
            ["metal"] = limit.Metal.Value,
            ["absolute"] = limit.Absolute?.ToString(),
            ["ofInput"] = limit.OfInput?.ToString(),
        })]),
        ["prices"] = new JsonArray([.. setup.Prices.Select(price => (JsonNode)new JsonObject
        {
            ["metal"] = price.Metal.Value,
            ["price"] = price.Price.ToString(null, CultureInfo.InvariantCulture),
            ["per"] = price.Per.ToString(),
        })]),
        ["allowance"] = setup.Cusum.Allowance.ToString(),
        ["decision"] = setup.Cusum.Decision.ToString(),
    });

    private static JsonObject Of(ClosedFlowsheet flowsheet) => new()
    {
        ["code"] = flowsheet.Code.Value,
        ["censoredAs"] = flowsheet.CensoredAs?.ToString(),
        ["streams"] = new JsonArray([.. flowsheet.Streams.Select(stream => (JsonNode)new JsonObject
        {
            ["stream"] = stream.Stream.Value,
            ["from"] = Of(stream.From),
            ["to"] = Of(stream.To),
            ["kept"] = stream.IsKept,
        })]),
        ["areas"] = new JsonArray([.. flowsheet.Areas.Select(area => (JsonNode)new JsonObject
        {
            ["node"] = area.Node.Value,
            ["unaccounted"] = area.Unaccounted.Value,
        })]),
    };

    private static JsonObject? Of(AccountPattern? pattern) => pattern is null
        ? null
        : new JsonObject { ["path"] = pattern.Path, ["kind"] = pattern.Kind?.ToString(), ["owner"] = pattern.Owner };
}
