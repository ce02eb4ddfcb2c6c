using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.Tool.Consoles;
using Kazakhmys.Erp.Tool.Databases;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Kazakhmys.Erp.Tool.Balances;

/// <summary><c>kzerp balance</c>: balances of accounts at two times, or the metal balance of a period over the whole chain.</summary>
internal sealed class BalanceCommand
{
    private readonly Option<Code?> _book = ToolOptions.RequiredCode("--book", "Code of the book.", "-b");
    private readonly Option<Code?> _account = ToolOptions.Code("--account", "Only this account and those below it.", "-a");
    private readonly Option<Code?> _commodity = ToolOptions.Code("--commodity", "Only this commodity: Cu.", "-c");
    private readonly Option<string?> _asOf = new("--as-of") { Description = "Up to when things happened: a production day (its end) or an instant with offset." };
    private readonly Option<string?> _knownAt = new("--known-at") { Description = "What was known of them: an instant with offset, or the sequence of an entry." };
    private readonly Option<Code?> _metal = ToolOptions.Code("--metal", "The metal balance of a metal over the whole chain; goes with --period.");
    private readonly Option<Period?> _period = ToolOptions.Period("--period", "The period of the metal balance.");

    private readonly Option<string> _format = new Option<string>("--format")
    {
        Description = "Form of the metal balance: table, json, csv, xlsx or html.",
        DefaultValueFactory = _ => MetalBalanceAnswer.Table,
    }.AcceptOnlyFromAmong(MetalBalanceAnswer.Table, MetalBalanceAnswer.Json, MetalBalanceAnswer.Csv, MetalBalanceAnswer.Xlsx, MetalBalanceAnswer.Html);

    private readonly Option<string?> _out = new("--out") { Description = "Write the metal balance to a new file; xlsx needs one.", HelpName = "file" };

    public static Command Create(ToolConsole console)
    {
        var command = new Command("balance", "Balances of accounts as of one time and as known at another; with --metal the metal balance of a period.");
        var database = DatabaseOptions.On(command);
        var options = new BalanceCommand();
        options.AddTo(command);
        command.Runs(console, async (parse, answer, cancellationToken) =>
        {
            var moment = MomentText.Parse(parse.GetValue(options._asOf), parse.GetValue(options._knownAt));
            var host = await database.OpenMigratedAsync(parse, console, cancellationToken).ConfigureAwait(false);
            await using (host.ConfigureAwait(false))
            {
                var book = parse.GetValue(options._book)!.Value;
                return parse.GetValue(options._metal) is { } metal
                    ? await options.MetalAsync(host, parse, answer, book, metal, cancellationToken).ConfigureAwait(false)
                    : await options.AccountsAsync(host, parse, answer, book, moment, cancellationToken).ConfigureAwait(false);
            }
        });
        return command;
    }

    private void AddTo(Command command)
    {
        foreach (var option in new Option[] { _book, _account, _commodity, _asOf, _knownAt, _metal, _period, _format, _out })
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_metal) is null != result.GetResult(_period) is null)
                result.AddError("--metal and --period go together.");
            if (result.GetResult(_metal) is not null && new Option[] { _account, _commodity, _asOf, _knownAt }.Any(each => result.GetResult(each) is not null))
                result.AddError("--metal goes with --period, --format and --out alone.");
            if (result.GetResult(_metal) is null && (result.GetResult(_format) is { Implicit: false } || result.GetResult(_out) is not null))
                result.AddError("--format and --out go with --metal.");
            if (result.GetValue(_format) == MetalBalanceAnswer.Xlsx && result.GetResult(_out) is null)
                result.AddError("--format xlsx needs --out.");
        });
    }

    private async Task<int> MetalAsync(
        IServiceProvider host, ParseResult parse, Answer answer, Code book, Code metal, CancellationToken cancellationToken)
    {
        var query = new MetalBalanceQuery { Books = [book], Metal = metal, Period = parse.GetValue(_period)! };
        var balance = await host.GetRequiredService<IMetalBalances>().StateAsync(query, null, cancellationToken).ConfigureAwait(false);
        var format = parse.GetValue(_format)!;
        return parse.GetValue(_out) is { } path
            ? await MetalBalanceAnswer.SaveAsync(answer, balance, format, path, cancellationToken).ConfigureAwait(false)
            : await MetalBalanceAnswer.WriteAsync(answer, balance, format, cancellationToken).ConfigureAwait(false);
    }

    private async Task<int> AccountsAsync(
        IServiceProvider host, ParseResult parse, Answer answer, Code book, BalanceMoment moment, CancellationToken cancellationToken)
    {
        var commodities = (await host.GetRequiredService<ICommodities>().ListAsync(null, cancellationToken).ConfigureAwait(false))
            .ToDictionary(commodity => commodity.Code);
        var only = parse.GetValue(_commodity);
        var balances = (await host.GetRequiredService<IBalances>()
            .AllAsync(book, parse.GetValue(_account), moment, null, cancellationToken).ConfigureAwait(false))
            .Where(balance => only is null || balance.Commodity == only)
            .Select(balance => (Balance: balance, Commodity: commodities[balance.Commodity]))
            .ToList();
        return answer.Write(
            new JsonObject
            {
                ["book"] = book.Value,
                ["asOf"] = parse.GetValue(_asOf),
                ["knownAt"] = parse.GetValue(_knownAt),
                ["balances"] = new JsonArray([.. balances.Select(each => (JsonNode)Json(each.Balance, each.Commodity))]),
            },
            terminal =>
            {
                var table = new Table().AddColumns("account", "commodity").AddColumn(new TableColumn("amount").RightAligned()).AddColumn("unit");
                foreach (var (balance, commodity) in balances)
                    table.AddRow(balance.Account.Value, commodity.Code.Value, Text(InUnits(balance, commodity)), commodity.Unit);
                terminal.Write(table);
            });
    }

    private static decimal InUnits(AccountBalance balance, Commodity commodity) => (decimal)balance.Amount / commodity.PerUnit;

    private static string Text(decimal amount) => amount.ToString("#,0.############", CultureInfo.InvariantCulture);

    /// <summary>The exact amount is text: many readers of JSON keep numbers as binary floating point.</summary>
    private static JsonObject Json(AccountBalance balance, Commodity commodity) => new()
    {
        ["account"] = balance.Account.Value,
        ["commodity"] = commodity.Code.Value,
        ["amount"] = JsonText.Number(InUnits(balance, commodity)),
        ["unit"] = commodity.Unit,
        ["smallestUnits"] = balance.Amount.ToString(CultureInfo.InvariantCulture),
    };
}
