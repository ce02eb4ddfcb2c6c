using System.CommandLine;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Data.Migrations;
using Kazakhmys.Erp.Tool.Consoles;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Kazakhmys.Erp.Tool.Databases;

/// <summary><c>kzerp migrate</c>: brings tables up to date, lists scripts, or writes the missing ones for an administrator.</summary>
internal static class MigrateCommand
{
    public static Command Create(ToolConsole console)
    {
        var command = new Command("migrate", "Brings the tables up to date: one transaction, one host at a time.");
        var database = DatabaseOptions.On(command);
        var list = new Option<bool>("--list") { Description = "Only list the scripts and their state; exit code 1 when one is not applied as it is." };
        var export = new Option<string?>("--export")
        {
            Description = "Only write the missing scripts to a file ('-' for standard output), for administrators who run DDL themselves.",
            HelpName = "file",
        };
        command.Options.Add(list);
        command.Options.Add(export);
        command.Validators.Add(result =>
        {
            if (result.GetValue(list) && result.GetResult(export) is not null)
                result.AddError("Either --list or --export.");
        });
        command.Runs(console, async (parse, answer, cancellationToken) =>
        {
            var host = database.Open(parse, console);
            await using (host.ConfigureAwait(false))
            {
                var schema = host.GetRequiredService<IErpSchema>();
                if (parse.GetValue(export) is { } target)
                    return await ExportAsync(schema, answer, target, cancellationToken).ConfigureAwait(false);
                if (parse.GetValue(list))
                    return List(answer, await schema.StatusAsync(cancellationToken).ConfigureAwait(false));
                return Applied(answer, await schema.MigrateAsync(cancellationToken).ConfigureAwait(false));
            }
        });
        return command;
    }

    private static int Applied(Answer answer, IReadOnlyList<SchemaScriptStatus> applied) => answer.Write(
        new JsonObject { ["applied"] = Scripts(applied) },
        terminal =>
        {
            foreach (var script in applied)
                terminal.WriteLine($"Applied {SchemaGuard.NameOf(script)}.");
            terminal.WriteLine(applied.Count == 0 ? "Everything is applied already." : $"{applied.Count} scripts applied.");
        });

    private static int List(Answer answer, IReadOnlyList<SchemaScriptStatus> scripts) => answer.Write(
        new JsonObject { ["scripts"] = Scripts(scripts) },
        terminal =>
        {
            var table = new Table().AddColumns("script", "state", "version", "SHA-256");
            foreach (var script in scripts)
                table.AddRow(SchemaGuard.NameOf(script), StateOf(script), Markup.Escape(script.SuiteVersion), script.Sha256);
            terminal.Write(table);
        },
        scripts.All(script => script.State == SchemaScriptState.Applied) ? ExitCode.Done : ExitCode.Refused);

    private static async Task<int> ExportAsync(IErpSchema schema, Answer answer, string target, CancellationToken cancellationToken)
    {
        var text = new StringWriter { NewLine = "\n" };
        await schema.ExportAsync(text, cancellationToken).ConfigureAwait(false);
        if (target != "-")
            await NewFile.WriteAsync(target, text.ToString(), cancellationToken).ConfigureAwait(false);
        return answer.Write(
            target == "-" ? new JsonObject { ["sql"] = text.ToString() } : new JsonObject { ["file"] = target },
            terminal =>
            {
                if (target == "-")
                    answer.Console.Out.Write(text.ToString());
                else
                    terminal.WriteLine($"Written to {target}.");
            });
    }

    private static JsonArray Scripts(IEnumerable<SchemaScriptStatus> scripts) => [.. scripts.Select(script => (JsonNode)new JsonObject
    {
        ["module"] = script.Module,
        ["number"] = script.Number,
        ["name"] = script.Name,
        ["sha256"] = script.Sha256,
        ["state"] = StateOf(script),
        ["suiteVersion"] = script.SuiteVersion,
        ["appliedAt"] = script.AppliedAt?.ToString(),
    })];

    private static string StateOf(SchemaScriptStatus script) => script.State switch
    {
        SchemaScriptState.Pending => "pending",
        SchemaScriptState.Applied => "applied",
        SchemaScriptState.Changed => "changed",
        _ => "newer",
    };
}
