namespace Kazakhmys.Erp.Tool.Consoles;

/// <summary>Passes progress on at once and in order; <see cref="Progress{T}"/> would do so later and on any thread.</summary>
internal sealed class Reported<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
