using Microsoft.Extensions.DependencyInjection;

namespace Kazakhmys.Erp.Tool.Consoles;

/// <summary>What a run of the tool reads from and writes to.</summary>
internal sealed record ToolConsole
{
    public required TextReader In { get; init; }

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Somebody is looking: progress may be drawn.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Somebody is looking at the answer: colours may be used.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>What a host around the tool registers before the suite, and so wins.</summary>
    public Action<IServiceCollection>? Register { get; init; }

    /// <summary>UTF-8 without a byte order mark in both directions, whatever the terminal's code page.</summary>
    public static ToolConsole OfProcess()
    {
        var encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new ToolConsole
        {
            In = new StreamReader(Console.OpenStandardInput(), encoding),
            Out = new StreamWriter(Console.OpenStandardOutput(), encoding) { AutoFlush = true },
            Error = new StreamWriter(Console.OpenStandardError(), encoding) { AutoFlush = true },
            IsInteractive = !Console.IsErrorRedirected,
            IsTerminal = !Console.IsOutputRedirected,
        };
    }
}
