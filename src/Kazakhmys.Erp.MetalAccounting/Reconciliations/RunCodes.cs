using System.Globalization;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>How runs are named: period, flowsheet, number; date first.</summary>
internal static class RunCodes
{
    public static Code Of(Code period, Code flowsheet, int number) =>
        Code.Parse(string.Create(CultureInfo.InvariantCulture, $"{period}/{flowsheet}/{number}"));

    /// <summary>A run that is calculated and not stored.</summary>
    public static Code Preview(Code period, Code flowsheet) => Code.Parse($"{period}/{flowsheet}/preview");
}
