using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.PeriodProductions;
using Kazakhmys.Erp.Smelting.Smelters;
using Kazakhmys.Erp.TestSupport;

namespace Kazakhmys.Erp.Smelting.Tests.Contracts;

/// <summary>The example of the package's README, as it stands there.</summary>
public sealed class ReadmeExampleTests() : SmeltingContract(TestEngine.Sqlite)
{
    [Fact]
    public async Task The_example_of_the_readme_tells_where_the_excess_came_from()
    {
        var (smelters, productions, book) = (Of<ISmelters>(), Of<IPeriodProductions>(), Book);
        await smelters.RegisterAsync(
            new Smelter
            {
                Book = book, Code = Code.Parse("zhz-2"), Name = "Zhezkazgan smelter", ValidFrom = ProductionDay.Parse("2020-01-01"),
            }, null, Token);
        var quarter = await productions.RecordAsync(
            new RecordPeriodProduction
            {
                Book = book, Smelter = Code.Parse("zhz-2"), Period = Period.Quarter(2026, 1), Source = "quarterly report, page 3",
                Cathode =
                [
                    new()
                    {
                        Owner = MetalOwner.Own, Metal = new() { Value = Mass.FromTonnes(79_084), HalfWidth = Mass.FromKilograms(500) },
                        From = [Code.Parse("stock/concentrate/zhz1/1")], RestFrom = Code.Parse("external/supplier/undisclosed"),
                    },
                ],
            }, null, Token);

        Assert.Equal("16141 t came from external/supplier/undisclosed", $"{quarter.Sources[^1].Amount} came from {quarter.Sources[^1].Account}");
    }
}
