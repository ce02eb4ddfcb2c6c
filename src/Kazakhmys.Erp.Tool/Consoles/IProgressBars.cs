namespace Kazakhmys.Erp.Tool.Consoles;

/// <summary>Where long operations tell how far they are.</summary>
internal interface IProgressBars
{
    /// <summary>So much of so much is done of something.</summary>
    void Report(string what, long done, long total);
}
