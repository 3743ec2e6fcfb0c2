using System.Buffers;
using NodaTime;
using OnOfficeSync.ActiveSync.Commands;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Domain.Access;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Fuzz;

/// <summary>
/// Whole bodies of Sync, through the readers of all kinds, and what new items they make. The first byte of an input says version and client, the rest is the body.
/// </summary>
internal static class SyncTarget
{
    private static readonly ProtocolVersion[] Versions = Enum.GetValues<ProtocolVersion>();

    private static readonly string[] Clients = ["VirtualPhone", "iPhone", "Android-Mail", "TbSync"];

    private static readonly Instant Now = Instant.FromUtc(2026, 11, 25, 12, 0);

    private static readonly Account Anna = new()
    {
        Key = new(1, 2),
        Tenant = "demo",
        User = "anna",
        DisplayName = "Anna",
        Email = "anna@example.org",
        Gates = new(true, true, true, true, Direction.TwoWay, Direction.TwoWay, Direction.TwoWay),
        PasswordHash = "",
    };

    public static bool Play(byte[] input)
    {
        if (input.Length == 0)
            return false;
        var request = new EasRequest
        {
            Command = CommandTable.Of("Sync")!,
            Account = Anna,
            Query = new() { Command = "Sync", DeviceId = "dev1", DeviceType = Clients[input[0] / Versions.Length % Clients.Length] },
            Version = Versions[input[0] % Versions.Length],
            Body = new ReadOnlySequence<byte>(input.AsMemory(1)),
        };
        try
        {
            if (!request.TryRead(out var reader))
                return false;
            foreach (var part in SyncBodyReader.Read(ref reader, request).Collections)
                Follow(part);
            return true;
        }
        catch (Exception refusal) when (refusal is WbxmlException or SyncProblemException)
        {
            return false;
        }
    }

    private static void Follow(CollectionPart part)
    {
        var stored = part.Settings.Encode();
        if (!CollectionSettings.Decode(stored).Encode().AsSpan().SequenceEqual(stored))
            throw new FuzzException("The settings are others after they were stored.");
        foreach (var command in part.Commands)
        {
            // What is refused goes no further.
            if (command.Problem is null && command.Edit is { } edit)
                Create(edit.Fields);
        }
    }

    private static void Create(object fields)
    {
        switch (fields)
        {
            case AddressEdit address:
                AddressMerge.Create(address);
                break;
            case AppointmentEdit appointment when AppointmentMerge.Create(appointment, Anna.User, Now) is { } created:
                var changed = appointment.Changed(AppointmentView.Empty).Keys;
                AppointmentPlan.Of(created.Appointment, created.Pattern, [.. changed], new(2027, 5, 25));
                break;
            case TaskEdit task:
                TaskMerge.Create(task, Anna.User, Anna.TimeZone, new(2026, 11, 25));
                break;
        }
    }
}
