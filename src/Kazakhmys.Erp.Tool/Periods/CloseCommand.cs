using System.CommandLine;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.Tool.Closes;
using Kazakhmys.Erp.Tool.Consoles;
using Kazakhmys.Erp.Tool.Databases;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Kazakhmys.Erp.Tool.Periods;

/// <summary><c>kzerp close</c>: closes a period of the ledger, or reopens it with a reason and a second person.</summary>
internal sealed class CloseCommand
{
    private readonly Option<Code?> _book = ToolOptions.RequiredCode("--book", "Code of the book.", "-b");
    private readonly Option<Code?> _period = ToolOptions.RequiredCode("--period", "Code of the period: 2022-Q1.");
    private readonly Option<bool> _begin = new("--begin") { Description = "Only begin closing: from now on adjustments and reversals alone are let in." };
    private readonly Option<bool> _reopen = new("--reopen") { Description = "Reopen the closed period; needs --reason and --approved-by." };
    private readonly Option<string?> _reason = new("--reason") { Description = "Why it is reopened, kept on record." };
    private readonly Option<Code?> _approvedBy = ToolOptions.Code("--approved-by", "Who approves reopening; not the one who acts (--user).");

    public static Command Create(ToolConsole console)
    {
        var command = new Command("close", "Closes a period of the ledger with an immutable snapshot of all balances; begins closing first if nobody has. Its commands run the month-end close of metal accounting.");
        var database = DatabaseOptions.On(command);
        var options = new CloseCommand();
        options.AddTo(command);
        foreach (var step in MetalCloseCommands.Create(console))
            command.Subcommands.Add(step);
        command.Runs(console, async (parse, answer, cancellationToken) =>
        {
            var host = await database.OpenMigratedAsync(parse, console, cancellationToken).ConfigureAwait(false);
            await using (host.ConfigureAwait(false))
                return await options.RunAsync(host, parse, answer, cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private void AddTo(Command command)
    {
        foreach (var option in new Option[] { _book, _period, _begin, _reopen, _reason, _approvedBy })
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            var reopens = result.GetValue(_reopen);
            if (reopens && result.GetValue(_begin))
                result.AddError("Either --begin or --reopen.");
            if (reopens != (result.GetResult(_reason) is not null) || reopens != (result.GetResult(_approvedBy) is not null))
                result.AddError("--reopen goes with --reason and --approved-by, and they only with it.");
        });
    }

    private async Task<int> RunAsync(IServiceProvider host, ParseResult parse, Answer answer, CancellationToken cancellationToken)
    {
        var (book, period) = (parse.GetValue(_book)!.Value, parse.GetValue(_period)!.Value);
        var periods = host.GetRequiredService<IPeriods>();
        if (parse.GetValue(_reopen))
        {
            var order = new ReopenPeriod
            {
                Book = book, Period = period, ApprovedBy = parse.GetValue(_approvedBy)!.Value, Reason = parse.GetValue(_reason)!,
            };
            return Write(answer, await periods.ReopenAsync(order, null, cancellationToken).ConfigureAwait(false));
        }
        if (parse.GetValue(_begin))
            return Write(answer, await periods.BeginClosingAsync(book, period, null, cancellationToken).ConfigureAwait(false));
        var closed = await host.GetRequiredService<ErpStore>()
            .WriteAsync(null, unitOfWork => CloseAsync(periods, book, period, unitOfWork, cancellationToken), cancellationToken).ConfigureAwait(false);
        return Write(answer, closed);
    }

    private static async Task<ClosedPeriod> CloseAsync(
        IPeriods periods, Code book, Code period, UnitOfWork unitOfWork, CancellationToken cancellationToken)
    {
        var all = await periods.ListAsync(book, unitOfWork, cancellationToken).ConfigureAwait(false);
        if (all.Any(each => each.Period.Code == period && each.State == PeriodState.Open))
            await periods.BeginClosingAsync(book, period, unitOfWork, cancellationToken).ConfigureAwait(false);
        return await periods.CloseAsync(book, period, unitOfWork, cancellationToken).ConfigureAwait(false);
    }

    private static int Write(Answer answer, LedgerPeriod period) =>
        answer.Write(PeriodText.Json(period), terminal => terminal.WriteLine(PeriodText.Line(period)));

    private static int Write(Answer answer, ClosedPeriod closed) => answer.Write(
        new JsonObject
        {
            ["period"] = closed.Period.Code.Value,
            ["state"] = "closed",
            ["revision"] = closed.Revision,
            ["balances"] = closed.Balances,
            ["snapshotHash"] = closed.SnapshotHash.ToString(),
            ["entry"] = closed.Receipt.Seq,
        },
        terminal => terminal.WriteLine(
            $"Period {closed.Period.Code} is closed, revision {closed.Revision}: {closed.Balances} balances, snapshot {closed.SnapshotHash}."));
}
