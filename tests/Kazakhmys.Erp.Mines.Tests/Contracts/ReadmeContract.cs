using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.ShiftReports;
using Kazakhmys.Erp.Mines.Stockpiles;
using Kazakhmys.Erp.TestSupport;

namespace Kazakhmys.Erp.Mines.Tests.Contracts;

/// <summary>The example of the package's README, compiled and run.</summary>
public abstract class ReadmeContract(TestEngine engine) : MinesContract(engine)
{
    protected override MinesOptions Options => new() { RequiresSecondPerson = false };

    [Fact]
    public async Task The_example_of_the_readme_runs()
    {
        var (mines, shiftReports, stockpiles, book, mine) = (Mines, Reports, Stockpiles, Book, Code.Parse("readme"));
#pragma warning disable CA1305 // The example shows the shortest form.
        var stockpile = new Stockpile { Code = Code.Parse("rom"), Name = "Run of mine" };
        var stope = new Workplace { Code = Code.Parse("stope-7"), Name = "Stope 7", SourceAccount = Code.Parse("reserve/zhz/s1/b7/c1") };
        await mines.RegisterAsync(new RegisterMine
        {
            Book = book, Code = mine, Name = "South", Method = MiningMethod.Underground, ValidFrom = ProductionDay.Parse("2026-01-01"),
            Workplaces = [stope], Stockpiles = [stockpile],
        });
        var report = await shiftReports.RecordAsync(new RecordShiftReport
        {
            Book = book, Mine = mine, Workplace = stope.Code, Shift = Shift.Parse("2026-01-05/1"),
            Loads = [new ShiftLoad { Equipment = Code.Parse("lhd-3"), Stockpile = stockpile.Code, Count = 40, MassPerLoad = Mass.FromTonnes(10) }],
            Grades = new StatedGrades { Laboratory = Assay.Parse("Cu pending"), BlockModel = Assay.Parse("Cu 1.20 %") },
        });
        await shiftReports.ApproveAsync(new ApproveShiftReport { Report = report.Id });
        var content = await stockpiles.ContentAsync(book, mine, stockpile.Code); // 400 t with 4.8 t of copper
#pragma warning restore CA1305
        Assert.Equal((Mass.FromTonnes(400), Mass.FromTonnes(4.8m)), (content.Dry, content.MetalOf(Cu)));
    }
}

public sealed class ReadmeOnSqlite() : ReadmeContract(TestEngine.Sqlite);

public sealed class ReadmeOnPostgreSql() : ReadmeContract(TestEngine.PostgreSql);
