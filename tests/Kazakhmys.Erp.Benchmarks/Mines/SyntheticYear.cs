using System.Globalization;
using System.Text;

namespace Kazakhmys.Erp.Benchmarks.Mines;

/// <summary>
/// A synthetic year of shift reports as a CSV stream that is never in memory as a whole: 10 mines, 2 shifts, a number of workplaces, four lines of detail a
/// report (two loads, two machine states). Seeded and the same each time.
/// </summary>
internal sealed class SyntheticYear(int mines, int workplaces, int days) : Stream
{
    public const int LinesPerReport = 4;
    private static readonly DateOnly _first = new(2025, 1, 1);
    private readonly IEnumerator<string> _lines = Lines(mines, workplaces, days).GetEnumerator();
    private byte[] _left = [];
    private int _at;

    public static int Reports(int mines, int workplaces, int days) => mines * workplaces * days * 2;

    public static IEnumerable<(string Mine, string Workplace, DateOnly Date, int Shift, int Number)> All(int mines, int workplaces, int days)
    {
        var number = 0;
        for (var day = 0; day < days; day++)
            for (var shift = 1; shift <= 2; shift++)
                for (var mine = 0; mine < mines; mine++)
                    for (var workplace = 0; workplace < workplaces; workplace++)
                        yield return (MineOf(mine), WorkplaceOf(workplace), _first.AddDays(day), shift, number++);
    }

    public static string MineOf(int mine) => string.Create(CultureInfo.InvariantCulture, $"mine-{mine:00}");

    public static string WorkplaceOf(int workplace) => string.Create(CultureInfo.InvariantCulture, $"stope-{workplace:000}");

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_at == _left.Length)
        {
            if (!_lines.MoveNext())
                return 0;
            (_left, _at) = (Encoding.UTF8.GetBytes(_lines.Current), 0);
        }
        var taken = Math.Min(count, _left.Length - _at);
        _left.AsSpan(_at, taken).CopyTo(buffer.AsSpan(offset));
        _at += taken;
        return taken;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _lines.Dispose();
        base.Dispose(disposing);
    }

    private static IEnumerable<string> Lines(int mines, int workplaces, int days)
    {
        yield return "mine,workplace,date,shift,drilled_m,hoisted_t,crew,block_model,equipment,stockpile,loads,load_t,activity,from,to,reason\n";
        var text = new StringBuilder();
        foreach (var (mine, workplace, date, shift, number) in All(mines, workplaces, days))
        {
            text.Clear();
            var begin = shift == 1 ? date.ToDateTime(new TimeOnly(8, 0)) : date.ToDateTime(new TimeOnly(20, 0));
            var (middle, end) = (begin.AddHours(2 + (number % 9)), begin.AddHours(12));
            var key = string.Create(CultureInfo.InvariantCulture, $"{mine},{workplace},{date:yyyy-MM-dd},{shift}");
            var machine = string.Create(CultureInfo.InvariantCulture, $"lhd-{mine[^2..]}-{workplace[^3..]}");
            text.Append(CultureInfo.InvariantCulture, $"{key},{number % 200}.5,{200 + (number % 90)},{3 + (number % 4)},Cu {0.6 + (number % 90 / 100.0):0.00} %; Ag {5 + (number % 20)} g/t,{machine},rom,{10 + (number % 30)},10.5,,,,\n");
            text.Append(CultureInfo.InvariantCulture, $"{key},,,,,{machine},dump,{1 + (number % 5)},9,,,,\n");
            text.Append(CultureInfo.InvariantCulture, $"{key},,,,,{machine},,,,operating,{begin:yyyy-MM-ddTHH:mm:ss}+05:00,{middle:yyyy-MM-ddTHH:mm:ss}+05:00,\n");
            text.Append(CultureInfo.InvariantCulture, $"{key},,,,,{machine},,,,standby,{middle:yyyy-MM-ddTHH:mm:ss}+05:00,{end:yyyy-MM-ddTHH:mm:ss}+05:00,no crew\n");
            yield return text.ToString();
        }
    }
}
