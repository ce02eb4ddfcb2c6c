using Kazakhmys.Erp.Kernel.Calendars;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace Kazakhmys.Erp.Kernel.Hosting;

/// <summary>
/// Collects what a host chose: the store, the zone and the modules. Packages extend it with <c>UseSqlite</c>, <c>AddMines</c> and so on.
/// Everything is registered with TryAdd: what the host registered first wins.
/// </summary>
public sealed class ErpBuilder
{
    private readonly Dictionary<string, ErpModule> _modules = new(StringComparer.Ordinal);

    internal ErpBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services of the host.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The modules registered so far.</summary>
    public IReadOnlyCollection<ErpModule> Modules => _modules.Values;

    /// <summary>Says where the sites are: shifts of twelve hours from 08:00 and 20:00 in a time zone, for example <c>Asia/Almaty</c>.</summary>
    /// <exception cref="Kazakhmys.Erp.Kernel.Violations.ValidationFailedException">The zone is unknown.</exception>
    public ErpBuilder UseZone(string zoneId) => UseCalendar(ProductionCalendar.For(zoneId, new LocalTime(8, 0), new LocalTime(20, 0)));

    /// <summary>Says when production days and shifts begin.</summary>
    public ErpBuilder UseCalendar(ProductionCalendar calendar)
    {
        Services.TryAddSingleton(calendar);
        return this;
    }

    /// <summary>Registers a module once; true when it was not there before.</summary>
    public bool TryAddModule(ErpModule module)
    {
        ArgumentNullException.ThrowIfNull(module);
        if (!_modules.TryAdd(module.Name, module))
            return false;
        Services.AddSingleton(module);
        return true;
    }
}
