namespace Kazakhmys.Erp.Data.Sqlite;

/// <summary>What a commit waits for.</summary>
public enum SqliteDurability
{
    /// <summary>Every commit is on disk before it is acknowledged: a power cut loses nothing acknowledged.</summary>
    Full = 0,

    /// <summary>For one-off imports that can be repeated: a power cut may lose the last commits, never damage the file.</summary>
    Normal = 1,
}
