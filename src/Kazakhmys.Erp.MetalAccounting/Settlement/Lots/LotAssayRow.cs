using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Lots;

/// <summary>A result of a party as a row of a file.</summary>
internal static class LotAssayRow
{
    private const string Lot = "lot", Party = "party", Element = "element", Result = "result", Source = "source";

    public static IReadOnlyCollection<CsvColumn> Columns { get; } = [.. CsvColumn.Required(Lot, Party, Element, Result, Source)];

    public static RecordLotAssay Read(Code book, CsvRow row, ImportOptions options)
    {
        var element = row.Read(Element, Elements.Parse);
        var result = row.Read(Result, text => AssayValue.Parse(text, options.Culture));
        return new RecordLotAssay
        {
            Book = book,
            Lot = row.Code(Lot),
            Party = row.Read(Party, PartyOf),
            Results = result is null ? Assay.Empty : Assay.Of((element, result)),
            Source = row.Text(Source),
        };
    }

    private static AssayParty PartyOf(string text) => text.ToLowerInvariant() switch
    {
        "seller" => AssayParty.Seller,
        "buyer" => AssayParty.Buyer,
        "umpire" => AssayParty.Umpire,
        _ => throw new ValidationFailedException(MetalAccountingViolations.LotParty.At("", text)),
    };
}
