namespace CopperChain.Inputs;

/// <summary>What a published figure says, in the order of the chain.</summary>
internal enum PublishedMetric
{
    None = 0,
    OreMined,
    CopperGrade,
    OreProcessed,
    CopperInConcentrate,
    CathodeOwn,
    CathodePurchased,
    CathodeTotal,
    CathodeAbovePlan,
    Gold,
    Silver,
}
