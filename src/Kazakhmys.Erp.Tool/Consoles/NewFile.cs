using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Tool.Consoles;

/// <summary>Files that the tool writes; it never overwrites one.</summary>
internal static class NewFile
{
    /// <exception cref="ValidationFailedException">The file is there (<c>tool.file.exists</c>).</exception>
    public static void Require(string path)
    {
        if (Path.Exists(path))
            throw new ValidationFailedException(ToolViolations.FileExists.At("", path));
    }

    /// <inheritdoc cref="Require" path="/exception"/>
    public static async Task WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        await WriteAsync(path, stream => stream.WriteAsync(new System.Text.UTF8Encoding(false).GetBytes(text), cancellationToken).AsTask()).ConfigureAwait(false);
    }

    /// <inheritdoc cref="Require" path="/exception"/>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        Require(path);
        var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await using (stream.ConfigureAwait(false))
            await write(stream).ConfigureAwait(false);
    }
}
