using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Kazakhmys.Erp.Benchmarks.Ledger;
using Kazakhmys.Erp.Benchmarks.Mines;
using Kazakhmys.Erp.Benchmarks.Numerics;
using Kazakhmys.Erp.Benchmarks.Reconciliation;
using Kazakhmys.Erp.Benchmarks.Twin;

// Without arguments: a menu. "ledger-figures" measures what a benchmark of time alone does not show (bytes written, file size, latencies);
// "mines-figures" imports a year of shift reports and reads the reports of a mine and month.
if (args is ["ledger-figures", .. var rest])
    return await LedgerFigures.RunAsync(rest);
if (args is ["numerics-figures", .. var sizes])
    return NumericsFigures.Run(sizes);
if (args is ["twin-study", .. var study])
    return TwinStudyDoc.Run(study);
if (args is ["reconciliation-figures", .. var networks])
    return ReconciliationFigures.Run(networks);
if (args is ["mines-figures", .. var ofMines])
    return await MinesFigures.RunAsync(ofMines);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, ManualConfig.Create(DefaultConfig.Instance).WithOptions(ConfigOptions.DisableOptimizationsValidator));
return 0;
