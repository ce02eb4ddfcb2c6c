using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Instruments;

/// <summary>Instruments in the database.</summary>
internal static class InstrumentStore
{
    private const string SelectInstruments =
        """
        select code, name, kind, shared_error_group as SharedErrorGroup, needs_calibration as NeedsCalibration
        from metal_instrument where book = @book and (@code = '' or code = @code) order by code
        """;

    private const string SelectCalibrations =
        """
        select instrument, valid_from as ValidFrom, valid_to as ValidTo, certificate
        from metal_calibration where book = @book and (@code = '' or instrument = @code) order by instrument, valid_from, valid_to, certificate
        """;

    private const string SelectUncertainties =
        """
        select instrument, quantity, element, relative, absolute, shared_relative as SharedRelative, valid_from as ValidFrom, source,
               recorded_at as RecordedAt
        from metal_uncertainty where book = @book and (@code = '' or instrument = @code) order by instrument, line
        """;

    private const string InsertInstrument =
        """
        insert into metal_instrument (book, code, name, kind, shared_error_group, needs_calibration, registered_by, registered_at)
        values (@book, @code, @name, @kind, @sharedErrorGroup, @needsCalibration, @actor, @now)
        """;

    private const string InsertCalibration =
        """
        insert into metal_calibration (book, instrument, valid_from, valid_to, certificate, actor, recorded_at)
        values (@book, @instrument, @validFrom, @validTo, @certificate, @actor, @now)
        """;

    private const string InsertUncertainty =
        """
        insert into metal_uncertainty
            (book, instrument, line, quantity, element, relative, absolute, shared_relative, valid_from, source, actor, recorded_at)
        values (@book, @instrument, @line, @quantity, @element, @relative, @absolute, @sharedRelative, @validFrom, @source, @actor, @now)
        """;

    public static async Task<IReadOnlyList<Instrument>> ListAsync(
        StoreSession session, Code book, Code? instrument, CancellationToken cancellationToken)
    {
        var which = new { book = book.Value, code = instrument?.Value ?? "" };
        var instruments = await session.QueryAsync<InstrumentRow>(SelectInstruments, which, cancellationToken).ConfigureAwait(false);
        var calibrations = (await session.QueryAsync<CalibrationRow>(SelectCalibrations, which, cancellationToken).ConfigureAwait(false))
            .ToLookup(row => row.Instrument);
        var uncertainties = (await session.QueryAsync<UncertaintyRow>(SelectUncertainties, which, cancellationToken).ConfigureAwait(false))
            .ToLookup(row => row.Instrument);
        return
        [
            .. instruments.Select(row => new Instrument
            {
                Registered = row.Registered(book),
                Calibrations = [.. calibrations[row.Code].Select(each => each.Calibration)],
                Uncertainties = [.. uncertainties[row.Code].Select(each => each.Uncertainty)],
            }),
        ];
    }

    public static async Task<Instrument?> FindAsync(StoreSession session, Code book, Code instrument, CancellationToken cancellationToken) =>
        await ListAsync(session, book, instrument, cancellationToken).ConfigureAwait(false) is [var found] ? found : null;

    public static Task InsertAsync(UnitOfWork unitOfWork, RegisterInstrument instrument, Instant now, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertInstrument, new
        {
            book = instrument.Book.Value,
            code = instrument.Code.Value,
            name = instrument.Name,
            kind = instrument.Kind.ToString(),
            sharedErrorGroup = instrument.SharedErrorGroup?.Value,
            needsCalibration = instrument.NeedsCalibration ? 1L : 0L,
            actor = actor.Value,
            now = now.ToUnixTimeTicks(),
        }, cancellationToken);

    public static Task InsertAsync(UnitOfWork unitOfWork, RecordCalibration record, Instant now, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertCalibration, new
        {
            book = record.Book.Value,
            instrument = record.Instrument.Value,
            validFrom = Stored.Number(record.Calibration.ValidFrom),
            validTo = Stored.Number(record.Calibration.ValidTo),
            certificate = record.Calibration.Certificate,
            actor = actor.Value,
            now = now.ToUnixTimeTicks(),
        }, cancellationToken);

    public static Task InsertAsync(
        UnitOfWork unitOfWork, RecordUncertainty record, int line, Instant now, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertUncertainty, new
        {
            book = record.Book.Value,
            instrument = record.Instrument.Value,
            line = (long)line,
            quantity = record.Uncertainty.Quantity.ToString(),
            element = record.Uncertainty.Element?.Value,
            relative = record.Uncertainty.Relative.PartsPerTrillion,
            absolute = record.Uncertainty.Absolute?.SmallestUnits,
            sharedRelative = record.Uncertainty.SharedRelative.PartsPerTrillion,
            validFrom = Stored.Number(record.Uncertainty.ValidFrom),
            source = record.Uncertainty.Source,
            actor = actor.Value,
            now = now.ToUnixTimeTicks(),
        }, cancellationToken);

    private sealed class InstrumentRow
    {
        public string Code { get; init; } = "";

        public string Name { get; init; } = "";

        public string Kind { get; init; } = "";

        public string? SharedErrorGroup { get; init; }

        public long NeedsCalibration { get; init; }

        public RegisterInstrument Registered(Code book) => new()
        {
            Book = book,
            Code = Stored.Code(Code),
            Name = Name,
            Kind = Stored.Name<InstrumentKind>(Kind),
            SharedErrorGroup = Stored.CodeOrNull(SharedErrorGroup),
            NeedsCalibration = NeedsCalibration == 1,
        };
    }

    private sealed class CalibrationRow
    {
        public string Instrument { get; init; } = "";

        public long ValidFrom { get; init; }

        public long ValidTo { get; init; }

        public string Certificate { get; init; } = "";

        public Calibration Calibration => new() { ValidFrom = Stored.Day(ValidFrom), ValidTo = Stored.Day(ValidTo), Certificate = Certificate };
    }

    private sealed class UncertaintyRow
    {
        public string Instrument { get; init; } = "";

        public string Quantity { get; init; } = "";

        public string? Element { get; init; }

        public long Relative { get; init; }

        public long? Absolute { get; init; }

        public long SharedRelative { get; init; }

        public long ValidFrom { get; init; }

        public string Source { get; init; } = "";

        public long RecordedAt { get; init; }

        public InstrumentUncertainty Uncertainty => new()
        {
            Quantity = Stored.Name<QuantityKind>(Quantity),
            Element = Stored.CodeOrNull(Element),
            Relative = Ratio.FromPartsPerTrillion(Relative),
            Absolute = Absolute is { } absolute ? MeasuredValue.FromSmallest(Stored.Name<QuantityKind>(Quantity), absolute) : null,
            SharedRelative = Ratio.FromPartsPerTrillion(SharedRelative),
            ValidFrom = Stored.Day(ValidFrom),
            Source = Source,
            KnownFrom = Stored.At(RecordedAt),
        };
    }
}
