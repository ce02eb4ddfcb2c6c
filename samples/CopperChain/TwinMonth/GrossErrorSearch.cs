using System.Text;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using Kazakhmys.Erp.MetalAccounting.Reconciliations;
using Kazakhmys.Erp.Testing.Faults;
using Kazakhmys.Erp.Testing.Hosting;
using Kazakhmys.Erp.Testing.Instruments;
using Kazakhmys.Erp.Testing.Reconciliations;

namespace CopperChain.TwinMonth;

/// <summary>
/// A typing error on a weighbridge: put into the readings, found by the measurement test, dated by the scale before it, and corrected by the ticket.
/// </summary>
internal sealed class GrossErrorSearch(IReconciliations reconciliations, IMeasurements measurements, ProductionCalendar calendar, ManualUser user)
{
    /// <summary>Two digits of a day's ore, as somebody typed them: the weighbridge of the Karagaily concentrator, ore of Akbastau.</summary>
    public static TwinFault Slip(MonthScale scale)
    {
        var day = scale.Month.First.AddDays(5);
        return new TwinFault
        {
            Kind = TwinFaultKind.Typing, Tag = Code.Parse("akbastau.unloaded.mass"), First = day, Last = day, Slip = TwinTypingSlip.DigitsTransposed,
        };
    }

    public async Task<GrossError> FindAsync(MonthScale scale, TwinReadings tickets, CancellationToken cancellationToken)
    {
        ReconciliationRun run;
        using (user.As(MonthPeople.Metallurgist))
            run = await reconciliations.RunAsync(
                new RunReconciliation { Book = MonthCodes.Book, Flowsheet = TwinReconciliation.Flowsheet, Period = scale.Month }, null, cancellationToken);
        var result = ReconciliationProofs.Read(Encoding.UTF8.GetString(run.Proof.Span)).Result;
        var suspects = result.Readings.Where(reading => reading.IsSuspect).OrderByDescending(reading => reading.TestStatistic).ToList();
        var suspect = suspects[0];
        var point = Code.Parse($"{suspect.Tag.Stream}.mass");
        var (day, typed) = await DateAsync(scale, suspect.Tag.Stream, cancellationToken);
        var error = new GrossError
        {
            Suspect = suspect,
            Suspects = suspects,
            Equivalent = suspect.EquivalenceSet is { } set ? result.EquivalenceSets[set] : [suspect.Tag],
            GlobalTest = result.GlobalTest,
            Point = point,
            Day = day,
            Typed = typed.Raw.Value,
            Ticket = tickets.Of(point, day),
        };
        await CorrectAsync(typed, error, cancellationToken);
        return error;
    }

    /// <summary>The day on which the suspect is farthest, in proportion, from what its neighbour in the series read.</summary>
    private async Task<(ProductionDay Day, Measurement Typed)> DateAsync(MonthScale scale, Code stream, CancellationToken cancellationToken)
    {
        var typed = await ReadAsync(scale, $"{stream}.mass", cancellationToken);
        var before = (await ReadAsync(scale, $"{stream.Value.Replace(".unloaded", ".loaded", StringComparison.Ordinal)}.mass", cancellationToken))
            .ToDictionary(each => each.Id.At, each => each.Raw.Value.WetMass!.Value);
        var worst = typed.MaxBy(each => Distance(each.Raw.Value.WetMass!.Value, before[each.Id.At]))!;
        return (calendar.DayAt(worst.Id.At - NodaTime.Duration.FromMinutes(1)), worst);
    }

    private static Ratio Distance(WetMass read, WetMass before) => Ratio.Of(Math.Abs(read.Milligrams - before.Milligrams), before.Milligrams);

    private Task<IReadOnlyList<Measurement>> ReadAsync(MonthScale scale, string point, CancellationToken cancellationToken) => measurements.ListAsync(
        new MeasurementQuery { Book = MonthCodes.Book, Period = scale.Month, Point = Code.Parse(point) }, null, cancellationToken);

    private async Task CorrectAsync(Measurement typed, GrossError error, CancellationToken cancellationToken)
    {
        using (user.As(MonthPeople.Metallurgist))
            await measurements.ReplaceAsync(
                new ReplaceMeasurement
                {
                    Revision = typed.Revision,
                    Measurement = typed.Raw with { Value = error.Ticket },
                    Reason = $"typed {error.Typed}; the ticket says {error.Ticket}",
                },
                null,
                cancellationToken);
        using (user.As(MonthPeople.HeadOfAccounting))
            await measurements.ValidateAsync([new ValidateMeasurement { Measurement = typed.Id, Revision = typed.Revision + 1 }], null, cancellationToken);
    }
}
