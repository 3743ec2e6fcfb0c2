using System.Text.Json;
using NodaTime.Text;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Storage.Crm.Appointments;

/// <summary>How appointments are stored.</summary>
internal sealed class AppointmentShape : RecordShape<Appointment>
{
    public override ItemKind Kind => ItemKind.Appointment;

    public override byte[] Write(Appointment content) => JsonSerializer.SerializeToUtf8Bytes(new()
    {
        V = AppointmentDocument.Format,
        Subject = content.Subject,
        Location = content.Location,
        Notes = content.Notes,
        Start = LocalDateTimePattern.ExtendedIso.Format(content.Start),
        End = LocalDateTimePattern.ExtendedIso.Format(content.End),
        TimeZone = content.TimeZone,
        AllDay = content.AllDay,
        ReminderMinutes = content.ReminderMinutes,
        Private = content.Private,
        BusyStatus = content.BusyStatus,
        Categories = content.Categories.IsEmpty ? null : content.Categories,
        Recurrence = content.Recurrence is { } recurrence ? AppointmentTexts.Text(recurrence) : null,
        ExcludedDates = content.ExcludedDates.IsEmpty ? null : [.. content.ExcludedDates.Select(LocalDatePattern.Iso.Format)],
        Participants = content.Participants.IsEmpty ? null : [.. content.Participants.Select(one => new ParticipantDocument(one.Name, one.Email))],
        Users = content.Users,
        Uid = content.Uid,
    }, DocumentJson.Compact.AppointmentDocument);

    public override Appointment Read(ReadOnlySpan<byte> document)
    {
        var stored = JsonSerializer.Deserialize(document, DocumentJson.Compact.AppointmentDocument)!;
        return new()
        {
            Subject = stored.Subject ?? "",
            Location = stored.Location,
            Notes = stored.Notes,
            Start = LocalDateTimePattern.ExtendedIso.Parse(stored.Start).Value,
            End = LocalDateTimePattern.ExtendedIso.Parse(stored.End).Value,
            TimeZone = stored.TimeZone,
            AllDay = stored.AllDay,
            ReminderMinutes = stored.ReminderMinutes,
            Private = stored.Private,
            BusyStatus = stored.BusyStatus,
            Categories = [.. stored.Categories ?? []],
            Recurrence = AppointmentTexts.Recurrence(stored.Recurrence ?? ""),
            ExcludedDates = [.. (stored.ExcludedDates ?? []).Select(date => LocalDatePattern.Iso.Parse(date).Value)],
            Participants = [.. (stored.Participants ?? []).Select(one => new Participant(one.Name, one.Email))],
            Users = [.. stored.Users ?? []],
            Uid = stored.Uid,
        };
    }

    public override MatchKeys Keys(Appointment content) => AppointmentSameness.Keys(content);

    public override FieldView View(Appointment content) => content.View();

    public override string? CalendarId(Appointment content) => content.Uid;

    public override IEnumerable<(string User, bool Released)> Users(Appointment content) => content.Users.Select(user => (user, true));

    public override Appointment With(Appointment content, IReadOnlyList<(string User, bool Released)> users) => content with { Users = [.. users.Select(user => user.User)] };
}
