using Kazakhmys.Erp.Data.Migrations;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Hosting;
using Kazakhmys.Erp.Kernel.Identities;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Kazakhmys.Erp.Tests;

public sealed class AllModulesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void One_call_registers_every_module_of_the_suite()
    {
        var services = new ServiceCollection();
        services.AddKazakhmysErp(erp => erp.UseSqlite("Data Source=never-opened.db").AddAllModules());
        using var provider = services.BuildServiceProvider();
        Assert.Equal(
            ["data", "enrichment", "geology", "ledger", "metal", "mines", "smelting"],
            provider.GetServices<ErpModule>().Select(module => module.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_registered_service_can_be_built()
    {
        var services = new ServiceCollection();
        services.AddKazakhmysErp(erp => erp.UseSqlite("Data Source=never-opened.db").AddAllModules());
        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        foreach (var service in services.Where(service => !service.ServiceType.IsGenericTypeDefinition))
            Assert.NotNull(provider.GetService(service.ServiceType));
    }

    [Fact]
    public void What_the_host_registers_first_wins()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IIdentities>(new FixedIdentities());
        services.AddKazakhmysErp(erp => erp.UseSqlite("Data Source=never-opened.db").AddAllModules().AddAllModules());
        using var provider = services.BuildServiceProvider();
        Assert.IsType<FixedIdentities>(provider.GetRequiredService<IIdentities>());
        Assert.Single(provider.GetServices<IIdentities>());
        Assert.Single(provider.GetServices<IMetalBalances>());
    }

    [Theory]
    [InlineData(TestEngine.Sqlite)]
    [InlineData(TestEngine.PostgreSql)]
    public async Task The_tables_of_all_modules_stand_together_and_the_readme_example_runs(TestEngine engine)
    {
        Assert.SkipUnless(TestDatabase.IsAvailable(engine, out var reason), reason);
        await using var database = await TestDatabase.CreateAsync(engine);
        var provider = database.Host(erp => erp.UseZone("Asia/Almaty").AddAllModules());
        await provider.MigrateErpAsync(Token);
        Assert.All(
            await provider.GetRequiredService<IErpSchema>().StatusAsync(Token),
            script => Assert.Equal(SchemaScriptState.Applied, script.State));
        await provider.GetRequiredService<IBooks>().OpenAsync(Code.Parse("zhz"), "Zhezkazgan", null, Token);
        await provider.GetRequiredService<IPeriods>().OpenAsync(Code.Parse("zhz"), Period.Parse("2022-Q1"), null, Token);
        var balances = await provider.GetRequiredService<IMetalBalances>().StateAsync(
            new() { Books = [Code.Parse("zhz")], Metal = KnownCommodities.Copper, Period = Period.Parse("2022-Q1") }, null, Token);
        Assert.Equal(Mass.Zero, balances.Difference);
    }

    private sealed class FixedIdentities : IIdentities
    {
        public Guid Next() => Guid.Empty;
    }
}
