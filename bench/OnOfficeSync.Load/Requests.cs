using System.Buffers;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.Load;

/// <summary>Request bodies about a folder, that of contacts if none is named, as a phone that speaks 14.1 sends them.</summary>
internal static class Requests
{
    public const string Contacts = "1";

    public const string Calendar = "2";

    /// <summary>The sync that starts the folder from nothing.</summary>
    public static byte[] Start(string folder) => Sync("0", folder: folder);

    /// <summary>A sync that asks for what is new.</summary>
    public static byte[] Sync(string key, int? window = null, Action<WbxmlWriter>? commands = null, string folder = Contacts) => Write(AirSync.Sync, writer =>
    {
        writer.Start(AirSync.Collections);
        writer.Start(AirSync.Collection);
        writer.Element(AirSync.SyncKey, key);
        writer.Element(AirSync.CollectionId, folder);
        if (key != "0")
        {
            writer.Element(AirSync.DeletesAsMoves, 1);
            writer.Element(AirSync.GetChanges, 1);
            writer.Element(AirSync.WindowSize, window ?? 100);
            WriteOptions(writer);
        }

        if (commands is not null)
        {
            writer.Start(AirSync.Commands);
            commands(writer);
            writer.End();
        }

        writer.End();
        writer.End();
    });

    /// <summary>A sync with one new contact.</summary>
    public static byte[] Add(string key, int number) => Sync(key, commands: writer =>
    {
        writer.Start(AirSync.Add);
        writer.Element(AirSync.ClientId, $"new{number}");
        WriteContact(writer, number, "Maklerin");
        writer.End();
    });

    /// <summary>A sync with one changed contact: another job, and a number that it had before the one it has.</summary>
    public static byte[] Change(string key, string serverId, int number, int round) => Sync(key, commands: writer =>
    {
        writer.Start(AirSync.Change);
        writer.Element(AirSync.ServerId, serverId);
        WriteContact(writer, number, $"Maklerin {round}", round % 2);
        writer.End();
    });

    public static byte[] Estimate(string key) => Write(GetItemEstimate.Root, writer =>
    {
        writer.Start(GetItemEstimate.Collections);
        writer.Start(GetItemEstimate.Collection);
        writer.Element(AirSync.SyncKey, key);
        writer.Element(GetItemEstimate.CollectionId, Contacts);
        WriteOptions(writer);
        writer.End();
        writer.End();
    });

    public static byte[] Ping(int heartbeatSeconds) => Write(ActiveSync.Wbxml.Ping.Root, writer =>
    {
        writer.Element(ActiveSync.Wbxml.Ping.HeartbeatInterval, heartbeatSeconds);
        writer.Start(ActiveSync.Wbxml.Ping.Folders);
        writer.Start(ActiveSync.Wbxml.Ping.Folder);
        writer.Element(ActiveSync.Wbxml.Ping.Id, Contacts);
        writer.Element(ActiveSync.Wbxml.Ping.Class, "Contacts");
        writer.End();
        writer.End();
    });

    private static void WriteOptions(WbxmlWriter writer)
    {
        writer.Start(AirSync.Options);
        writer.Start(AirSyncBase.BodyPreference);
        writer.Element(AirSyncBase.Type, 1);
        writer.Element(AirSyncBase.TruncationSize, 32_768);
        writer.End();
        writer.End();
    }

    private static void WriteContact(WbxmlWriter writer, int number, string job, int phone = 0)
    {
        writer.Start(AirSync.ApplicationData);
        writer.Element(ActiveSync.Wbxml.Contacts.FileAs, $"Köhler {number}, Käthe");
        writer.Element(ActiveSync.Wbxml.Contacts.FirstName, "Käthe");
        writer.Element(ActiveSync.Wbxml.Contacts.LastName, $"Köhler {number}");
        writer.Element(ActiveSync.Wbxml.Contacts.CompanyName, "Müller & Söhne Bau GmbH");
        writer.Element(ActiveSync.Wbxml.Contacts.JobTitle, job);
        writer.Element(ActiveSync.Wbxml.Contacts.BusinessAddressStreet, "Königsallee 17");
        writer.Element(ActiveSync.Wbxml.Contacts.BusinessAddressPostalCode, "50667");
        writer.Element(ActiveSync.Wbxml.Contacts.BusinessAddressCity, "Köln");
        writer.Element(ActiveSync.Wbxml.Contacts.Birthday, "1980-02-29T11:59:00.000Z");
        writer.Element(ActiveSync.Wbxml.Contacts.MobilePhoneNumber, $"+49 171 39200{10 + phone}");
        writer.Element(ActiveSync.Wbxml.Contacts.BusinessPhoneNumber, "+49 221 4710123");
        writer.Element(ActiveSync.Wbxml.Contacts.Email1Address, $"koehler{number}@example.org");
        writer.Start(AirSyncBase.Body);
        writer.Element(AirSyncBase.Type, 1);
        writer.Element(AirSyncBase.Data, "Sucht eine 3-Zimmer-Wohnung.\r\nBalkon, ruhige Lage.");
        writer.End();
        writer.End();
    }

    private static byte[] Write(ushort root, Action<WbxmlWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        var writer = new WbxmlWriter(buffer);
        writer.Start(root);
        content(writer);
        writer.End();
        writer.Complete();
        return buffer.WrittenSpan.ToArray();
    }
}
