using System.Text;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;
using Kazakhmys.Erp.MetalAccounting.Settlement.Exchanges;
using Kazakhmys.Erp.MetalAccounting.Settlement.Lots;
using Kazakhmys.Erp.MetalAccounting.Settlement.Quotations;
using Kazakhmys.Erp.MetalAccounting.Tests.Settlement;
using Kazakhmys.Erp.TestSupport;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Contracts;

public abstract class SettlementLotContract(TestEngine engine) : SettlementContractBase(engine)
{
    [Fact]
    public async Task A_lot_goes_from_open_to_the_umpire_and_becomes_final()
    {
        await LoadAsync();
        Assert.Equal(LotState.Open, (await FindAsync()).State);
        await DischargeAsync("24.70 %");
        Assert.Equal(LotState.AtUmpire, (await FindAsync()).State);
        Assert.Equal("metal-accounting.lot.at-umpire", (await Assert.ThrowsAsync<RuleViolatedException>(FinaliseAsync)).Code);

        await Lots.RecordAssayAsync(Assays(AssayParty.Umpire, "24.75 %", "0.30 %"), null, Token);
        Assert.Equal(LotState.Umpired, (await FindAsync()).State);
        await FinaliseAsync();
        var lot = await FindAsync();
        var copper = lot.Elements.Single(element => element.Element == Elements.Cu);
        Assert.Equal((LotState.Final, "approver"), (lot.State, lot.FinalBy!.Value.Value));
        Assert.Equal((Grade.FromPercent(24.75m), (UmpireCost?)UmpireCost.Seller), (copper.Exchange!.Settled!.Value, copper.Exchange.Cost));
        Assert.Equal(lot.State, (await FinaliseAsync()).State);

        await Lots.RecordAssayAsync(Assays(AssayParty.Umpire, "24.80 %", "0.30 %"), null, Token);
        Assert.Equal(LotState.Umpired, (await FindAsync()).State);
    }

    [Fact]
    public async Task The_same_again_changes_nothing_and_another_figure_is_a_revision()
    {
        await LoadAsync();
        var before = await FindAsync();
        await LoadAsync();
        Assert.Equal(before.Revision, (await FindAsync()).Revision);
        await Lots.RecordWeightAsync(Weight(WeightStage.Provisional, 1002), null, Token);
        var after = await FindAsync();
        Assert.Equal((before.Revision + 1, Mass.FromTonnes(901.8m)), (after.Revision, after.ProvisionalWeight!.Dry));
        Assert.Equal("25.00 %", after.Assays.First(assay => assay.Element == Elements.Cu).Result.ToString(null, null));
        Assert.Single(await Lots.ListAsync(Trade.Book, Trade.Contract.Code, null, Token));
    }

    [Fact]
    public async Task A_result_below_detection_counts_as_the_contract_says()
    {
        await Lots.RecordAssayAsync(Assays(AssayParty.Seller, "25.00 %", "< 0.01 %"), null, Token);
        await Lots.RecordAssayAsync(Assays(AssayParty.Buyer, "25.00 %", "< 0.01 %"), null, Token);
        Assert.Equal(LotState.Open, (await FindAsync()).State);
        Database.Clock.AdvanceDays(1);
        await RecordTermsAsync(Trade.Terms with { CensoredAs = CensoredAs.Zero });
        var lot = await FindAsync();
        Assert.Equal((LotState.Agreed, Grade.Zero), (lot.State, lot.Elements.Single(element => element.Element == Elements.As).Exchange!.Settled!.Value));
    }

