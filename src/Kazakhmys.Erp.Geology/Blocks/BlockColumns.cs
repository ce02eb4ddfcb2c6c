using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;

namespace Kazakhmys.Erp.Geology.Blocks;

/// <summary>The columns <c>section, block, category</c> that name a block in every file of geology.</summary>
internal static class BlockColumns
{
    public static BlockReference Read(CsvRow row, Code deposit, string prefix) => new()
    {
        Deposit = deposit,
        Section = row.Code(prefix + "section"),
        Block = row.Code(prefix + "block"),
        Classification = row.Read(prefix + "category", ReserveClassification.Parse) ?? ReserveClassification.Unstated,
    };
}
