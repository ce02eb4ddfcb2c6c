using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Balances;

namespace Kazakhmys.Erp.MetalAccounting.BalanceSheets;

/// <summary>The balance as JSON.</summary>
internal static class JsonSheet
{
    private static readonly JsonSerializerOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(MetalBalance balance, CultureInfo culture) => Document(balance, culture).ToJsonString(_options);

    private static JsonObject Document(MetalBalance balance, CultureInfo culture) => new()
    {
        ["books"] = new JsonArray([.. balance.Books.Select(book => (JsonNode)JsonValue.Create(book.Value))]),
        ["metal"] = balance.Metal.Value,
        ["period"] = balance.Period.Code.Value,
        ["first"] = balance.Period.First.ToString(),
        ["last"] = balance.Period.Last.ToString(),
        ["layout"] = balance.Layout.Value,
        ["unit"] = "t",
        ["correlationAssumption"] = SheetTexts.CodeOf(balance.Assumption),
        ["terms"] = new JsonObject(balance.Totals.Select(total => KeyValuePair.Create(SheetTexts.CodeOf(total.Term), (JsonNode?)Number(total.Amount.Tonnes)))),
        ["termUncertainties"] = new JsonObject(balance.Totals.Select(total =>
            KeyValuePair.Create(SheetTexts.CodeOf(total.Term), (JsonNode?)Uncertain([], total.Uncertainty)))),
        ["difference"] = Number(balance.Difference.Tonnes),
        ["lines"] = Lines(balance.Lines, culture),
        ["stages"] = Lines(balance.Stages, culture),
        ["recoveries"] = new JsonArray([.. balance.Recoveries.Select(recovery => (JsonNode)new JsonObject
        {
            ["code"] = recovery.Code.Value,
            ["name"] = recovery.Name.For(culture),
            ["out"] = Number(recovery.Out.Tonnes),
            ["in"] = Number(recovery.In.Tonnes),
            ["recovery"] = Number(recovery.Recovery?.Fraction),
            ["standardUncertainty"] = Number(recovery.StandardUncertainty?.Fraction),
        })]),
        ["areas"] = new JsonArray([.. balance.Areas.Select(area => (JsonNode)Part(
            area.Code.Value, area.Name.For(culture), Stock(area.Opening, area.OpeningUncertainty), area.Received, area.Issued,
            Stock(area.Closing, area.ClosingUncertainty), culture))]),
        ["owners"] = new JsonArray([.. balance.Owners.Select(owner => (JsonNode)Part(
            owner.Owner.Value, owner.Name.For(culture), Stock(owner.Opening, owner.OpeningUncertainty), owner.Received, owner.Issued,
            Stock(owner.Closing, owner.ClosingUncertainty), culture))]),
    };

    private static JsonArray Lines(IEnumerable<BalanceLine> lines, CultureInfo culture) => [.. lines.Select(line => (JsonNode)Uncertain(
        new JsonObject
        {
            ["code"] = line.Code.Value,
            ["name"] = line.Name.For(culture),
            ["term"] = line.Term is { } term ? SheetTexts.CodeOf(term) : null,
            ["amount"] = Number(line.Amount.Tonnes),
            ["milligrams"] = Exact(line.Amount),
            ["cells"] = new JsonArray([.. line.Cells.Select(cell => (JsonNode)Cell(cell))]),
        },
        line.Uncertainty))];

    private static JsonObject Cell(BalanceCell cell) => Uncertain(
        new JsonObject
        {
            ["book"] = cell.Book.Value,
            ["account"] = cell.Account.Value,
            ["counterpart"] = cell.Counterpart?.Value,
            ["owner"] = cell.Owner,
            ["amount"] = Number(cell.Amount.Tonnes),
            ["milligrams"] = Exact(cell.Amount),
        },
        cell.Uncertainty);

    private static JsonObject Part(
        string code, string name, JsonObject opening, IEnumerable<AreaFlow> received, IEnumerable<AreaFlow> issued, JsonObject closing, CultureInfo culture) => new()
    {
        ["code"] = code,
        ["name"] = name,
        ["opening"] = opening,
        ["received"] = Flows(received, culture),
        ["issued"] = Flows(issued, culture),
        ["closing"] = closing,
    };

    private static JsonArray Flows(IEnumerable<AreaFlow> flows, CultureInfo culture) => [.. flows.Select(flow => (JsonNode)Uncertain(
        new JsonObject { ["code"] = flow.Code.Value, ["name"] = flow.Name.For(culture), ["amount"] = Number(flow.Amount.Tonnes), ["milligrams"] = Exact(flow.Amount) },
        flow.Uncertainty))];

    private static JsonObject Stock(Mass amount, AmountUncertainty uncertainty) =>
        Uncertain(new JsonObject { ["amount"] = Number(amount.Tonnes), ["milligrams"] = Exact(amount) }, uncertainty);

    /// <summary>Null stands for an unknown uncertainty, and the basis says so in words.</summary>
    private static JsonObject Uncertain(JsonObject amount, AmountUncertainty uncertainty)
    {
        amount["standardUncertainty"] = Number(uncertainty.Standard?.Tonnes);
        amount["uncertaintyBasis"] = SheetTexts.CodeOf(uncertainty.Basis);
        return amount;
    }

    private static string Exact(Mass mass) => mass.Milligrams.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number without trailing zeros.</summary>
    private static JsonValue? Number(decimal? value) => value is { } known ? JsonValue.Create(known / 1.000000000000000000000000000000m) : null;
}
