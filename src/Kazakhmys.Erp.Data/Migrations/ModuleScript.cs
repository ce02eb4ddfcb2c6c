namespace Kazakhmys.Erp.Data.Migrations;

/// <summary>A schema script as a module embeds it.</summary>
internal sealed record ModuleScript(string Module, int Number, string Name, string Sha256, string Text, string SuiteVersion)
{
    internal SchemaScriptStatus Status(SchemaScriptState state) => new()
    {
        Module = Module,
        Number = Number,
        Name = Name,
        Sha256 = Sha256,
        State = state,
        SuiteVersion = SuiteVersion,
    };
}
