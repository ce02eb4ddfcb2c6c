using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.AcidPlant;

/// <summary>Acid as recorded, with what it says of the plant.</summary>
public sealed record AcidProduction
{
    /// <summary>What was recorded.</summary>
    public required RecordAcid Recorded { get; init; }

    /// <summary>Revision, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>Sequence of its ledger entry.</summary>
    public required long EntrySeq { get; init; }

    /// <summary>H2SO4 (100 %) in the acid.</summary>
    public Mass Monohydrate => AcidRules.Monohydrate(Recorded);

    /// <summary>Sulphur in the acid.</summary>
    public Mass Sulphur => AcidRules.Sulphur(Recorded);

    /// <summary>Conversion: sulphur in the acid over sulphur in acid and tail gas.</summary>
    public Ratio Conversion => Sulphur / (Sulphur + Recorded.TailSulphur);
}
