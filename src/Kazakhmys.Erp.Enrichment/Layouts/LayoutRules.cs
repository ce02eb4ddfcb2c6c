using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.Layouts;

/// <summary>How the parts of a layout hang together.</summary>
public static class LayoutRules
{
    /// <summary>Codes are given once, circuits belong to sections, streams join circuits, samplers sit on streams.</summary>
    public static IReadOnlyList<Violation> Check(PlantLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        var found = new List<Violation>();
        var seen = new HashSet<Code>();
        foreach (var (path, code) in Codes(layout))
            if (!seen.Add(code))
                found.Add(EnrichmentViolations.LayoutTwice.At(path, code));
        var sections = layout.Sections.Select(section => section.Code).ToHashSet();
        var circuits = layout.Circuits.Select(circuit => circuit.Code).ToHashSet();
        var streams = layout.Streams.Select(stream => stream.Code).ToHashSet();
        for (var i = 0; i < layout.Circuits.Count; i++)
            Hangs($"Circuits[{i}].Section", layout.Circuits[i].Section, sections, found);
        for (var i = 0; i < layout.Streams.Count; i++)
        {
            var stream = layout.Streams[i];
            if (stream.From == stream.To)
                found.Add(EnrichmentViolations.LayoutStream.At($"Streams[{i}]", stream.Code));
            Hangs($"Streams[{i}].From", stream.From, circuits, found);
            Hangs($"Streams[{i}].To", stream.To, circuits, found);
        }
        for (var i = 0; i < layout.Samplers.Count; i++)
            Hangs($"Samplers[{i}].Stream", layout.Samplers[i].Stream, streams, found);
        return found;
    }

    /// <summary>Whether two layouts say the same, whatever their revisions.</summary>
    public static bool AreSame(PlantLayout left, PlantLayout right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return left.Book == right.Book && left.Plant == right.Plant && left.Sections.SequenceEqual(right.Sections)
            && left.Circuits.SequenceEqual(right.Circuits) && left.Streams.SequenceEqual(right.Streams) && left.Samplers.SequenceEqual(right.Samplers);
    }

    private static IEnumerable<(string Path, Code Code)> Codes(PlantLayout layout) =>
    [
        .. layout.Sections.Select((section, i) => ($"Sections[{i}].Code", section.Code)),
        .. layout.Circuits.Select((circuit, i) => ($"Circuits[{i}].Code", circuit.Code)),
        .. layout.Streams.Select((stream, i) => ($"Streams[{i}].Code", stream.Code)),
        .. layout.Samplers.Select((sampler, i) => ($"Samplers[{i}].Code", sampler.Code)),
    ];

    private static void Hangs(string path, Code? on, HashSet<Code> known, List<Violation> found)
    {
        if (on is { } code && !known.Contains(code))
            found.Add(EnrichmentViolations.LayoutHangs.At(path, code));
    }
}
