namespace Kazakhmys.Erp.Tool.Consoles;

/// <summary>What the process answers to its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>A rule said no, rows were rejected, or a verification found something.</summary>
    public const int Refused = 1;

    /// <summary>Wrong usage, unreadable file, or input of the wrong shape.</summary>
    public const int BadInput = 2;

    /// <summary>The store is busy, full, read-only, damaged or not reachable.</summary>
    public const int StoreFailed = 3;

    /// <summary>Interrupted, as shells write it: 128 + SIGINT.</summary>
    public const int Cancelled = 130;
}
