using System.Collections.Immutable;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>
/// Who takes part in an appointment (MS-ASCAL 2.2.2.3): name and e-mail address are the CRM's, how each has answered and whether each is required is kept beside. A participant without an address cannot be
/// said to a device.
/// </summary>
internal static class AttendeeList
{
    /// <summary>Reads the current container. <paramref name="saysMore"/> says whether there is something to be kept beside.</summary>
    public static ImmutableArray<Participant> Read(ref WbxmlReader reader, out bool saysMore)
    {
        var (participants, attendees) = (ImmutableArray.CreateBuilder<Participant>(), ReadAll(ref reader));
        saysMore = attendees.Exists(attendee => attendee.Status.Length > 0 || attendee.Type.Length > 0);
        foreach (var attendee in attendees)
        {
            if (attendee.Email.Length > 0)
                participants.Add(new(attendee.Name.Length > 0 && attendee.Name != attendee.Email ? attendee.Name : null, attendee.Email));
        }

        return participants.ToImmutable();
    }

    /// <summary>Writes participants with what was kept beside them, if there are any.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="participants">The participants.</param>
    /// <param name="kept">The container as a device sent it last; null if none did.</param>
    /// <param name="version">The version spoken.</param>
    public static void Write(WbxmlWriter writer, ImmutableArray<Participant> participants, byte[]? kept, ProtocolVersion version)
    {
        var known = kept is null ? [] : Kept(kept);
        var sayable = participants.Where(participant => participant.Email is not null).ToImmutableArray();
        if (sayable.IsEmpty)
            return;
        writer.Start(Calendar.Attendees);
        foreach (var (name, email) in sayable)
        {
            var beside = known.Find(attendee => string.Equals(attendee.Email, email, StringComparison.OrdinalIgnoreCase));
            writer.Start(Calendar.Attendee);
            writer.Element(Calendar.Email, email!);
            writer.Element(Calendar.Name, name ?? email!);
            if (beside is { Status.Length: > 0 } && version.Knows(Calendar.AttendeeStatus))
                writer.Element(Calendar.AttendeeStatus, beside.Status);
            if (beside is { Type.Length: > 0 } && version.Knows(Calendar.AttendeeType))
                writer.Element(Calendar.AttendeeType, beside.Type);
            writer.End();
        }

        writer.End();
    }

    private static List<Attendee> Kept(byte[] content)
    {
        var reader = ExtraContent.Open(Calendar.Attendees, content);
        return ReadAll(ref reader);
    }

    private static List<Attendee> ReadAll(ref WbxmlReader reader)
    {
        var attendees = new List<Attendee>();
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            if (reader.Tag == Calendar.Attendee)
                attendees.Add(ReadOne(ref reader));
        }

        return attendees;
    }

    private static Attendee ReadOne(ref WbxmlReader reader)
    {
        var (attendee, depth) = (new Attendee("", "", "", ""), reader.Depth);
        while (reader.ReadChild(depth))
        {
            attendee = reader.Tag switch
            {
                Calendar.Email => attendee with { Email = reader.ReadText().Trim() },
                Calendar.Name => attendee with { Name = reader.ReadText().Trim() },
                Calendar.AttendeeStatus => attendee with { Status = reader.ReadText() },
                Calendar.AttendeeType => attendee with { Type = reader.ReadText() },
                _ => attendee,
            };
        }

        return attendee;
    }

    private sealed record Attendee(string Email, string Name, string Status, string Type);
}
