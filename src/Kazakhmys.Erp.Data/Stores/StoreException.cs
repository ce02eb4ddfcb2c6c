using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Data.Stores;

/// <summary>
/// The store itself could not do it: busy (<c>data.store.busy</c>), full (<c>data.store.full</c>), read-only (<c>data.store.read-only</c>),
/// damaged (<c>data.store.damaged</c>), not reachable (<c>data.store.unreachable</c>), or its constraints and triggers said no
/// (<c>data.store.refused</c>). The code says which; nothing was stored. Only when the connection is lost during a commit nobody knows:
/// retrying with the same idempotency key settles it.
/// </summary>
public sealed class StoreException : ErpException
{
    /// <summary>Refuses with one violation.</summary>
    public StoreException(Violation violation, Exception? inner = null)
        : base([violation], inner)
    {
    }

    /// <summary>True when the same operation may succeed later without anybody doing something.</summary>
    public bool IsTransient => Code is "data.store.busy";
}
