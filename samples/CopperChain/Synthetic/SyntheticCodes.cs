using Kazakhmys.Erp.Kernel.Codes;

namespace CopperChain.Synthetic;

/// <summary>Codes of the synthetic company.</summary>
internal static class SyntheticCodes
{
    public static readonly Code Book = Code.Parse("synthetic");
    public static readonly Code Deposit = Code.Parse("synthetic");
    public static readonly Code Block = Code.Parse("block");
    public static readonly Code Dump = Code.Parse("dump");
    public static readonly Code OreType = Code.Parse("sulphide");
    public static readonly Code Stack = Code.Parse("main");
    public static readonly Code Tailings = Code.Parse("pond");
    public static readonly Code[] Piles = [Code.Parse("rom-1"), Code.Parse("rom-2")];
    public static readonly Code[] Furnaces = [Code.Parse("bath-1"), Code.Parse("bath-2")];

    public static Code Mine(int mine) => Numbered("mine", mine);

    public static Code Workplace(int workplace) => Numbered("stope", workplace);

    public static Code Plant(int plant) => Numbered("plant", plant);

    public static Code Smelter(int smelter) => Numbered("smelter", smelter);

    private static Code Numbered(string name, int number) => Code.Parse($"{name}-{number + 1:00}");
}
