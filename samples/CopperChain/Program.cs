using System.Reflection;
using CopperChain;
using CopperChain.Synthetic;
using Spectre.Console;

var sample = typeof(CopperChainJob).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(each => each.Key == "SampleFolder").Value!;
var output = Path.Combine(Directory.Exists(sample) ? sample : AppContext.BaseDirectory, "out");
if (args is ["--synthetic-year", ..])
    return (await new SyntheticYear(AnsiConsole.Console, output).RunAsync(SyntheticScale.Year)).Verified.IsSound ? 0 : 1;
if (args.Length > 0)
{
    AnsiConsole.MarkupLine("usage: CopperChain [[--synthetic-year]]");
    return 2;
}
var outcome = await new CopperChainJob(AnsiConsole.Console, Path.Combine(AppContext.BaseDirectory, "Data"), output).RunAsync();
return outcome.ExitCode;
