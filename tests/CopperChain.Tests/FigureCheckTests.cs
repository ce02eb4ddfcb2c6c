using CopperChain.Checks;

namespace CopperChain.Tests;

public sealed class FigureCheckTests
{
    [Theory]
    [InlineData("87.5", new[] { 87.518 }, "87.5")]
    [InlineData("87.1..88.0", new[] { 87.056, 87.988 }, "87.1..88.0")]
    [InlineData("-391", new[] { -391.2 }, "-391")]
    [InlineData("121 ; 6.88 %", new[] { 121.0, 6.8828 }, "121 ; 6.88 %")]
    [InlineData("74.40", new[] { 74.401 }, "74.40")]
    [InlineData("87.5", new double[0], null)]
    [InlineData("87.5", new[] { 1.0, 2.0 }, null)]
    public void A_value_is_written_in_the_form_of_its_reference(string form, double[] values, string? written) =>
        Assert.Equal(written, FigureChecks.Written(form, [.. values.Select(value => (decimal)value)]));
}
