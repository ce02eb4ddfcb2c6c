using CopperChain.TwinMonth;
using Spectre.Console;

namespace CopperChain.Tests;

/// <summary>One run of the main job in a folder of its own, with inputs that a test may change first.</summary>
internal sealed class SampleRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("copper-chain-");
    private readonly StringWriter _printed = new();

    public SampleRun()
    {
        Directory.CreateDirectory(Inputs);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Data"), "*.csv"))
            File.Copy(file, Path.Combine(Inputs, Path.GetFileName(file)));
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(_printed),
        });
        Console.Profile.Width = 200;
    }

    public IAnsiConsole Console { get; }

    public string Inputs => Path.Combine(_folder.FullName, "in");

    public string Output => Path.Combine(_folder.FullName, "out");

    public string Printed => _printed.ToString();

    /// <summary>Replaces a text that stands once in an input file.</summary>
    public SampleRun With(string file, string text, string replacement)
    {
        var path = Path.Combine(Inputs, file);
        var content = File.ReadAllText(path);
        Assert.Equal(2, content.Split(text).Length);
        File.WriteAllText(path, content.Replace(text, replacement, StringComparison.Ordinal));
        return this;
    }

    /// <param name="month">The synthetic month; it takes most of the time, so only tests that look at it run it.</param>
    public Task<CopperChainOutcome> RunAsync(MonthScale? month = null) =>
        new CopperChainJob(Console, Inputs, Output) { Month = month }.RunAsync(TestContext.Current.CancellationToken);

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
