namespace Kazakhmys.Erp.MetalAccounting.Tests.Closes;

/// <summary>The process is gone: no error of the suite, so nobody handles it.</summary>
public sealed class KilledException : Exception;
