using System.Globalization;
using CopperChain.Chain;
using CopperChain.Inputs;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.OreReceipts;
using Kazakhmys.Erp.Enrichment.PeriodBalances;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.MetalAccounting.Figures;
using Kazakhmys.Erp.Smelting.PeriodProductions;

namespace CopperChain.Refusals;

/// <summary>
/// Tries to get figures in as they are misprinted or misread, each in a unit of work of its own that is never committed. What refuses them are the
/// rules of the modules.
/// </summary>
internal sealed class Traps(
    ErpStore store,
    IIntegrity integrity,
    IPeriods periods,
    IAccounts accounts,
    IOreReceipts receipts,
    IPeriodBalances concentrators,
    IPeriodProductions smelting,
    IDeclaredFigures figures,
    ProductionCalendar calendar)
{
    public async Task<RefusedTrap> TryAsync(TrapRow trap, PostedPeriod posted, CancellationToken cancellationToken)
    {
        var before = await integrity.HeadAsync(ChainCodes.Book, cancellationToken);
        IReadOnlyList<Violation> refused = [];
        await using (var trial = await store.BeginAsync(cancellationToken))
        {
            try
            {
                await RecordAsync(trap, posted, trial, cancellationToken);
            }
            catch (ErpException refusal)
            {
                refused = refusal.Violations;
            }
        }
        return new RefusedTrap
        {
            Trap = trap,
            Violations = refused,
            Before = before,
            After = await integrity.HeadAsync(ChainCodes.Book, cancellationToken),
        };
    }

    private async Task RecordAsync(TrapRow trap, PostedPeriod posted, UnitOfWork trial, CancellationToken cancellationToken)
    {
        switch (trap.Kind)
        {
            case TrapKind.Read:
                await figures.DeclareAsync(Declared(trap), trial, cancellationToken);
                return;
            case TrapKind.Cathode:
                var correction = posted.Smelted.Recorded with
                {
                    Cathode = [posted.Smelted.Recorded.Cathode[0] with { Metal = new RoundedMass { Value = FigureOf(trap) } }],
                    CathodeTotal = null,
                };
                await smelting.CorrectAsync(correction, posted.Smelted.Revision, trial, cancellationToken);
                return;
            default:
                await DeliverTrialOreAsync(trap, trial, cancellationToken);
                await concentrators.RecordAsync(BalanceOf(trap, posted), trial, cancellationToken);
                return;
        }
    }

    private async Task DeliverTrialOreAsync(TrapRow trap, UnitOfWork trial, CancellationToken cancellationToken)
    {
        var open = await periods.ListAsync(ChainCodes.Book, trial, cancellationToken);
        if (!open.Any(period => period.Period.Contains(trap.Period.Last)))
            await periods.OpenAsync(
                ChainCodes.Book,
                Period.Between(Code.Parse("trial"), open[^1].Period.End.Date, trap.Period.End.Date),
                trial,
                cancellationToken);
        var delivery = new OpenAccount { Code = ChainCodes.TrialOre, Kind = AccountKind.External, ValidFrom = trap.Period.Last };
        await accounts.OpenAsync(ChainCodes.Book, [delivery], trial, cancellationToken);
        await receipts.ReceiveAsync(
            new ReceiveOre
            {
                Book = ChainCodes.Book,
                Id = Code.Parse("trial"),
                Plant = ChainCodes.Plant,
                OreType = ChainCodes.OreType,
                SourceAccount = ChainCodes.TrialOre,
                Shift = calendar.ShiftsOf(trap.Period.Last)[^1],
                Dry = OreOf(trap),
                Grades = Assay.Empty.With(Elements.Cu, GradeOf(trap)),
            },
            trial,
            cancellationToken);
    }

    private static RecordPeriodBalance BalanceOf(TrapRow trap, PostedPeriod posted)
    {
        var recovered = OreOf(trap) * GradeOf(trap) * posted.Enriched.Metals[0].Recovery;
        var isMass = trap.Kind == TrapKind.ConcentrateMass;
        return posted.Enriched.Recorded with
        {
            Period = trap.Period,
            Processed = OreOf(trap),
            Concentrate = isMass ? FigureOf(trap) : null,
            Metals =
            [
                new PeriodMetal { Element = Elements.Cu, FeedGrade = GradeOf(trap), InConcentrate = isMass ? recovered : FigureOf(trap) },
            ],
        };
    }

    private static DeclareFigure Declared(TrapRow trap) => new()
    {
        Book = ChainCodes.Book,
        Period = trap.Period,
        Name = Code.Parse("trial"),
        Metal = Elements.Cu,
        Text = trap.Text,
        Unit = trap.Unit,
        Culture = trap.Culture,
        Source = trap.Source,
    };

    private static Mass FigureOf(TrapRow trap) => Rounded<Mass>.Parse(
        trap.Text, trap.Unit, trap.Culture is { } culture ? CultureInfo.GetCultureInfo(culture) : null).Value;

    private static Mass OreOf(TrapRow trap) => Mass.Parse($"{trap.OreKilotonnes} kt", null);

    private static Grade GradeOf(TrapRow trap) => Grade.Parse($"{trap.CopperPercent} %", null);
}
