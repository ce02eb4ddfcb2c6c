namespace Kazakhmys.Erp.Numerics.Tests.Samples;

/// <summary>Synthetic matrices of the kinds that the suite factors.</summary>
internal static class SampleMatrices
{
    /// <summary>The names of the kinds; each is made by <see cref="Make"/> for any order from 0.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["definite", "indefinite", "saddle", "quasidefinite", "arrow", "scattered", "hollow"];

    public static SparseMatrix Make(string kind, int n, int seed)
    {
        var random = new Random(seed);
        return kind switch
        {
            "definite" => Definite(n, random),
            "indefinite" => Random(n, 3 * n, random, 1),
            "saddle" => Saddle(n - n / 3, n / 3, random, 0),
            "quasidefinite" => Saddle(n - n / 3, n / 3, random, 1e-3),
            "arrow" => Arrow(n, random),
            "scattered" => Random(n, n / 2, random, 1),
            "hollow" => Random(n, 4 * n, random, 0),
            _ => throw new ArgumentException(kind, nameof(kind)),
        };
    }

    /// <summary>Random places off the diagonal; on it numbers of either sign, or nothing.</summary>
    public static SparseMatrix Random(int n, int count, Random random, double diagonal)
    {
        var entries = new List<(int, int, double)>();
        for (var i = 0; i < n; i++)
            entries.Add((i, i, diagonal * Normal(random)));
        for (var k = 0; k < count && n > 1; k++)
        {
            var (i, j) = (random.Next(n), random.Next(n));
            if (i != j)
                entries.Add((i, j, Normal(random)));
        }

        return SparseMatrix.Of(n, entries);
    }

    public static SparseMatrix Definite(int n, Random random)
    {
        var entries = new List<(int, int, double)>();
        for (var i = 0; i < n; i++)
            entries.Add((i, i, 0.01 + random.NextDouble()));
        for (var k = 0; k < 3 * n && n > 1; k++)
        {
            var (i, j, w) = (random.Next(n), random.Next(n), random.NextDouble());
            if (i == j)
                continue;
            entries.AddRange([(i, i, w), (j, j, w), (i, j, -w)]);
        }

        return SparseMatrix.Of(n, entries);
    }

    /// <summary>[[H, Jᵀ], [J, −regular I]] with a diagonal H &gt; 0 and constraints of full rank.</summary>
    public static SparseMatrix Saddle(int n, int constraints, Random random, double regular)
    {
        var entries = new List<(int, int, double)>();
        for (var i = 0; i < n; i++)
            entries.Add((i, i, 0.1 + random.NextDouble()));
        for (var c = 0; c < constraints; c++)
        {
            entries.Add((n + c, n + c, -regular));
            entries.Add((n + c, c, 1 + random.NextDouble()));
            for (var k = 0; k < 3; k++)
                entries.Add((n + c, Math.Min(n - 1, c + random.Next(n - c)), Normal(random)));
        }

        return SparseMatrix.Of(n + constraints, entries);
    }

    public static SparseMatrix Arrow(int n, Random random)
    {
        var entries = new List<(int, int, double)>();
        for (var i = 0; i < n; i++)
            entries.AddRange([(i, i, 1 + random.NextDouble()), (i, 0, Normal(random))]);
        return SparseMatrix.Of(n, entries);
    }

    /// <summary>The five-point Laplacian of a square, positive definite.</summary>
    public static SparseMatrix Grid(int side, double shift = 0)
    {
        var entries = new List<(int, int, double)>();
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                var i = y * side + x;
                entries.Add((i, i, 4 + shift));
                if (x > 0)
                    entries.Add((i, i - 1, -1));
                if (y > 0)
                    entries.Add((i, i - side, -1));
            }
        }

        return SparseMatrix.Of(side * side, entries);
    }

    /// <summary>The Laplacian of a connected random graph: singular, with the vector of ones in its null space.</summary>
    public static SparseMatrix GraphLaplacian(int n, Random random)
    {
        var entries = new List<(int, int, double)>();
        for (var i = 1; i < n; i++)
            Edge(i, random.Next(i));
        for (var k = 0; k < n; k++)
            Edge(random.Next(n), random.Next(n));
        return SparseMatrix.Of(n, entries);

        void Edge(int i, int j)
        {
            var w = 1.0 + random.Next(4);
            if (i != j)
                entries.AddRange([(i, i, w), (j, j, w), (i, j, -w)]);
        }
    }

    public static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    public static double[] Vector(int n, Random random) => [.. Enumerable.Range(0, n).Select(_ => Normal(random))];
}
