using System.CommandLine;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting;
using Kazakhmys.Erp.MetalAccounting.Closes;
using Kazakhmys.Erp.MetalAccounting.Reconciliations;
using Kazakhmys.Erp.Tool.Consoles;
using Microsoft.Extensions.DependencyInjection;

namespace Kazakhmys.Erp.Tool.Closes;

/// <summary>The commands of the month-end close below <c>kzerp close</c>: plan, run, status, accept, sign, lock, restart, difference, unaccounted.</summary>
internal static class MetalCloseCommands
{
    public static IEnumerable<Command> Create(ToolConsole console) =>
    [
        Plan(console), Run(console), Status(console), Accept(console), Sign(console), Lock(console), Restart(console), Difference(console),
        Unaccounted(console), WhatIfCommand.Create(console), RestateCommand.Create(console),
    ];

    private static Command Plan(ToolConsole console) => Made(
        console, "plan", "What every step of the close has done or would do, and what would refuse it. Stores nothing; exit code 1 when a step would be refused.",
        async (host, request, answer, cancellationToken) => CloseAnswer.Write(
            answer, await Closes(host).PlanAsync(request.Book, request.Period, cancellationToken).ConfigureAwait(false)));

    private static Command Run(ToolConsole console)
    {
        var next = new Option<bool>("--next") { Description = "Only the next step." };
        return Made(
            console, "run", "Carries the close on to the signature, each step at most once; after an interruption it goes on where it stood.",
            async (host, request, answer, cancellationToken) => CloseAnswer.Write(answer, request.Parse.GetValue(next)
                ? await Closes(host).RunNextAsync(request.Order, null, cancellationToken).ConfigureAwait(false)
                : await DrawnProgress.RunAsync(
                    console,
                    bars => Closes(host).RunAsync(
                        request.Order, new Reported<CloseProgress>(done => bars.Report("closing", done.Done, done.Total)), cancellationToken)).ConfigureAwait(false)),
            next);
    }

    private static Command Status(ToolConsole console)
    {
        var revision = new Option<int?>("--revision") { Description = "Number of the close; the latest unless given." };
        return Made(
            console, "status", "The steps of the close: done, failed with the reason, or pending.",
            async (host, request, answer, cancellationToken) => CloseAnswer.Write(
                answer, await FoundAsync(host, request, request.Parse.GetValue(revision), cancellationToken).ConfigureAwait(false)),
            revision);
    }

    private static Command Accept(ToolConsole console) => Made(
        console, "accept", "Accepts the reconciliations of the close; not by the person who ran them (--user).",
        async (host, request, answer, cancellationToken) =>
        {
            var close = await FoundAsync(host, request, null, cancellationToken).ConfigureAwait(false);
            if (close.Of(CloseStep.Reconcile).Result is not { } result)
                throw new RuleViolatedException(MetalAccountingViolations.CloseStepOrder.At("Step", "accept", ("next", close.Next)));
            foreach (var run in JsonNode.Parse(result)!["runs"]!.AsArray())
            {
                await host.GetRequiredService<IReconciliations>()
                    .AcceptAsync(request.Book, Code.Parse((string)run!["run"]!), null, cancellationToken).ConfigureAwait(false);
            }
            return CloseAnswer.Write(answer, close);
        });

    private static Command Sign(ToolConsole console)
    {
        var hash = new Option<string>("--hash") { Description = "The hash of the statements that were looked at, as 'close status' shows it.", Required = true };
        var reason = new Option<string?>("--reason") { Description = "Why it is signed although there are warnings." };
        return Made(
            console, "sign", "Signs what was stated; not by a person who ran a step (--user).",
            async (host, request, answer, cancellationToken) => CloseAnswer.Write(answer, await Closes(host).SignAsync(
                new SignClose { Book = request.Book, Period = request.Period, Hash = request.Parse.GetValue(hash)!, Reason = request.Parse.GetValue(reason) },
                null, cancellationToken).ConfigureAwait(false)),
            hash, reason);
    }

    private static Command Lock(ToolConsole console) => Made(
        console, "lock", "Closes the period in the ledger and puts the hash of the close on record.",
        async (host, request, answer, cancellationToken) =>
            CloseAnswer.Write(answer, await Closes(host).LockAsync(request.Order, null, cancellationToken).ConfigureAwait(false)));

    private static Command Restart(ToolConsole console)
    {
        var reason = new Option<string>("--reason") { Description = "Why, kept on record.", Required = true };
        return Made(
            console, "restart", "Gives the close up: what it posted is taken back, and the next run begins anew.",
            async (host, request, answer, cancellationToken) => CloseAnswer.Write(answer, await Closes(host).RestartAsync(
                new RestartClose { Book = request.Book, Period = request.Period, Reason = request.Parse.GetValue(reason)! }, null, cancellationToken).ConfigureAwait(false)),
            reason);
    }

    private static Command Difference(ToolConsole console) => Made(
        console, "difference", "What differs from the close before: the revision before of the period, else the period before.",
        async (host, request, answer, cancellationToken) =>
        {
            var close = await FoundAsync(host, request, null, cancellationToken).ConfigureAwait(false);
            var difference = await Closes(host).DifferenceAsync(close.Id, null, null, cancellationToken).ConfigureAwait(false);
            return CloseAnswer.Write(
                answer, difference.Cells, new JsonObject { ["before"] = difference.Before.ToString(), ["after"] = difference.After.ToString() });
        });

    private static Command Unaccounted(ToolConsole console) => Made(
        console, "unaccounted", "What is unaccounted by area and metal, with uncertainty, limit, cumulative sums and worth.",
        async (host, request, answer, cancellationToken) =>
        {
            var close = await FoundAsync(host, request, null, cancellationToken).ConfigureAwait(false);
            return CloseAnswer.Write(answer, await Closes(host).UnaccountedAsync(close.Id, null, cancellationToken).ConfigureAwait(false));
        });

    private static Command Made(
        ToolConsole console, string name, string description, Func<IServiceProvider, CloseRequest, Answer, CancellationToken, Task<int>> action,
        params ReadOnlySpan<Option> options)
    {
        var command = new Command(name, description);
        CloseOptions.Runs(command, console, action);
        foreach (var option in options)
            command.Options.Add(option);
        return command;
    }

    private static ICloses Closes(IServiceProvider host) => host.GetRequiredService<ICloses>();

    private static async Task<Close> FoundAsync(IServiceProvider host, CloseRequest request, int? revision, CancellationToken cancellationToken) =>
        await Closes(host).FindAsync(request.Book, request.Period, revision, null, cancellationToken).ConfigureAwait(false)
        ?? throw new NotFoundException(MetalAccountingViolations.CloseMissing.At("Period", request.Period));
}
