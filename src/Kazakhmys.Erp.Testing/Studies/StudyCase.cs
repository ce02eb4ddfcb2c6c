using Kazakhmys.Erp.Testing.Faults;

namespace Kazakhmys.Erp.Testing.Studies;

/// <summary>One row of the study.</summary>
internal sealed record StudyCase(TwinFaultKind Kind, int? Size = null, TwinTypingSlip? Slip = null)
{
    public static IReadOnlyList<StudyCase> Of(TwinStudySettings settings) =>
    [
        .. settings.Sizes.Select(s => new StudyCase(TwinFaultKind.Bias, s)),
        .. settings.Sizes.Select(s => new StudyCase(TwinFaultKind.Drift, s)),
        new(TwinFaultKind.Frozen),
        new(TwinFaultKind.Swapped),
        .. Enum.GetValues<TwinTypingSlip>().Select(s => new StudyCase(TwinFaultKind.Typing, null, s)),
    ];

    public string Name => $"{Kind}/{Size}/{Slip}";
}
