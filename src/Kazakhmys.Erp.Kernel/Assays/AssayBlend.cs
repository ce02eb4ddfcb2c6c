using System.Collections.Immutable;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Assays;

/// <summary>Mass-weighted means of assays.</summary>
internal static class AssayBlend
{
    public static ImmutableSortedDictionary<Code, AssayValue> Of(IEnumerable<(Mass Dry, Assay Assay)> parts, CensoredAs? censoredAs)
    {
        var list = parts.ToArray();
        var total = list.Select(part => part.Dry).Sum();
        for (var i = 0; i < list.Length; i++)
        {
            if (list[i].Dry < Mass.Zero)
                throw new ValidationFailedException(KernelViolations.AssayBlendNegativeMass.At($"[{i}].Dry", list[i].Dry));
        }
        if (total == Mass.Zero)
            throw new RuleViolatedException(KernelViolations.AssayBlendNoMass.At("", total));
        return list[0].Assay.Elements
            .Where(element => Array.TrueForAll(list, part => part.Assay.Values.ContainsKey(element)))
            .ToImmutableSortedDictionary(element => element, element => Mean(list, element, total, censoredAs));
    }

    private static AssayValue Mean((Mass Dry, Assay Assay)[] parts, Code element, Mass total, CensoredAs? censoredAs)
    {
        if (Array.Exists(parts, part => part.Assay.Values[element].Kind == AssayKind.Pending))
            return AssayValue.Pending;
        var weighted = Int128.Zero;
        foreach (var (dry, assay) in parts)
            weighted += (Int128)dry.Milligrams * assay.Values[element].GradeOf(element, censoredAs).PartsPerTrillion;
        return AssayValue.Reported(Grade.FromPartsPerTrillion((long)HalfEven.Divide(weighted, total.Milligrams)));
    }
}
