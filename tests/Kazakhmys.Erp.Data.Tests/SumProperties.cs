using CsCheck;
using Kazakhmys.Erp.TestSupport;

namespace Kazakhmys.Erp.Data.Tests;

public abstract class SumProperties(TestEngine engine) : StoreContract(engine)
{
    [Fact]
    public async Task Sums_are_those_of_a_dictionary_whatever_the_batches()
    {
        var flow = Gen.Select(Gen.Long[1, 3], Gen.OneOfConst("a", "b", "Ә"), Gen.Long[0, 1_000], Gen.Long[0, 1_000]);
        var kept = new Dictionary<(long, string), (long In, long Out)>();
        await flow.Array[0, 20].Array[1, 5].SampleAsync(
            async batches =>
            {
                foreach (var batch in batches)
                {
                    await Store.WriteAsync(null, async unitOfWork =>
                    {
                        foreach (var (day, account, inflow, outflow) in batch)
                            await Probe.AddSumAsync(unitOfWork, day, account, (inflow, outflow));
                    });
                    foreach (var (day, account, inflow, outflow) in batch)
                    {
                        var (had, gave) = kept.GetValueOrDefault((day, account));
                        kept[(day, account)] = (had + inflow, gave + outflow);
                    }
                }
                Assert.Equal(kept.OrderBy(row => row.Key), await StoredAsync());
            },
            iter: 10, threads: 1);
    }

    private Task<List<KeyValuePair<(long, string), (long, long)>>> StoredAsync() => Store.ReadAsync(null, async session =>
    {
        var stored = new Dictionary<(long, string), (long, long)>();
        using var select = session.Prepare("select day, account, inflow, outflow from probe_sum");
        while (await select.StepAsync())
            stored.Add((select.Number(0), select.Text(1)!), (select.Number(2), select.Number(3)));
        return stored.OrderBy(row => row.Key).ToList();
    });
}

public sealed class SumsOnSqlite() : SumProperties(TestEngine.Sqlite);

public sealed class SumsOnPostgreSql() : SumProperties(TestEngine.PostgreSql);
