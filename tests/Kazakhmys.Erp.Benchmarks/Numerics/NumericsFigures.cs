using System.Globalization;

namespace Kazakhmys.Erp.Benchmarks.Numerics;

internal static class NumericsFigures
{
    public static int Run(string[] args)
    {
        var most = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
        foreach (var size in new[] { most })
        {
            for (var k = 0; k < 1 && args.Length > 1; k++)
                SystemFigures.Measure(SyntheticSystem.Saddle(size / 3, 0, 1));
            for (var k = 0; k < 1 && args.Length < 2; k++)
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
