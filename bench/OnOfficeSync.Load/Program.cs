using OnOfficeSync.Load;

if (!OperatingSystem.IsLinux())
{
    Console.Error.WriteLine("CPU time and memory of the server are read from /proc: Linux only.");
    return 2;
}

var options = LoadOptions.Parse(args);
var report = new Report();
await new SyncLoads(options, report).RunAsync();
await new HeldPings(options, report).RunAsync();
Console.WriteLine(report);
return 0;
