using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>The signature of somebody who ran none of the steps.</summary>
public sealed record SignClose
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Code of the period.</summary>
    public required Code Period { get; init; }

    /// <summary>The hash of the statements that the signer looked at: that of the step <see cref="CloseStep.Statements"/>.</summary>
    public required string Hash { get; init; }

    /// <summary>Why it is signed although a limit is exceeded, a test failed or a figure is provisional; at most 500 characters.</summary>
    public string? Reason { get; init; }
}
