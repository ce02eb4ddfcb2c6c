using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>Metal that crosses the fence of the chain between an account inside and one outside.</summary>
internal readonly record struct Crossing(Code Inside, Code Outside, FlowDirection Direction, Mass Amount);
