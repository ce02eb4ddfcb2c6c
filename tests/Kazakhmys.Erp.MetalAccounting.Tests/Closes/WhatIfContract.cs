using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Closes;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.TestSupport;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Closes;

public abstract class WhatIfContract(TestEngine engine) : IAsyncLifetime
{
    private CloseScene _scene = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable(engine, out var reason), reason);
        _scene = await CloseScene.CreateAsync(engine);
        _scene.Reconciliations.WhatIfScript =
        [
            .. _scene.Reconciliations.Script.Select(line => line.Stream switch
            {
                "feed" => line with { Reconciled = 319, Validated = 321 },
                "in-process-closing" => line with { Reconciled = 11 },
                _ => line,
            }),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        if (_scene is not null)
            await _scene.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_says_which_cells_move_of_an_open_and_of_a_locked_period_and_stores_nothing(bool isLocked)
    {
        if (isLocked)
            await _scene.LockAsync();
        var before = await _scene.CloseBytesAsync();

        var answer = await _scene.Closes("aigul").WhatIfAsync(Query(), null, Token);

        Assert.Equal(before, await _scene.CloseBytesAsync());
        CellDifference Of(string term, string line) => answer.Cells.Single(cell => cell.Term == term && cell.Line == Code.Parse(line));
        Assert.Equal((Kg(318), Kg(319)), (Of("stage", "ore-processed").Before, Of("stage", "ore-processed").After));
        Assert.Equal(Kg(1), Of("closingStock", "in-process-plant").Change);
        Assert.Equal(Kg(-1), Of("closingStock", "stock-ore").Change);
        Assert.Equal(3, answer.Cells.Count);
        var plant = (Code.Parse("zhz1"), CloseScene.Copper);
        Assert.Equal(Kg(7), answer.UnaccountedBefore.Single(line => (line.Area, line.Metal) == plant).Measured);
        Assert.Equal(Kg(8), answer.UnaccountedAfter.Single(line => (line.Area, line.Metal) == plant).Measured);
        Assert.True(answer.PassesGlobalTest);
    }

    [Fact]
    public async Task Nothing_to_vary_is_refused()
    {
        var empty = Query() with { Values = new Dictionary<MeasurementId, MeasuredValue>() };
        Assert.Equal("kernel.list.empty", (await Assert.ThrowsAsync<ValidationFailedException>(() => _scene.Closes("aigul").WhatIfAsync(empty, null, Token))).Code);
    }

    private static WhatIfQuery Query() => new()
    {
        Book = CloseScene.Book,
        Period = CloseScene.January,
        Values = new Dictionary<MeasurementId, MeasuredValue>
        {
            [new MeasurementId { Book = CloseScene.Book, Point = CloseScene.FeedAssay, At = Instant.FromUtc(2026, 1, 11, 0, 0) }] =
                MeasuredValue.Of(Grade.FromPercent(2.41m)),
        },
    };

    private static Mass Kg(decimal kilograms) => Mass.FromKilograms(kilograms);
}

public sealed class WhatIfOnSqlite() : WhatIfContract(TestEngine.Sqlite);

public sealed class WhatIfOnPostgreSql() : WhatIfContract(TestEngine.PostgreSql);
