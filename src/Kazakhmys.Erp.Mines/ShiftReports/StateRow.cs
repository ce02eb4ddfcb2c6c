namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>A machine state as it stands in its row.</summary>
internal sealed class StateRow
{
    public string Document { get; init; } = "";

    public string Equipment { get; init; } = "";

    public string Activity { get; init; } = "";

    public long FromAt { get; init; }

    public long ToAt { get; init; }

    public string? Reason { get; init; }

    public MachineState State => new()
    {
        Equipment = Stored.Code(Equipment),
        Activity = Stored.Name<MachineActivity>(Activity),
        From = Stored.At(FromAt),
        To = Stored.At(ToAt),
        Reason = Reason,
    };
}
