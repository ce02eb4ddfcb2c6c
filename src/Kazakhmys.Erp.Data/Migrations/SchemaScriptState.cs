namespace Kazakhmys.Erp.Data.Migrations;

/// <summary>How a schema script and the database stand to each other.</summary>
public enum SchemaScriptState
{
    /// <summary>Not applied yet.</summary>
    Pending,

    /// <summary>Applied as it is.</summary>
    Applied,

    /// <summary>Applied with other content.</summary>
    Changed,

    /// <summary>Applied by a newer version of the suite; this host does not know it.</summary>
    Newer,
}
