using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Testing.Instruments;

namespace Kazakhmys.Erp.Testing.Faults;

/// <summary>What a fault does to the readings of its days, and to nothing else.</summary>
internal static class FaultRules
{
    /// <summary>Replaces the rows of the tags that the fault names.</summary>
    public static void Apply(TwinFault fault, TwinReadings readings, long[][] values)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var tag = readings.TagIndex(fault.Tag);
        var instrument = readings.Enterprise.Instruments[tag];
        if (Fault(fault, readings, instrument) is { } reason)
            throw new ValidationFailedException(TestingViolations.FaultMalformed.At("", fault.Tag, ("reason", reason)));
        var (first, last) = (readings.CloseIndex(instrument, fault.First), readings.CloseIndex(instrument, fault.Last));
        if (fault.Kind == TwinFaultKind.Swapped)
        {
            Swap(values, tag, readings.TagIndex(fault.Other!.Value), first, last);
            return;
        }
        var row = values[tag] = [.. values[tag]];
        var before = row[Math.Max(first - 1, instrument.IsOnStock ? 0 : 1)];
        for (var close = first; close <= last; close++)
            row[close] = Math.Min(
                TwinFigures.Most(instrument.Quantity), Wrong(fault, instrument.Class, row[close], before, close - first + 1, last - first + 1));
    }

    private static long Wrong(TwinFault fault, InstrumentClass figures, long value, long before, int day, int days) => fault.Kind switch
    {
        TwinFaultKind.Bias => figures.Rounded(value + (Size(fault) * Declared(figures, value))),
        TwinFaultKind.Drift => figures.Rounded(value + (Size(fault) * Declared(figures, value) * day / days)),
        TwinFaultKind.Frozen => before,
        _ => checked(TypingRules.Slip(value / figures.Resolution, fault.Slip!.Value) * figures.Resolution),
    };

    /// <summary>The whole declared standard uncertainty of one reading.</summary>
    internal static double Declared(InstrumentClass figures, double value)
    {
        var (own, shared) = (figures.Independent(value), figures.Shared * value);
        return Math.Sqrt((own * own) + (shared * shared));
    }

    private static double Size(TwinFault fault) => fault.Size!.Value.PartsPerTrillion / 1e12;

    private static void Swap(long[][] values, int one, int other, int first, int last)
    {
        values[one] = [.. values[one]];
        values[other] = [.. values[other]];
        for (var close = first; close <= last; close++)
            (values[one][close], values[other][close]) = (values[other][close], values[one][close]);
    }

    private static string? Fault(TwinFault fault, TwinReadings readings, TwinInstrument instrument)
    {
        if (fault.Last < fault.First)
            return "last < first";
        if (fault.Kind is TwinFaultKind.Bias or TwinFaultKind.Drift != fault.Size.HasValue)
            return nameof(TwinFault.Size);
        if (fault.Kind == TwinFaultKind.Typing != fault.Slip.HasValue || (fault.Kind == TwinFaultKind.Typing && fault.First != fault.Last))
            return nameof(TwinFault.Slip);
        if (fault.Kind == TwinFaultKind.Swapped != fault.Other.HasValue)
            return nameof(TwinFault.Other);
        if (fault.Other is not { } tag)
            return null;
        var other = readings.Enterprise.Instruments[readings.TagIndex(tag)];
        var alike = other.Quantity == instrument.Quantity && other.IsOnStock == instrument.IsOnStock && other.Tag != instrument.Tag;
        return alike ? null : nameof(TwinFault.Other);
    }
}
