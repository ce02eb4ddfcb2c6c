using System.Globalization;

namespace Kazakhmys.Erp.Benchmarks.Numerics;

internal static class NumericsFigures
{
    public static int Run(string[] args)
    {
        var most = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
        foreach (var size in new[] { 1_000, 10_000, 100_000 }.Where(s => s <= most))
        {
            for (var k = 0; k < 2; k++)
            {
                SystemFigures.Measure(SyntheticSystem.Grid((int)Math.Sqrt(size)));
                SystemFigures.Measure(SyntheticSystem.Normal(size / 5, 1));
                SystemFigures.Measure(SyntheticSystem.Saddle(size / 3, 0, 1));
                SystemFigures.Measure(SyntheticSystem.Saddle(size / 14, 3, 1));
            }
        }

        return 0;
    }
}
