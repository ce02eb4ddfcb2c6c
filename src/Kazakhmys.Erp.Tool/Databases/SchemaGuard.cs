using System.Globalization;
using Kazakhmys.Erp.Data.Migrations;
using Kazakhmys.Erp.Kernel.Violations;
using Microsoft.Extensions.DependencyInjection;

namespace Kazakhmys.Erp.Tool.Databases;

/// <summary>Commands other than init and migrate never change tables; they refuse a database whose tables are behind.</summary>
internal static class SchemaGuard
{
    public static async Task RequireAsync(IServiceProvider host, CancellationToken cancellationToken)
    {
        var status = await host.GetRequiredService<IErpSchema>().StatusAsync(cancellationToken).ConfigureAwait(false);
        var pending = status.Where(script => script.State == SchemaScriptState.Pending).ToList();
        if (pending.Count > 0)
            throw new RuleViolatedException(ToolViolations.SchemaPending.At("", pending.Count, ("script", NameOf(pending[0]))));
    }

    public static string NameOf(SchemaScriptStatus script) =>
        string.Create(CultureInfo.InvariantCulture, $"{script.Module}/{script.Number:0000}_{script.Name}");
}
