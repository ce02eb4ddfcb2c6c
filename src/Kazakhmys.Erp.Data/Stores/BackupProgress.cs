namespace Kazakhmys.Erp.Data.Stores;

/// <summary>How far a backup has come.</summary>
/// <param name="PagesDone">Pages copied.</param>
/// <param name="PagesTotal">Pages of the source.</param>
public readonly record struct BackupProgress(int PagesDone, int PagesTotal);
