namespace Kazakhmys.Erp.Numerics.Sparse;

internal static class Lengths
{
    public static void Expect(int found, int expected, string name)
    {
        if (found != expected)
            throw new ArgumentException($"{name} has {found} numbers where the matrix asks for {expected}.", name);
    }
}
