using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>How the reconciled amounts of one component in two streams hang together.</summary>
internal sealed record StreamCorrelation(Code Flowsheet, Code Component, Code First, Code Second, Ratio Coefficient);
