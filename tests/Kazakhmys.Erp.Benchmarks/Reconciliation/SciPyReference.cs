using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;

namespace Kazakhmys.Erp.Benchmarks.Reconciliation;

/// <summary>The same problem solved by SciPy (sparse LU of the KKT system) in a process of its own, which tells the seconds of the solution alone.</summary>
internal sealed record SciPyReference(double Seconds, double Objective)
{
    private const string Python = "/usr/bin/python3";

    /// <summary>The reference; null where there is no Python with SciPy.</summary>
    public static SciPyReference? Solve(ReconciliationProblem problem)
    {
        if (!File.Exists(Python))
            return null;
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, ReconciliationProblems.Write(problem));
            var start = new ProcessStartInfo(Python) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Reconciliation", "reference.py"));
            start.ArgumentList.Add(file);
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
                return null;
            using var answer = JsonDocument.Parse(output);
            return new SciPyReference(Number("seconds"), Number("objective"));

            double Number(string name) => double.Parse(answer.RootElement.GetProperty(name).GetRawText(), CultureInfo.InvariantCulture);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
