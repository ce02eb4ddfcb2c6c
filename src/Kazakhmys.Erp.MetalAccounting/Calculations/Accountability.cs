using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Calculations;

/// <summary>
/// Check-in and check-out of one metal in one area over a period (AMIRA P754, Metal Accounting Code of Practice, 2007: book against physical
/// inventory, recovery by product over receipts and built up from measured outputs). Pure.
/// </summary>
public sealed record Accountability
{
    /// <summary>Opening + receipts − products − measured losses.</summary>
    public required Mass BookClosing { get; init; }

    /// <summary>Book less physical closing inventory; positive when metal is missing.</summary>
    public required Mass Unaccounted { get; init; }

    /// <summary>Unaccounted over receipts.</summary>
    public required Ratio UnaccountedOfInput { get; init; }

    /// <summary>(Products + losses + closing − opening) / receipts.</summary>
    public required Ratio AccountedShare { get; init; }

    /// <summary>Products / (receipts + opening − closing).</summary>
    public required Ratio RecoveryOnInput { get; init; }

    /// <summary>Products / (products + measured losses).</summary>
    public required Ratio RecoveryBuiltUp { get; init; }

    /// <summary>Makes up the account.</summary>
    /// <exception cref="ValidationFailedException">Receipts, worked-up metal or outputs are not above zero (<c>metal-accounting.calculation.nothing-to-relate-to</c>).</exception>
    public static Accountability Of(Mass opening, Mass receipts, Mass products, Mass measuredLosses, Mass closingPhysical)
    {
        var (worked, outputs) = (opening + receipts - closingPhysical, products + measuredLosses);
        foreach (var (path, mass) in new[] { (nameof(receipts), receipts), (nameof(closingPhysical), worked), (nameof(products), outputs) })
            if (mass <= Mass.Zero)
                throw new ValidationFailedException(MetalAccountingViolations.NothingToRelateTo.At(path, mass));
        var book = opening + receipts - outputs;
        return new Accountability
        {
            BookClosing = book,
            Unaccounted = book - closingPhysical,
            UnaccountedOfInput = (book - closingPhysical) / receipts,
            AccountedShare = (outputs + closingPhysical - opening) / receipts,
            RecoveryOnInput = products / worked,
            RecoveryBuiltUp = products / outputs,
        };
    }
}
