using NodaTime;
using NodaTime.Text;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Appointments;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Application.Tests.Support;

/// <summary>A user's appointments, called by their subjects; each takes an hour unless it is said otherwise.</summary>
internal sealed class Calendar(World world, Account account)
{
    private readonly Dictionary<string, long> _ids = [];

    /// <summary>Makes one, or moves it; a time is local to the user's zone, such as <c>2026-12-01T09:00</c>.</summary>
    public async Task PutAsync(string subject, string start, RecurrenceDraft? recurrence = null, string? zone = null)
    {
        var draft = Draft(subject, start) with { Recurrence = recurrence, TimeZone = zone };
        if (_ids.TryGetValue(subject, out var id))
            await world.SendAsync(new ReplaceAppointment(account, id, Precondition.None, draft));
        else
            _ids[subject] = (await world.SendAsync(new CreateAppointment(account, draft))).Id;
    }

    /// <summary>Makes many at once.</summary>
    public async Task FillAsync(IEnumerable<(string Subject, LocalDateTime Start)> appointments)
    {
        await using var transaction = await world.WriteAsync();
        foreach (var (subject, start) in appointments)
        {
            var appointment = new Appointment { Subject = subject, Start = start, End = start.PlusHours(1), TimeZone = account.TimeZone, Users = [account.User] };
            _ids[subject] = (await transaction.Appointments.AddAsync(account.Key.Tenant, appointment)).Id;
        }

        await transaction.CommitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Makes one the first of a series that is made as time goes on.</summary>
    public async Task KeepRuleAsync(string subject, KeptRule rule)
    {
        await using var transaction = await world.WriteAsync();
        await transaction.Series.SaveAsync(new(0, account.Key.User, rule, [new(_ids[subject])]));
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
    }

    public async Task RemoveAsync(string subject)
    {
        await world.SendAsync(new DeleteAppointment(account, _ids[subject], Precondition.None));
        _ids.Remove(subject);
    }

    /// <summary>How often the CRM wrote it.</summary>
    public async Task<int> RevisionAsync(string subject) => (await world.SendAsync(new GetAppointment(account, _ids[subject]))).Revision;

    private static AppointmentDraft Draft(string subject, string start)
    {
        var time = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(start).Value;
        return new() { Subject = subject, Start = time, End = time.PlusHours(1) };
    }
}
