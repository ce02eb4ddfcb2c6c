using System.Globalization;
using Kazakhmys.Erp.Data.Sqlite;
using Kazakhmys.Erp.Ledger;
using Kazakhmys.Erp.Ledger.CrashHost;
using Microsoft.Extensions.DependencyInjection;

// <database file> <run> <rounds> [normal]: posts and says "key <key>" after each commit, until it is done or killed.
var (file, run, rounds) = (args[0], args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
await Console.Out.WriteLineAsync("started");
await Console.Out.FlushAsync();
var services = new ServiceCollection();
services.AddKazakhmysErp(erp => erp
    .UseSqlite($"Data Source={file}", options => options.Durability = args is [.., "normal"] ? SqliteDurability.Normal : SqliteDurability.Full).AddLedger());
await using var host = services.BuildServiceProvider();
await host.MigrateErpAsync();
var shift = new CrashShift(host, run, file);
await shift.OpenAsync();
for (var round = 0; round < rounds; round++)
    await shift.WorkAsync(round);
await shift.EndAsync();
