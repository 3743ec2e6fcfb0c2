using OnOfficeSync.Fuzz;
using SharpFuzz;

// See eng/fuzz.sh. TARGET alone is run by the fuzzer.
var (target, verb) = (Target.All[args[0]], args.ElementAtOrDefault(1));
switch (verb)
{
    case null:
        // A stack that overflows ends the process of the target, and not the one that the fuzzer talks to.
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var input = new MemoryStream();
            stream.CopyTo(input);
            target.Check(input.ToArray());
        });
        return 0;
    case "unpack":
        Corpus.Unpack(target.Name, args[2]);
        return 0;
    case "pack":
        Corpus.Pack(target.Name, args[2]);
        return 0;
    case "play":
        foreach (var file in args[2..])
            Console.WriteLine($"{file}: {target.Check(File.ReadAllBytes(file))}");
        return 0;
    default:
        Console.Error.WriteLine($"'{verb}' is none of: unpack DIRECTORY, pack QUEUE, play FILE...");
        return 2;
}
