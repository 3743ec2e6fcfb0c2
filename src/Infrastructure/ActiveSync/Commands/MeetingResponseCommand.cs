using System.Collections.Immutable;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>MeetingResponse (MS-ASCMD 2.2.1.11). No folder holds meetings, so that none is answered: what a request names is no meeting.</summary>
internal sealed class MeetingResponseCommand : EasCommand
{
    // MS-ASCMD 3.1.5.10.
    private const int MostRequests = 100;

    public override Task<EasAnswer> ExecuteAsync(EasRequest request) => Task.FromResult(Answer(request, Read(request)));

    private static EasAnswer Answer(EasRequest request, ImmutableArray<Reply> replies)
    {
        if (replies.IsEmpty || replies.Length > MostRequests)
            return EasAnswer.Refuse(request.Command, CommonStatus.InvalidXml, $"the request answers nothing, or more than {MostRequests} meetings");
        if (replies.Any(reply => reply.Instance is { } instance && !Timestamps.TryParseDashed(instance, out _)))
            return EasAnswer.Refuse(request.Command, CommonStatus.InvalidDateTime, "an instance is not named by a time in the dashed form");
        return EasAnswer.Write(MeetingResponse.Root, writer =>
        {
            foreach (var reply in replies)
                Write(writer, reply, MeetingResponseStatus.InvalidMeeting);
        }).Refused((int)MeetingResponseStatus.InvalidMeeting, "what it names is no meeting");
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
        var reply = new Reply(null, null);
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            reply = reader.Tag switch
            {
                MeetingResponse.RequestId => reply with { Id = reader.ReadText() },
                MeetingResponse.InstanceId => reply with { Instance = reader.ReadText() },
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
        writer.End();
    }

    private sealed record Reply(string? Id, string? Instance);
}
