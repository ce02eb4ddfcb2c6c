using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Mines.Stockpiles;

namespace Kazakhmys.Erp.Mines.Register;

/// <summary>A mine that is to be registered, or workplaces and stockpiles that are to be added to one.</summary>
public sealed record RegisterMine
{
    /// <summary>The book that owns it.</summary>
    public required Code Book { get; init; }

    /// <summary>Code, unique in the book; one segment of at most 40 characters.</summary>
    public required Code Code { get; init; }

    /// <summary>Name for people, at most 200 characters.</summary>
    public required string Name { get; init; }

    /// <summary>How it gets at its ore.</summary>
    public required MiningMethod Method { get; init; }

    /// <summary>The first production day on which it reports; its accounts are valid from then.</summary>
    public required ProductionDay ValidFrom { get; init; }

    /// <summary>Workplaces that are to be there afterwards; those not named stay.</summary>
    public IReadOnlyList<Workplace> Workplaces { get; init; } = [];

    /// <summary>Stockpiles and dumps that are to be there afterwards; those not named stay.</summary>
    public IReadOnlyList<Stockpile> Stockpiles { get; init; } = [];
}
