using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Kazakhmys.Erp.Benchmarks.Ledger;

// Without arguments: a menu. "ledger-figures" measures what a benchmark of time alone does not show (bytes written, file size, latencies).
if (args is ["ledger-figures", .. var rest])
    return await LedgerFigures.RunAsync(rest);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, ManualConfig.Create(DefaultConfig.Instance).WithOptions(ConfigOptions.DisableOptimizationsValidator));
return 0;
