using System.Globalization;

namespace Kazakhmys.Erp.Tool.Consoles;

/// <summary>Progress where nothing can be drawn: a line on standard error at each further tenth.</summary>
internal sealed class ProgressLines(TextWriter writer) : IProgressBars
{
    private readonly Dictionary<string, long> _tenths = new(StringComparer.Ordinal);

    public void Report(string what, long done, long total)
    {
        var tenth = total <= 0 ? 10 : (long)((Int128)done * 10 / total);
        if (tenth <= _tenths.GetValueOrDefault(what))
            return;
        _tenths[what] = tenth;
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {done} of {total}"));
    }
}
