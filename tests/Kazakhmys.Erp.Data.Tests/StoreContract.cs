using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Kazakhmys.Erp.Data.Tests;

/// <summary>Tests that both engines pass: derived once for each.</summary>
public abstract class StoreContract(TestEngine engine) : IAsyncLifetime
{
    protected TestDatabase Database { get; private set; } = null!;

    protected ServiceProvider Host { get; private set; } = null!;

    protected ErpStore Store { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable(engine, out var reason), reason);
        Database = await TestDatabase.CreateAsync(engine);
        Host = Database.Host(erp => erp.TryAddModule(Probe.Module));
        await Host.MigrateErpAsync();
        Store = Host.GetRequiredService<ErpStore>();
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
            await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
