using System.Globalization;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Ledger.Periods;

namespace Kazakhmys.Erp.Tool.Databases;

/// <summary>How periods are shown.</summary>
internal static class PeriodText
{
    public static JsonArray Json(IEnumerable<LedgerPeriod> periods) => [.. periods.Select(period => (JsonNode)Json(period))];

    public static JsonObject Json(LedgerPeriod period) => new()
    {
        ["period"] = period.Period.Code.Value,
        ["first"] = period.Period.First.ToString(),
        ["last"] = period.Period.Last.ToString(),
        ["state"] = StateOf(period),
        ["revision"] = period.Revision,
    };

    public static string Line(LedgerPeriod period) => string.Create(
        CultureInfo.InvariantCulture, $"Period {period.Period.Code}, {period.Period.First} to {period.Period.Last}: {StateOf(period)}.");

    private static string StateOf(LedgerPeriod period) => period.State switch
    {
        PeriodState.Open => "open",
        PeriodState.Closing => "closing",
        _ => "closed",
    };
}
