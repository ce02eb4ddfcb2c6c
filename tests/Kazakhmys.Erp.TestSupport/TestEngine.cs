namespace Kazakhmys.Erp.TestSupport;

/// <summary>An engine that contract tests run on.</summary>
public enum TestEngine
{
    /// <summary>A file.</summary>
    Sqlite,

    /// <summary>A database on the private server.</summary>
    PostgreSql,
}
