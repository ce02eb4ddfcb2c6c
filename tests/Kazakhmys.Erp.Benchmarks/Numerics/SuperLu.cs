using System.Diagnostics;
using System.Globalization;

namespace Kazakhmys.Erp.Benchmarks.Numerics;

/// <summary>The same matrix through scipy.sparse.linalg.splu (SuperLU, minimum degree on Aᵀ + A), where the machine has it.</summary>
internal static class SuperLu
{
    private const string Python = "/usr/bin/python3";
    private const string Script =
        """
        import sys, time, numpy as np, scipy.sparse as sp, scipy.sparse.linalg as sla
        n = int(sys.argv[2]); d = np.fromfile(sys.argv[1]); k = d.size // 3
        i, j, v = d[:k].astype(int), d[k:2*k].astype(int), d[2*k:]
        a = sp.coo_matrix((v, (i, j)), shape=(n, n)).tocsc(); a = (a + sp.tril(a, -1).T).tocsc()
        best = 1e9
        for r in range(1 if n > 50000 else 5):
            t = time.process_time(); lu = sla.splu(a, permc_spec='MMD_AT_PLUS_A', diag_pivot_thresh=0.01, options=dict(SymmetricMode=True)); best = min(best, time.process_time() - t)
        print('%.6f %d' % (best, lu.L.nnz))
        """;

    public static (string Milliseconds, string Fill) Measure(SyntheticSystem system, int secondsAtMost = 90)
    {
        if (!File.Exists(Python))
            return ("–", "–");
        var file = Path.GetTempFileName();
        try
        {
            Write(system, file);
            using var process = Process.Start(new ProcessStartInfo(Python, ["-c", Script, file, system.Pattern.Order.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            if (!process.WaitForExit(secondsAtMost * 1000))
            {
                process.Kill();
                return ($"> {secondsAtMost} s", "–");
            }

            var answer = process.StandardOutput.ReadToEnd().Split(' ', StringSplitOptions.TrimEntries);
            return process.ExitCode != 0 ? ("failed", "–") : (
                (double.Parse(answer[0], CultureInfo.InvariantCulture) * 1000).ToString("n1", CultureInfo.InvariantCulture),
                long.Parse(answer[1], CultureInfo.InvariantCulture).ToString("n0", CultureInfo.InvariantCulture));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Write(SyntheticSystem system, string file)
    {
        var pattern = system.Pattern;
        var columns = new double[pattern.Count];
        for (var column = 0; column < pattern.Order; column++)
            columns.AsSpan(pattern.ColumnStarts[column]..pattern.ColumnStarts[column + 1]).Fill(column);
        using var writer = new BinaryWriter(File.Create(file));
        foreach (var row in pattern.Rows)
            writer.Write((double)row);
        foreach (var number in columns.Concat(system.Values))
            writer.Write(number);
    }
}
