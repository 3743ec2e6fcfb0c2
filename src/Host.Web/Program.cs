using OnOfficeSync.Host.Web.Start;

return await HostProgram.RunAsync(args, Terminal.OfProcess());
