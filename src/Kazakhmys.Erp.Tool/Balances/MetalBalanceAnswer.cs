using System.Globalization;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.Tool.Consoles;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Kazakhmys.Erp.Tool.Balances;

/// <summary>The metal balance of a period: every term, line and cell, in tonnes.</summary>
internal static class MetalBalanceAnswer
{
    public static async Task<int> StateAsync(
        IServiceProvider host, Answer answer, Code book, Code metal, Period period, CancellationToken cancellationToken)
    {
        var balance = await host.GetRequiredService<IMetalBalances>()
            .StateAsync(new MetalBalanceQuery { Books = [book], Metal = metal, Period = period }, null, cancellationToken).ConfigureAwait(false);
        return answer.Write(Json(answer, balance), terminal => Print(answer, terminal, balance));
    }

    private static JsonObject Json(Answer answer, MetalBalance balance) => new()
    {
        ["books"] = new JsonArray([.. balance.Books.Select(book => (JsonNode)JsonValue.Create(book.Value))]),
        ["metal"] = balance.Metal.Value,
        ["period"] = balance.Period.Code.Value,
        ["layout"] = balance.Layout.Value,
        ["unit"] = "t",
        ["terms"] = new JsonObject(Enum.GetValues<BalanceTerm>()
            .Select(term => KeyValuePair.Create(NameOf(term), (JsonNode?)Tonnes(balance.Of(term))))),
        ["difference"] = Tonnes(balance.Difference),
        ["lines"] = Lines(answer, balance.Lines),
        ["stages"] = Lines(answer, balance.Stages),
        ["recoveries"] = new JsonArray([.. balance.Recoveries.Select(recovery => (JsonNode)new JsonObject
        {
            ["code"] = recovery.Code.Value,
            ["name"] = recovery.Name.For(answer.Culture),
            ["out"] = Tonnes(recovery.Out),
            ["in"] = Tonnes(recovery.In),
            ["recovery"] = recovery.Recovery is { } ratio ? JsonText.Number(ratio.Fraction) : null,
        })]),
    };

    private static JsonArray Lines(Answer answer, IEnumerable<BalanceLine> lines) => [.. lines.Select(line => (JsonNode)new JsonObject
    {
        ["code"] = line.Code.Value,
        ["name"] = line.Name.For(answer.Culture),
        ["term"] = line.Term is { } term ? NameOf(term) : null,
        ["amount"] = Tonnes(line.Amount),
        ["cells"] = new JsonArray([.. line.Cells.Select(cell => (JsonNode)new JsonObject
        {
            ["book"] = cell.Book.Value,
            ["account"] = cell.Account.Value,
            ["counterpart"] = cell.Counterpart?.Value,
            ["owner"] = cell.Owner,
            ["amount"] = Tonnes(cell.Amount),
        })]),
    })];

    private static void Print(Answer answer, IAnsiConsole terminal, MetalBalance balance)
    {
        terminal.WriteLine($"{balance.Metal}, {balance.Period.Code}, {string.Join(" + ", balance.Books)}, t");
        var table = new Table().AddColumns("term", "line").AddColumn(new TableColumn("t").RightAligned());
        foreach (var line in balance.Lines)
            table.AddRow(NameOf(line.Term!.Value), Markup.Escape(line.Name.For(answer.Culture)), Text(line.Amount));
        table.AddRow("", "difference", Text(balance.Difference));
        terminal.Write(table);
        foreach (var recovery in balance.Recoveries)
            terminal.WriteLine($"{recovery.Name.For(answer.Culture)}: {recovery.Recovery?.ToString("%:2", CultureInfo.InvariantCulture) ?? "–"}");
    }

    private static JsonValue Tonnes(Mass mass) => JsonText.Number(mass.Tonnes);

    private static string Text(Mass mass) => mass.Tonnes.ToString("#,0.###", CultureInfo.InvariantCulture);

    private static string NameOf(BalanceTerm term) => term switch
    {
        BalanceTerm.OpeningStock => "openingStock",
        BalanceTerm.Ore => "ore",
        BalanceTerm.ThirdPartyFeed => "thirdPartyFeed",
        BalanceTerm.Products => "products",
        BalanceTerm.Sales => "sales",
        BalanceTerm.Losses => "losses",
        BalanceTerm.ClosingStock => "closingStock",
        _ => "unaccounted",
    };
}
