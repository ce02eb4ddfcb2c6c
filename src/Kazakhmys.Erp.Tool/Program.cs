using Kazakhmys.Erp.Tool;
using Kazakhmys.Erp.Tool.Consoles;

return await Kzerp.RunAsync(args, ToolConsole.OfProcess()).ConfigureAwait(false);
