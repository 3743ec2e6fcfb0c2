using System.Globalization;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.Crash;

/// <summary>
/// Somebody who edits on a phone without end. Answers get lost on their way at times, also while the host lives. Without an answer the phone asks again: mostly with the same bytes, at times with the same commands and one more, as when its user goes on working.
/// </summary>
internal sealed class PhoneUser(Device phone, int number, Ledger ledger, Power power, Random random)
{
    private const int MostItems = 120;
    private const int AnswersForOneLost = 8;
    private readonly string name = $"{phone.DeviceId}-{phone.ProtocolVersion}";
    private readonly Restraint restraint = new();
    private int words;

    public Device Phone => phone;

    public async Task WorkAsync()
    {
        while (!power.IsEnding)
            await StepAsync(Kind.All[random.Next(Kind.All.Length)]);
    }

    private async Task StepAsync(Kind kind)
    {
        var folder = kind.FolderOf(phone);
        var touched = new HashSet<string>();
        List<Command> commands = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Next(kind, touched)).OfType<Command>()];
        var answer = await power.InsistAsync(
            again =>
            {
                if (again && random.Next(3) > 0)
                    return phone.RepeatSyncAsync();
                if (again && Next(kind, touched) is { } more)
                    commands.Add(more);
                // What is being carried out is another list than the one that may grow.
                List<Command> said = [.. commands];
                return SendAsync(folder, said);
            },
            ledger);
        Take(kind, commands, answer, folder);
    }

    private async Task<SyncManyResult> SendAsync(Folder folder, List<Command> said)
    {
        var lost = random.Next(AnswersForOneLost) == 0;
        var answer = await phone.SyncManyAsync([folder], request => said.ForEach(command => command.Say(request)), loseAnswer: lost);
        return lost ? throw new IOException("The answer is lost.") : answer;
    }

    private void Take(Kind kind, List<Command> commands, SyncManyResult answer, Folder folder)
    {
        if (answer[folder] is not { Status: "1" } result)
        {
            if (commands.Count > 0 || !answer.Response.IsEmpty)
                ledger.Problems.Enqueue($"{name} {kind.Resource}: {commands.Count} commands were answered by {answer.Response}");
            return;
        }

        foreach (var command in commands)
        {
            // Only an Add is answered when all is well.
            if (result.AnswerTo(command.Id)?.Status is { } status ? status == "1" : !command.IsAdd)
                command.Acknowledge();
            else
                ledger.Problems.Enqueue($"{name} {kind.Resource}: {command.Id} was answered by {result.AnswerTo(command.Id)}");
        }
    }

    private Command? Next(Kind kind, HashSet<string> touched)
    {
        var chance = random.Next(10);
        if (chance < 2 && phone.Items(kind.FolderOf(phone)).Count < MostItems)
            return Add(kind);
        if (chance == 2 && Choose(kind, [name], touched) is { } dying && restraint.Allows(kind))
            return new(dying.Id, false, request => request.Delete(dying.Id), () => ledger.Delete(kind, dying.Name));
        return Choose(kind, [name, Entry.Shared], touched) is { } item ? Change(kind, item.Id, item.Name) : null;
    }

    private Command Add(Kind kind)
    {
        var (id, made) = ($"c{Word()}", $"{name} {kind.Resource} {Word()}");
        var data = ItemData.Build([.. kind.OnPhone(made)]);
        return new(id, true, request => request.Add(id, data), () => ledger.Add(kind, made, name));
    }

    private Command Change(Kind kind, string id, string edited)
    {
        var field = kind.Fields[number % kind.Fields.Length];
        var value = field.Value(name, ++words);
        // A contact comes back whole, because from 16.0 on what is left out is cleared.
        var data = kind.FolderType == Folder.ContactsType ? phone.Item(id).With([.. field.Said(phone, value)]) : ItemData.Build([.. field.Said(phone, value)]);
        return new(id, false, request => request.Change(id, data), () => ledger.Set(kind, edited, field.Member, value));
    }

    // No item is touched twice in a request: which of the two came first would be a question of its own.
    private (string Id, string Name)? Choose(Kind kind, string[] owners, HashSet<string> touched)
    {
        List<(string Id, string Name)> items =
        [
            .. phone.Items(kind.FolderOf(phone)).Select(item => (item.Key, Name: new ItemData(item.Value)[kind.NameElement]!))
                .Where(item => !touched.Contains(item.Key) && ledger.Items.TryGetValue((kind, item.Name), out var entry) && owners.Contains(entry.Owner) && !entry.IsGone)
                .OrderBy(item => item.Name, StringComparer.Ordinal),
        ];
        if (items.Count == 0)
            return null;
        var chosen = items[random.Next(items.Count)];
        touched.Add(chosen.Id);
        return chosen;
    }

    private string Word() => (++words).ToString(CultureInfo.InvariantCulture);

    private sealed record Command(string Id, bool IsAdd, Action<SyncRequest> Say, Action Acknowledge);
}
