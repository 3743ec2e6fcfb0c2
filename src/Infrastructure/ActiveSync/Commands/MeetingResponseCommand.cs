using System.Collections.Immutable;
using NodaTime;
using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Hosting;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Appointments;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>MeetingResponse (MS-ASCMD 2.2.1.11): answers invitations that stand in the calendar. There is no mail, so that nobody is written to.</summary>
internal sealed class MeetingResponseCommand(Dispatcher dispatcher, TimeProvider time) : EasCommand
{
    // MS-ASCMD 3.1.5.10.
    private const int MostRequests = 100;
    private const string Declined = "3";

    // What a client says (MS-ASCMD 2.2.3.195) and what it is told (MS-ASCAL 2.2.2.40).
    private static readonly Dictionary<string, string> ResponseTypes = new() { ["1"] = "3", ["2"] = "2", [Declined] = "4" };

    public override async Task<EasAnswer> ExecuteAsync(EasRequest request)
    {
        var replies = Read(request);
        if (replies.IsEmpty || replies.Length > MostRequests)
            return EasAnswer.Refuse(request.Command, CommonStatus.InvalidXml, $"the request answers nothing, or more than {MostRequests} meetings");
        if (replies.Any(reply => reply.Instance is { } instance && !Timestamps.TryParseDashed(instance, out _)))
            return EasAnswer.Refuse(request.Command, CommonStatus.InvalidDateTime, "an instance is not named by a time in the dashed form");
        var answered = new List<MeetingResponseStatus>();
        foreach (var reply in replies)
            answered.Add(await AnswerAsync(request, reply));
        var answer = EasAnswer.Write(MeetingResponse.Root, writer =>
        {
            foreach (var (reply, status) in replies.Zip(answered))
                Write(writer, reply, status);
        });
        var refused = answered.Find(status => status != MeetingResponseStatus.Success);
        return refused == default ? answer : answer.Refused((int)refused, "what it names is no meeting that the user may answer");
    }

    private async Task<MeetingResponseStatus> AnswerAsync(EasRequest request, Reply reply)
    {
        if (reply.Answer is null || !ResponseTypes.TryGetValue(reply.Answer, out var type) || ServerId.ParseItem(ItemKind.Appointment, reply.Id ?? "") is not { } number)
            return MeetingResponseStatus.InvalidMeeting;
        if (!ServedKinds.IsServed(request.Account, ItemKind.Appointment) || request.Known[ItemKind.Appointment] is not { } calendar)
            return MeetingResponseStatus.InvalidMeeting;
        Instant? occurrence = reply.Instance is { } text && Timestamps.TryParseDashed(text, out var instant) ? instant : null;
        ExtraEdit[] kept =
        [
            new(Calendar.ResponseType, ExtraContent.OfText(Calendar.ResponseType, type)),
            new(Calendar.AppointmentReplyTime, ExtraContent.OfText(Calendar.AppointmentReplyTime, Timestamps.Compact(Instant.FromDateTimeOffset(time.GetUtcNow())))),
        ];
        return await dispatcher.SendAsync(new AnswerInvitation(request.Account, request.Known.Device.DeviceId, calendar, number, reply.Answer == Declined, occurrence, kept), request.Cancellation) switch
        {
            InvitationResult.Answered => MeetingResponseStatus.Success,
            InvitationResult.NoSeries => MeetingResponseStatus.NoSeries,
            _ => MeetingResponseStatus.InvalidMeeting,
        };
    }

    private static ImmutableArray<Reply> Read(EasRequest request)
    {
        if (!request.TryRead(out var reader))
            return [];
        var replies = ImmutableArray.CreateBuilder<Reply>();
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            if (reader.Tag == MeetingResponse.Request)
                replies.Add(ReadReply(ref reader));
        }

        reader.ReadEnd();
        return replies.ToImmutable();
    }

    private static Reply ReadReply(ref WbxmlReader reader)
    {
        var reply = new Reply(null, null, null);
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            reply = reader.Tag switch
            {
                MeetingResponse.RequestId => reply with { Id = reader.ReadText() },
                MeetingResponse.InstanceId => reply with { Instance = reader.ReadText() },
                MeetingResponse.UserResponse => reply with { Answer = reader.ReadText() },
                _ => reply,
            };
        }

        return reply;
    }

    private static void Write(WbxmlWriter writer, Reply reply, MeetingResponseStatus status)
    {
        writer.Start(MeetingResponse.Result);
        if (reply.Id is { Length: > 0 } id)
            writer.Element(MeetingResponse.RequestId, id);
        writer.Element(MeetingResponse.Status, (int)status);
        if (status == MeetingResponseStatus.Success && reply.Answer != Declined)
            writer.Element(MeetingResponse.CalendarId, reply.Id!);
        writer.End();
    }

    private sealed record Reply(string? Id, string? Instance, string? Answer);
}
