namespace Kazakhmys.Erp.Testing.Studies;

/// <summary>Alarms in months without a fault, as counts of months.</summary>
public sealed record TwinFalseAlarms
{
    /// <summary>Months.</summary>
    public required int Months { get; init; }

    /// <summary>The reconciliation was refused: it found no answer that it can stand for. Such months count as found by no test.</summary>
    public required int Refused { get; init; }

    /// <summary>The global test failed.</summary>
    public required int Global { get; init; }

    /// <summary>The measurement test, with Šidák's correction, suspected some reading.</summary>
    public required int Measurement { get; init; }

    /// <summary>Some nodal test, with Šidák's correction over the nodes, failed.</summary>
    public required int Nodal { get; init; }

    /// <summary>Serial elimination took something out.</summary>
    public required int Elimination { get; init; }
}
