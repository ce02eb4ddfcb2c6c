using Spectre.Console;

namespace Kazakhmys.Erp.Tool.Consoles;

/// <summary>Progress bars on a terminal, on standard error so that the answer can be piped.</summary>
internal sealed class DrawnProgress(ProgressContext context) : IProgressBars
{
    private readonly Dictionary<string, ProgressTask> _bars = new(StringComparer.Ordinal);

    /// <summary>Runs an operation with bars where somebody looks, and with lines where nobody does.</summary>
    public static Task<T> RunAsync<T>(ToolConsole console, Func<IProgressBars, Task<T>> operation)
    {
        if (!console.IsInteractive)
            return operation(new ProgressLines(console.Error));
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Error) });
        return terminal.Progress().AutoClear(true).StartAsync(context => operation(new DrawnProgress(context)));
    }

    public void Report(string what, long done, long total)
    {
        if (!_bars.TryGetValue(what, out var bar))
            _bars[what] = bar = context.AddTask(Markup.Escape(what));
        bar.MaxValue = Math.Max(1, total);
        bar.Value = total <= 0 ? 1 : done;
    }
}
