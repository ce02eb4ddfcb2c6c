using System.Globalization;

namespace Kazakhmys.Erp.Numerics.Sparse;

/// <summary>A matrix or a right-hand side has an entry that is not a number or is infinite. Nothing was computed.</summary>
public sealed class NonFiniteEntryException : ArgumentException
{
    internal NonFiniteEntryException(int row, int column, double value, string parameter)
        : base(string.Create(CultureInfo.InvariantCulture, $"The entry ({row}, {column}) is {value}."), parameter)
    {
        Row = row;
        Column = column;
        Value = value;
    }

    /// <summary>The row of the entry, from 0.</summary>
    public int Row { get; }

    /// <summary>The column of the entry, from 0; of a right-hand side, which of them.</summary>
    public int Column { get; }

    /// <summary>What stood there: not a number, or an infinity.</summary>
    public double Value { get; }
}