    [Fact]
    public async Task What_cannot_be_recorded_is_refused_each_with_its_code()
    {
        var register = new RegisterLot { Book = Trade.Book, Code = Lot, Contract = Trade.Contract.Code, ShippedOn = Shipped };
        await Lots.RegisterAsync(register, null, Token);
        Assert.Empty(await Lots.CheckRegisterAsync(register, Token));
        Assert.Equal("metal-accounting.lot.duplicate", Assert.Single(await Lots.CheckRegisterAsync(register with { ShippedOn = Shipped.PlusDays(1) }, Token)).Code);
        Assert.Equal("metal-accounting.trade.code", Assert.Single(await Lots.CheckRegisterAsync(register with { Code = Code.Parse("a/b") }, Token)).Code);
        Assert.Equal("metal-accounting.contract.unknown", Assert.Single(await Lots.CheckRegisterAsync(register with { Contract = Code.Parse("no") }, Token)).Code);
        Assert.Equal("kernel.value.not-positive", Assert.Single(await Lots.CheckWeightAsync(Weight(WeightStage.Final, 0), Token)).Code);
        Assert.Equal("metal-accounting.lot.unknown", Assert.Single(await Lots.CheckWeightAsync(Weight(WeightStage.Final, 1) with { Lot = Code.Parse("no") }, Token)).Code);
        var assay = Assays(AssayParty.Buyer, "1 %", "1 %");
        Assert.Equal("kernel.list.empty", Assert.Single(await Lots.CheckAssayAsync(assay with { Results = Assay.Empty }, Token)).Code);
        Assert.Equal("kernel.assay.pending", Assert.Single(await Lots.CheckAssayAsync(assay with { Results = assay.Results.With(Elements.Ag, AssayValue.Pending) }, Token)).Code);
        var stale = new FinaliseLot { Book = Trade.Book, Lot = Lot, Revision = 3 };
        Assert.Equal("metal-accounting.lot.revised", (await Assert.ThrowsAsync<ConcurrencyException>(() => Lots.FinaliseAsync(stale, null, Token))).Code);
        Assert.Equal(
            ["metal-accounting.lot.weight-missing", "metal-accounting.lot.assay-missing"],
            (await Lots.CheckFinaliseAsync(stale with { Revision = 0 }, Token)).Select(violation => violation.Code).Distinct());
    }

    [Fact]
    public async Task Contracts_are_registered_once_and_their_terms_checked()
    {
        Assert.Equal(Trade.Contract, (await Agreements.RegisterAsync(Trade.Contract, null, Token)).Content);
        Assert.Equal("metal-accounting.contract.duplicate", Assert.Single(await Agreements.CheckRegisterAsync(Trade.Contract with { Name = "other" }, Token)).Code);
        Assert.Equal("metal-accounting.contract.duplicate", (await Assert.ThrowsAsync<RuleViolatedException>(
            () => Agreements.RegisterAsync(Trade.Contract with { Name = "other" }, null, Token))).Code);
        Assert.Equal("metal-accounting.contract.accounts", Assert.Single(await Agreements.CheckRegisterAsync(
            Trade.Contract with { CounterpartyAccount = Trade.Contract.ClaimAccount }, Token)).Code);
        var terms = new RecordContractTerms
        {
            Book = Trade.Book, Contract = Trade.Contract.Code, ValidFrom = new LocalDate(2026, 1, 1), Terms = Trade.Terms, Source = "contract, 7",
        };
        await Agreements.RecordTermsAsync(terms, null, Token);
        var contract = (await Agreements.FindAsync(Trade.Book, Trade.Contract.Code, null, Token))!;
        Assert.Single(contract.Terms.All);
        Assert.Equal(Trade.Copper.Payables[0].RefiningCharge, contract.Terms.All[0].Value.Bricks[0].Terms.Payables[0].RefiningCharge);
        Assert.Equal(Trade.Copper.Penalties, contract.Terms.All[0].Value.Bricks[0].Terms.Penalties);
        Assert.Equal(Trade.Terms.Exchanges, contract.Terms.All[0].Value.Exchanges);

        Assert.Equal("metal-accounting.contract.unknown", Assert.Single(await Agreements.CheckTermsAsync(terms with { Contract = Code.Parse("no") }, Token)).Code);
        Assert.Equal("metal-accounting.contract.residual", Assert.Single(await Agreements.CheckTermsAsync(
            terms with { Terms = Trade.Terms with { Bricks = [Trade.Terms.Bricks[0] with { IsResidual = false }] } }, Token)).Code);
        Assert.Equal("kernel.value.required", Assert.Single(await Agreements.CheckTermsAsync(terms with { Source = "" }, Token)).Code);
        Assert.Equal("kernel.rule.overlap", Assert.Single(await Agreements.CheckTermsAsync(
            terms with { Terms = Trade.Terms with { ProvisionalShare = Ratio.FromPercent(80) } }, Token)).Code);
        Assert.Single(await Agreements.ListAsync(Trade.Book, null, Token));
    }

