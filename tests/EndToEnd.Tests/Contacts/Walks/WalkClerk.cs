using System.Net;

namespace OnOfficeSync.EndToEnd.Tests.Contacts.Walks;

/// <summary>A user at work in the CRM on a walk.</summary>
internal sealed class WalkClerk(Crm crm, string user, string colleague, Random random, Tally tally)
{
    public Crm Crm { get; } = crm;

    public string User { get; } = user;

    public async Task StepAsync(bool others)
    {
        try
        {
            await StepAsync();
        }
        catch (HttpRequestException failure) when (others && failure.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity)
        {
            // Somebody else was faster.
        }
    }

    private async Task StepAsync()
    {
        var all = await Crm.AllAsync();
        if (all.Count < 3 || random.Happens(0.15))
        {
            var made = new CrmAddress { Website = tally.NewMark(User), LastName = random.Pick(Chance.LastNames), Company = "Haus GmbH", Users = random.Happens(0.8) ? [User, colleague] : [User] };
            made.ReleasedFor = [.. made.Users.Where(_ => random.Happens(0.8))];
            for (var count = random.Next(4); count > 0; count--)
                Edit(made);
            await Crm.CreateAsync(made);
            tally.Sure(made.Website);
            tally.Log(() => $"{User} creates {made.Website} for {string.Join(',', made.ReleasedFor)}");
            return;
        }

        var address = random.Pick(all);
        if (random.Happens(0.07))
        {
            tally.Deleted(address.Website!);
            await Crm.DeleteAsync(address.Id!);
            tally.Log(() => $"{User} deletes {address.Website}");
        }
        else if (random.Happens(0.2) && address.ReleasedFor!.Count > 0 && random.Pick(Chance.Slots) is var slot && address.Entries(slot.Family).Count > 0)
        {
            var value = random.Pick([.. address.Entries(slot.Family)]).Value;
            await Crm.AssignAsync(address.Id!, slot.Family, value, random.Happens(0.7) ? slot.Name : null);
            tally.Log(() => $"{User} assigns {value} of {address.Website}");
        }
        else
        {
            var now = await Crm.EditAsync(address.Id!, one =>
            {
                for (var count = random.Next(1, 4); count > 0; count--)
                    Edit(one);
                if (random.Happens(0.25))
                    Release(one);
            });
            tally.Log(() => $"{User} edits {Canon.Expected(now, int.MaxValue)} for {string.Join(',', now.ReleasedFor!)}");
        }
    }

    private void Release(CrmAddress address)
    {
        address.Users = random.Happens(0.8) ? [User, colleague] : [User];
        address.ReleasedFor = [.. address.Users.Where(_ => random.Happens(0.7))];
    }

    private void Edit(CrmAddress address)
    {
        switch (random.Next(9))
        {
            case 0:
                address.LastName = Text(Chance.LastNames);
                address.Company ??= "Haus GmbH";
                break;
            case 1:
                address.FirstName = Text(Chance.Texts);
                break;
            case 2:
                address.JobTitle = Text(Chance.Texts);
                break;
            case 3:
                address.City = Text(Chance.Texts);
                break;
            case 4:
                address.Birthday = Text(Chance.Birthdays);
                break;
            case 5:
                address.Notes = Text(Chance.Notes);
                break;
            case 6:
                address.Categories = [.. random.Pick(Chance.Categories).Split(';', StringSplitOptions.RemoveEmptyEntries)];
                break;
            default:
                EditEntries(address, random.Pick(Chance.Slots));
                break;
        }
    }

    private void EditEntries(CrmAddress address, SlotRow slot)
    {
        var entries = address.Entries(slot.Family);
        var value = random.Value(slot);
        switch (random.Next(5))
        {
            case 0 when entries.Count > 0:
                entries.RemoveAt(random.Next(entries.Count));
                break;
            case 1 when entries.Count > 0:
                foreach (var entry in entries)
                    entry.Standard = false;
                random.Pick([.. entries]).Standard = true;
                break;
            case 2 when entries.Count > 0 && value.Length > 0:
                random.Pick([.. entries]).Value = value;
                break;
            case 3 when entries.Count > 0:
                random.Pick([.. entries]).Slot = null;
                break;
            default:
                if (value.Length > 0 && entries.Count < 6)
                    entries.Add(new(value, random.Happens(0.5) && entries.All(entry => entry.Slot != slot.Name) ? slot.Name : null, random.Happens(0.5) ? slot.Type : "other"));
                break;
        }
    }

    private string? Text(string[] values) => random.Pick(values) is { Length: > 0 } text ? text : null;
}
