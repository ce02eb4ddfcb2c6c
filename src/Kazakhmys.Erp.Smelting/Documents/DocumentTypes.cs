using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Smelting.Documents;

/// <summary>The types of documents, as they stand in keys of entries.</summary>
internal static class DocumentTypes
{
    public static readonly Code Charge = Code.Parse("charge");
    public static readonly Code Heat = Code.Parse("heat");
    public static readonly Code Tap = Code.Parse("tap");
    public static readonly Code Casting = Code.Parse("casting");
    public static readonly Code Campaign = Code.Parse("campaign");
    public static readonly Code Stoppage = Code.Parse("stoppage");
    public static readonly Code Furnace = Code.Parse("furnace");
    public static readonly Code Section = Code.Parse("section");
    public static readonly Code Crop = Code.Parse("crop");
    public static readonly Code CathodeLot = Code.Parse("cathode-lot");
    public static readonly Code Bar = Code.Parse("bar");
    public static readonly Code Acid = Code.Parse("acid");
    public static readonly Code Rhenium = Code.Parse("rhenium");
    public static readonly Code Pad = Code.Parse("pad");
    public static readonly Code Stacking = Code.Parse("stacking");
    public static readonly Code PadReading = Code.Parse("pad-reading");
    public static readonly Code Extraction = Code.Parse("extraction");
    public static readonly Code StockTake = Code.Parse("stock-take");
    public static readonly Code Plan = Code.Parse("plan");

    /// <summary>True for documents that go on by steps: their first content stays valid, whatever became of them later.</summary>
    public static bool GoesOn(Code type) => type == Heat || type == Campaign || type == Crop || type == Bar || type == Pad;
}