    [Fact]
    public async Task Assays_come_from_a_file_row_by_row()
    {
        const string csv = """
            lot,party,element,result,source
            lot-7,seller,Cu,25.00 %,certificate
            lot-7,buyer,Cu,24.90 %,certificate
            lot-7,somebody,Cu,24.90 %,certificate
            lot-9,buyer,Cu,24.90 %,certificate
            lot-7,buyer,Сu,24.90 %,certificate
            """;
        var report = await ImportAsync();
        Assert.Equal(2, report.Accepted);
        Assert.Equal(
            ["metal-accounting.lot.party", "metal-accounting.lot.unknown", "kernel.assay.element-cyrillic"],
            report.Rejected.Select(row => Assert.Single(row.Violations).Code));
        var revision = (await FindAsync()).Revision;
        await ImportAsync();
        Assert.Equal(revision, (await FindAsync()).Revision);

        async Task<ImportReport> ImportAsync()
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
            return await Lots.ImportAssaysAsync(Trade.Book, stream, new ImportOptions(), null, Token);
        }
    }

    [Fact]
    public async Task Quotations_come_from_a_file_and_keep_their_revisions()
    {
        const string csv = """
            series,day,price,currency,unit,source
            LBMA-Au-PM,2026-03-02,1931.40,USD,oz,bulletin
            LBMA-Au-PM,2026-03-03,,,,bulletin
            LBMA-Au-PM,2026-03-04,1940,USD,barrel,bulletin
            LBMA-Au-PM,2026-03-05,-1,USD,oz,bulletin
            """;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var report = await Quotations.ImportAsync(Trade.Book, stream, new ImportOptions(), null, Token);
        Assert.Equal(["metal-accounting.price.unit-unknown", "kernel.value.negative"], report.Rejected.Select(row => Assert.Single(row.Violations).Code));
        var (series, first) = (Code.Parse("LBMA-Au-PM"), new LocalDate(2026, 3, 1));
        var listed = await Quotations.ListAsync(Trade.Book, series, first, first.PlusDays(9), null, Token);
        Assert.Equal([1931.40m, null], listed.Select(quotation => quotation.Price?.Amount));

        await Quotations.RecordAsync(listed[0] with { Price = listed[0].Price! with { Amount = 1932 } }, null, Token);
        Assert.Equal(1932m, (await Quotations.ListAsync(Trade.Book, series, first, first.PlusDays(1), null, Token))[0].Price!.Amount);
        var rate = new RecordExchangeRate { Book = Trade.Book, Series = Code.Parse("NBK-USD-KZT"), Day = first, Amount = 505.1m, Source = "bulletin" };
        await Quotations.RecordRateAsync(rate, null, Token);
        await Quotations.RecordRateAsync(rate, null, Token);
        Assert.Equal(rate, Assert.Single(await Quotations.RatesAsync(Trade.Book, rate.Series, first, first, null, Token)));
        Assert.Equal("kernel.value.not-positive", Assert.Single(Quotations.CheckRate(rate with { Amount = 0 })).Code);
        Assert.Equal(
            ["kernel.code.missing", "kernel.value.required"],
            Quotations.CheckRecord(listed[1] with { Series = default, Source = "" }).Select(violation => violation.Code));
    }

    private async Task<SettlementLot> FindAsync() => (await Lots.FindAsync(Trade.Book, Lot, null, Token))!;
}

public sealed class SettlementLotOnSqlite() : SettlementLotContract(TestEngine.Sqlite);

public sealed class SettlementLotOnPostgreSql() : SettlementLotContract(TestEngine.PostgreSql);
