using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Flowsheets;

/// <summary>All flowsheets of a book, and which version and which measuring point is in force on a day.</summary>
internal sealed class FlowsheetVersions
{
    private readonly ILookup<Code, Flowsheet> _versions;
    private readonly Dictionary<Code, Dictionary<Code, MeasuringPoint>[]> _points;
    private readonly Dictionary<Code, Flowsheet[]> _inForce;

    public FlowsheetVersions(IReadOnlyList<Flowsheet> flowsheets)
    {
        All = flowsheets;
        _versions = flowsheets.ToLookup(sheet => sheet.Drawn.Code);
        _inForce = _versions.ToDictionary(group => group.Key, group => group.Where(sheet => sheet.ApprovedAt is not null).Reverse().ToArray());
        _points = _inForce.ToDictionary(
            pair => pair.Key, pair => pair.Value.Select(sheet => sheet.Drawn.Points.ToDictionary(point => point.Code)).ToArray());
    }

    public IReadOnlyList<Flowsheet> All { get; }

    public IEnumerable<Flowsheet> Of(Code flowsheet) => _versions[flowsheet];

    public Flowsheet? InForce(Code flowsheet, LocalDate day) =>
        _inForce.TryGetValue(flowsheet, out var versions) ? Array.Find(versions, sheet => IsInForce(sheet, day)) : null;

    /// <summary>The flowsheet and measuring point of a tag on a day, or null.</summary>
    public (Flowsheet Flowsheet, MeasuringPoint Point)? Find(Code point, LocalDate day)
    {
        foreach (var (code, versions) in _inForce)
        {
            var version = Array.FindIndex(versions, sheet => IsInForce(sheet, day));
            if (version >= 0 && _points[code][version].TryGetValue(point, out var found))
                return (versions[version], found);
        }
        return null;
    }

    private static bool IsInForce(Flowsheet sheet, LocalDate day) => sheet.Drawn.ValidFrom <= day && (sheet.ValidTo is not { } end || day < end);
}
