namespace Kazakhmys.Erp.Geology.Changes;

/// <summary>What a row of a form stands for; categories are always kept apart, so that systems never mix.</summary>
public enum MovementGrouping
{
    /// <summary>The deposit.</summary>
    Deposit = 0,

    /// <summary>A section.</summary>
    Section = 1,

    /// <summary>A block.</summary>
    Block = 2,
}
