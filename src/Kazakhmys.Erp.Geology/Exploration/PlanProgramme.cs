using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Exploration;

/// <summary>An exploration programme that is to be put on record: how much is to be drilled where and when.</summary>
public sealed record PlanProgramme
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Identity, unique in the book.</summary>
    public required Code Id { get; init; }

    /// <summary>The deposit.</summary>
    public required Code Deposit { get; init; }

    /// <summary>The section of its tree.</summary>
    public required Code Section { get; init; }

    /// <summary>First day.</summary>
    public required ProductionDay First { get; init; }

    /// <summary>Last day, included.</summary>
    public required ProductionDay Last { get; init; }

    /// <summary>Metres to be drilled in all holes; above zero.</summary>
    public required Length Metres { get; init; }

    /// <summary>Holes to be drilled; above zero.</summary>
    public required int Holes { get; init; }

    /// <summary>The project or order that it stands on.</summary>
    public required string Document { get; init; }
}
