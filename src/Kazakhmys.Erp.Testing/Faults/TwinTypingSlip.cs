namespace Kazakhmys.Erp.Testing.Faults;

/// <summary>How a reading was typed wrongly. Digits are those that the instrument shows, without the zeros in front.</summary>
public enum TwinTypingSlip
{
    /// <summary>The first two neighbouring digits that differ change places: 1,284 becomes 2,184.</summary>
    DigitsTransposed = 0,

    /// <summary>The decimal sign stands one place too far right: ten times too much.</summary>
    DecimalRight = 1,

    /// <summary>The decimal sign stands one place too far left: a tenth; a digit that has no place any more is lost.</summary>
    DecimalLeft = 2,

    /// <summary>The second digit was left out: 1,284 becomes 184.</summary>
    DigitMissing = 3,
}
