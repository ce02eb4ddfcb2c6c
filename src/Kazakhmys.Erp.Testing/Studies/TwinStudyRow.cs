using Kazakhmys.Erp.Testing.Faults;

namespace Kazakhmys.Erp.Testing.Studies;

/// <summary>What the tests found of one kind of fault, as counts of months. A month holds one fault of one instrument, chosen at random.</summary>
public sealed record TwinStudyRow
{
    /// <summary>The kind.</summary>
    public required TwinFaultKind Kind { get; init; }

    /// <summary>Of a bias or drift: its effect on the month's reading, in standard uncertainties of that.</summary>
    public int? Size { get; init; }

    /// <summary>Of a typing error: which.</summary>
    public TwinTypingSlip? Slip { get; init; }

    /// <summary>Months.</summary>
    public required int Months { get; init; }

    /// <summary>Of these, months in which the network says something of a faulty reading beyond itself; in the others no test can find anything.</summary>
    public required int Redundant { get; init; }

    /// <summary>The reconciliation was refused: it found no answer that it can stand for. Such months count as found by no test.</summary>
    public required int Refused { get; init; }

    /// <summary>The global test failed.</summary>
    public required int Global { get; init; }

    /// <summary>The measurement test, with Šidák's correction, suspected some reading.</summary>
    public required int Measurement { get; init; }

    /// <summary>The reading it suspected most was a faulty one, or one that no test can tell from it.</summary>
    public required int MeasurementLocated { get; init; }

    /// <summary>Some nodal test, with Šidák's correction over the nodes, failed.</summary>
    public required int Nodal { get; init; }

    /// <summary>The faulty reading takes part in the balance that failed most.</summary>
    public required int NodalLocated { get; init; }

    /// <summary>Serial elimination took out a faulty reading, or one that no test can tell from it.</summary>
    public required int EliminationLocated { get; init; }

    /// <summary>Serial elimination took that out and nothing else.</summary>
    public required int EliminationExact { get; init; }
}
