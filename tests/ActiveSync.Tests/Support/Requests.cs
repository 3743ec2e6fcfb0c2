using System.Buffers;
using OnOfficeSync.ActiveSync.Commands;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Domain.Access;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.ActiveSync.Tests.Support;

/// <summary>Requests as they come to a command, and who makes them.</summary>
internal static class Requests
{
    public static readonly SyncState State = new(Epoch: 10, Number: 18);

    public static readonly Account Account = new()
    {
        Key = new(1, 2),
        Tenant = "demo",
        User = "anna",
        DisplayName = "Anna",
        Email = "anna@example.org",
        Gates = new(true, true, true, true, Direction.TwoWay, Direction.TwoWay, Direction.TwoWay),
        PasswordHash = "",
    };

    /// <summary>A device that has its folders and has synced its contacts to <see cref="State"/>.</summary>
    public static DeviceSession Session(CollectionSettings? settings = null) => new(
        new Device
        {
            Key = 7,
            Account = Account.Key,
            DeviceId = "dev1",
            Folders = new(new(11, 1), ServedKinds.Bits(ServedKinds.Of(Account)), 0, 0),
        },
        [new CollectionState { Device = 7, Kind = ItemKind.Address, State = State, Settings = (settings ?? CollectionSettings.None).Encode() }]);

    public static EasRequest Of(string command, byte[] body, DeviceSession? session = null, ProtocolVersion version = ProtocolVersion.V14_1, string deviceType = "VirtualPhone", string userAgent = "") => new()
    {
        Command = CommandTable.Of(command)!,
        Account = Account,
        Query = new() { Command = command, DeviceId = "dev1", DeviceType = deviceType },
        Version = version,
        Session = session,
        UserAgent = userAgent,
        Body = new ReadOnlySequence<byte>(body),
    };

    /// <summary>A Sync request as it is read.</summary>
    public static SyncBody ReadSync(byte[] body, DeviceSession? session = null, ProtocolVersion version = ProtocolVersion.V14_1, string deviceType = "VirtualPhone")
    {
        var request = Of("Sync", body, session, version, deviceType);
        Assert.True(request.TryRead(out var reader));
        return SyncBodyReader.Read(ref reader, request);
    }
}
