using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Tests.Imports;

public sealed class WordsTests
{
    private enum Ground
    {
        Favourable,
        VeryComplex,
    }

    [Fact]
    public void Words_of_files_are_those_of_the_lists()
    {
        Assert.Equal("very-complex", Words.Of(Ground.VeryComplex));
        Assert.Equal(Ground.VeryComplex, Words.Read<Ground>(" Very-Complex "));
        Assert.Equal("kernel.import.word", Assert.Throws<ValidationFailedException>(() => Words.Read<Ground>("1")).Code);
    }
}
