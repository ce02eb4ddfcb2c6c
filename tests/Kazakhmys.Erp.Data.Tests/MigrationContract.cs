using System.Data.Common;
using Kazakhmys.Erp.Data.Migrations;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Hosting;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kazakhmys.Erp.Data.Tests;

public abstract class MigrationContract(TestEngine engine) : IAsyncLifetime
{
    private const string First = "-- distributed: a\ncreate table a (book text collate \"C\" not null, primary key (book));\n";
    private const string Second = "alter table a add column note text;\n";
    private const string Broken = "create table c (book text, primary key (missing));\n-- distributed: c\n";

    protected TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable(engine, out var reason), reason);
        Database = await TestDatabase.CreateAsync(engine);
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
            await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Scripts_are_applied_once_in_order_and_recorded()
    {
        var schema = Schema(ScriptedAssembly.Module("a", ("0002_note.sql", Second), ("0001_a.sql", First)));
        Assert.All(await schema.StatusAsync(), s => Assert.Equal(SchemaScriptState.Pending, s.State));
        var applied = await schema.MigrateAsync();
        Assert.Equal(["data 1 outbox", "a 1 a", "a 2 note"], applied.Select(s => $"{s.Module} {s.Number} {s.Name}"));
        Assert.All(applied, s => Assert.Equal(Database.Clock.GetCurrentInstant(), s.AppliedAt));
        Database.Clock.Advance(Duration.FromDays(1));
        Assert.Empty(await schema.MigrateAsync());
        Assert.Equal(applied, await schema.StatusAsync());
    }

    [Fact]
    public async Task A_new_script_is_added_to_what_is_there()
    {
        await Schema(ScriptedAssembly.Module("a", ("0001_a.sql", First))).MigrateAsync();
        var added = await Schema(ScriptedAssembly.Module("a", ("0001_a.sql", First), ("0002_note.sql", Second))).MigrateAsync();
        Assert.Equal("note", Assert.Single(added).Name);
    }

    [Fact]
    public async Task Eight_hosts_that_start_at_once_apply_each_script_once()
    {
        var schemas = Enumerable.Range(0, 8)
            .Select(_ => Schema(ScriptedAssembly.Module("a", ("0001_a.sql", First), ("0002_note.sql", Second)))).ToList();
        using var start = new Barrier(schemas.Count);
        var applied = await Task.WhenAll(schemas.Select(schema => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return schema.MigrateAsync();
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));
        Assert.Equal(3, applied.Sum(a => a.Count));
        Assert.Equal(3L, await Database.RunAsync("select count(*) from erp_schema"));
    }

    [Fact]
    public async Task A_script_that_fails_leaves_nothing_of_the_whole_run()
    {
        var schema = Schema(ScriptedAssembly.Module("a", ("0001_a.sql", First), ("0002_broken.sql", Broken)));
        Assert.Equal("data.store.refused", (await Assert.ThrowsAsync<StoreException>(() => schema.MigrateAsync())).Code);
        await Assert.ThrowsAnyAsync<DbException>(() => Database.RunAsync("select count(*) from a"));
        await Assert.ThrowsAnyAsync<DbException>(() => Database.RunAsync("select count(*) from erp_schema"));
        Assert.Equal(3, (await Schema(ScriptedAssembly.Module("a", ("0001_a.sql", First), ("0002_note.sql", Second))).MigrateAsync()).Count);
    }

    [Fact]
    public async Task An_applied_script_that_was_changed_is_refused()
    {
        await Schema(ScriptedAssembly.Module("a", ("0001_a.sql", First))).MigrateAsync();
        var schema = Schema(ScriptedAssembly.Module("a", ("0001_a.sql", First + "-- afterthought\n"), ("0002_note.sql", Second)));
        var refused = await Assert.ThrowsAsync<RuleViolatedException>(() => schema.MigrateAsync());
        Assert.Equal("data.schema.changed", refused.Code);
        Assert.Equal(
            [SchemaScriptState.Applied, SchemaScriptState.Changed, SchemaScriptState.Pending], (await schema.StatusAsync()).Select(s => s.State));
    }

    [Fact]
    public async Task Line_ends_do_not_change_a_script()
    {
        await Schema(ScriptedAssembly.Module("a", ("0001_a.sql", First))).MigrateAsync();
        Assert.Empty(await Schema(ScriptedAssembly.Module("a", ("0001_a.sql", First.ReplaceLineEndings("\r\n")))).MigrateAsync());
    }

    [Fact]
    public async Task A_host_older_than_the_database_is_refused_with_both_versions()
    {
        await Schema(ScriptedAssembly.Module("a", ("0001_a.sql", First), ("0002_note.sql", Second))).MigrateAsync();
        await Database.RunAsync("update erp_schema set suite_version = '7.0.0' where number = 2");
        var schema = Schema(ScriptedAssembly.Module("a", ("0001_a.sql", First)));
        var refused = await Assert.ThrowsAsync<RuleViolatedException>(() => schema.MigrateAsync());
        Assert.Equal("data.schema.newer", refused.Code);
        Assert.Equal("7.0.0", refused.Violations[0].Arguments["stored"]);
        Assert.Equal(SuiteVersion.Of(typeof(SuiteVersion).Assembly), refused.Violations[0].Arguments["running"]);
        Assert.Contains(await schema.StatusAsync(), s => s is { State: SchemaScriptState.Newer, Number: 2 });
    }

    [Fact]
    public async Task Tables_of_modules_that_this_host_does_not_register_do_not_disturb_it()
    {
        await Schema(ScriptedAssembly.Module("a", ("0001_a.sql", First))).MigrateAsync();
        Assert.Empty(await Schema().MigrateAsync());
    }

    [Fact]
    public async Task Modules_are_migrated_after_those_they_stand_on()
    {
        var first = ScriptedAssembly.Module("first", ("0001_a.sql", First));
        var second = ScriptedAssembly.Module("second", ("0001_note.sql", Second)) with { After = ["first"] };
        Assert.Equal(["data", "first", "second"], (await Schema(second, first).MigrateAsync()).Select(s => s.Module).OrderBy(m => m));
    }

    [Theory]
    [InlineData("0001_a.sql", "0003_c.sql")]
    [InlineData("0001_a.sql", "0001_b.sql")]
    [InlineData("0002_a.sql", "0003_b.sql")]
    [InlineData("0001_a.sql", "2_b.sql")]
    public async Task Scripts_with_gaps_or_doubled_numbers_are_refused(string one, string other)
    {
        var schema = Schema(ScriptedAssembly.Module("a", (one, First), (other, Second)));
        Assert.Equal("data.schema.numbering", (await Assert.ThrowsAsync<RuleViolatedException>(() => schema.MigrateAsync())).Code);
    }

    [Fact]
    public async Task Modules_that_wait_for_each_other_or_for_nobody_are_refused()
    {
        var one = ScriptedAssembly.Module("one") with { After = ["two"] };
        var two = ScriptedAssembly.Module("two") with { After = ["one"] };
        Assert.Equal("data.schema.dependency", (await Assert.ThrowsAsync<RuleViolatedException>(() => Schema(one, two).MigrateAsync())).Code);
        Assert.Equal("data.schema.dependency", (await Assert.ThrowsAsync<RuleViolatedException>(() => Schema(one).MigrateAsync())).Code);
    }

    [Fact]
    public async Task An_administrator_can_run_the_exported_script_instead()
    {
        var schema = Schema(ScriptedAssembly.Module("a", ("0001_a.sql", First), ("0002_note.sql", Second)));
        using var script = new StringWriter();
        await schema.ExportAsync(script);
        await Database.RunAsync(script.ToString());
        Assert.All(await schema.StatusAsync(), s => Assert.Equal(SchemaScriptState.Applied, s.State));
        Assert.Empty(await schema.MigrateAsync());
        using var rest = new StringWriter();
        await schema.ExportAsync(rest);
        Assert.Equal("", rest.ToString());
    }

    private IErpSchema Schema(params ErpModule[] modules) => Database.Host(erp =>
    {
        foreach (var module in modules)
            erp.TryAddModule(module);
    }).GetRequiredService<IErpSchema>();
}

public sealed class MigrationOnSqlite() : MigrationContract(TestEngine.Sqlite);

public sealed class MigrationOnPostgreSql() : MigrationContract(TestEngine.PostgreSql);
