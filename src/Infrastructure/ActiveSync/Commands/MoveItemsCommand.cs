using System.Collections.Immutable;
using OnOfficeSync.ActiveSync.Folders;
using OnOfficeSync.ActiveSync.Hosting;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Sync;

namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>MoveItems (MS-ASCMD 2.2.1.12). Each kind has its one folder, so that nothing is ever moved; each item is told why.</summary>
internal sealed class MoveItemsCommand(Dispatcher dispatcher) : EasCommand
{
    // MS-ASCMD 3.1.5.10.
    private const int MostMoves = 1000;

    public override async Task<EasAnswer> ExecuteAsync(EasRequest request)
    {
        var moves = Read(request);
        if (moves.IsEmpty || moves.Length > MostMoves || moves.Any(move => move is { Item.Length: 0 } or { From.Length: 0 } or { Destinations: 0 }))
            return EasAnswer.Refuse(request.Command, CommonStatus.InvalidXml, $"the request moves nothing, more than {MostMoves} items, or leaves something out");
        var statuses = new List<MoveStatus>();
        foreach (var move in moves)
            statuses.Add(await CheckAsync(request, move));
        return EasAnswer.Write(MoveItems.Root, writer =>
        {
            foreach (var (move, status) in moves.Zip(statuses))
                Write(writer, move, status);
        }).Refused((int)statuses[0], "there is no other folder to move to");
    }

    private async Task<MoveStatus> CheckAsync(EasRequest request, Move move)
    {
        if (FolderTable.Find(request, move.From) is not { } from || !await IsThereAsync(request, from, move.Item))
            return MoveStatus.UnknownSource;
        if (move.Destinations > 1)
            return MoveStatus.SeveralDestinations;
        return move.To == move.From ? MoveStatus.SameFolder : MoveStatus.UnknownDestination;
    }

    private async Task<bool> IsThereAsync(EasRequest request, FolderRow folder, string item) =>
        folder.Kind is { } kind && ServerId.ParseItem(kind, item) is { } number && request.Known[kind] is { } state
        && await dispatcher.SendAsync(new FetchItem(request.Account, state, number), request.Cancellation) is not null;

    private static ImmutableArray<Move> Read(EasRequest request)
    {
        if (!request.TryRead(out var reader))
            return [];
        var moves = ImmutableArray.CreateBuilder<Move>();
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            if (reader.Tag == MoveItems.Move)
                moves.Add(ReadMove(ref reader));
        }

        reader.ReadEnd();
        return moves.ToImmutable();
    }

    private static Move ReadMove(ref WbxmlReader reader)
    {
        var move = new Move("", "", "", 0);
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            move = reader.Tag switch
            {
                MoveItems.SrcMsgId => move with { Item = reader.ReadText() },
                MoveItems.SrcFldId => move with { From = reader.ReadText() },
                MoveItems.DstFldId => move with { To = reader.ReadText(), Destinations = move.Destinations + 1 },
                _ => move,
            };
        }

        return move;
    }

    private static void Write(WbxmlWriter writer, Move move, MoveStatus status)
    {
        writer.Start(MoveItems.Response);
        writer.Element(MoveItems.SrcMsgId, move.Item);
        writer.Element(MoveItems.Status, (int)status);
        writer.End();
    }

    private sealed record Move(string Item, string From, string To, int Destinations);
}
