namespace Kazakhmys.Erp.Testing.Faults;

/// <summary>What fingers do to digits.</summary>
internal static class TypingRules
{
    /// <summary>The digits as typed; the same number when the slip is impossible with them.</summary>
    public static long Slip(long digits, TwinTypingSlip slip) => slip switch
    {
        TwinTypingSlip.DecimalRight => checked(digits * 10),
        TwinTypingSlip.DecimalLeft => digits / 10,
        TwinTypingSlip.DigitsTransposed => Transposed(digits),
        _ => Shortened(digits),
    };

    private static long Transposed(long digits)
    {
        for (var place = Highest(digits) / 10; place > 0; place /= 10)
        {
            var (left, right) = (digits / (place * 10) % 10, digits / place % 10);
            if (left != right)
                return digits + ((right - left) * place * 9);
        }
        return digits;
    }

    private static long Shortened(long digits)
    {
        var highest = Highest(digits);
        return highest < 10 ? digits : (digits / highest * (highest / 10)) + (digits % (highest / 10));
    }

    /// <summary>The power of ten of the first digit.</summary>
    private static long Highest(long digits)
    {
        var place = 1L;
        while (digits / place >= 10)
            place *= 10;
        return place;
    }
}
