using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Smelting.Tolling;

/// <summary>Which tolling account is asked for.</summary>
internal sealed record TollAccount(Code Book, Code Smelter, Code Party, Code Metal);
