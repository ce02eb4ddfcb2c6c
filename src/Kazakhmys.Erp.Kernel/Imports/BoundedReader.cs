using System.Text;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Imports;

/// <summary>
/// Refuses a text once more than a number of bytes (as UTF-8) was read from it, however much is still to come. U+FFFF, which is no
/// character (Unicode 23.7) and which <see cref="CsvTable.NoComment"/> needs, becomes U+FFFD and so a rejected row.
/// </summary>
internal sealed class BoundedReader(TextReader inner, long maxBytes) : TextReader
{
    private long _bytes;

    public override int Read(char[] buffer, int index, int count) => Checked(buffer.AsSpan(index, inner.Read(buffer, index, count)));

    public override int Read(Span<char> buffer) => Checked(buffer[..inner.Read(buffer)]);

    public override async Task<int> ReadAsync(char[] buffer, int index, int count)
    {
        var read = await inner.ReadAsync(buffer.AsMemory(index, count)).ConfigureAwait(false);
        return Checked(buffer.AsSpan(index, read));
    }

    public override async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return Checked(buffer.Span[..read]);
    }

    private int Checked(Span<char> read)
    {
        read.Replace(CsvTable.NoComment, '\uFFFD');
        _bytes += Encoding.UTF8.GetByteCount(read);
        return _bytes <= maxBytes
            ? read.Length
            : throw new ValidationFailedException(
                KernelViolations.ImportTooLarge.At("", null, ("max", maxBytes), ("limit", nameof(ImportOptions.MaxBytes))));
    }
}
