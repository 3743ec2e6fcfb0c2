using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.ActiveSync.Tests.Sync;

/// <summary>The contact requests of real clients, read by the server; what they hold is written here by hand from the XML beside them.</summary>
public sealed class CapturedSyncTests
{
    private static readonly Dictionary<AddressField, string> LabClient = new()
    {
        [AddressField.FileAs] = "Lab Client",
        [AddressField.LastName] = "Client",
        [AddressField.FirstName] = "Lab",
        [Slot.Email1.Field()] = "lab.client@example.org",
        [Slot.Mobile.Field()] = "+49 170 99",
        [AddressField.Notes] = "",
    };

    private static readonly Dictionary<AddressField, string> JaneDoe = new()
    {
        [AddressField.FileAs] = "Doe, Jane",
        [AddressField.LastName] = "Doe",
        [AddressField.FirstName] = "Jane",
        [Slot.Email1.Field()] = "\"Doe, Jane\" <jane@example.org>",
        [AddressField.Company] = "Edited GmbH",
        [Slot.Mobile.Field()] = "+49 241 1234",
        [AddressField.Notes] = "",
    };

    [Theory]
    [InlineData("a1-00014-Sync-14.0")]
    [InlineData("a2-00014-Sync-14.1")]
    [InlineData("a3-00019-Sync-16.1")]
    [InlineData("a4-00020-Sync-14.1")]
    public void Each_client_begins_with_key_0_and_says_nothing_else(string capture)
    {
        var part = Read(capture);
        Assert.Equal(("0", "1"), (part.Key, part.Id));
        Assert.Null(part.GetChanges);
        Assert.Empty(part.Commands);
        Assert.Empty(part.Settings.Supported);
        Assert.Empty(part.Settings.Body.Values);
    }

    [Theory]
    [InlineData("a1-00018-Sync-14.0", 50)]
    [InlineData("a2-00018-Sync-14.1", 25)]
    [InlineData("a3-00023-Sync-16.1", 25)]
    [InlineData("a4-00024-Sync-14.1", 25)]
    public void Then_it_asks_for_changes_with_plain_bodies(string capture, int window)
    {
        var part = Read(capture);
        Assert.Equal("{c1}1", part.Key);
        Assert.True(part.GetChanges);
        Assert.Equal(window, part.Window);
        Assert.Equal([new BodyPreference(BodyType.PlainText, null, false)], part.Settings.Body.Values);
        Assert.Equal(ConflictWinner.Crm, part.Settings.Winner);
        Assert.Empty(part.Commands);
    }

    [Fact]
    public void A1_adds_a_contact_and_changes_one_with_a_department()
    {
        var part = Read("a1-00040-Sync-14.0");
        Assert.Equal("{c1}3", part.Key);
        AssertAdd(part.Commands[0], "1795549926332-0", LabClient);
        var jane = new Dictionary<AddressField, string>(JaneDoe) { [Slot.Email1.Field()] = "jane@example.org" };
        jane.Remove(AddressField.Company);
        AssertChange(part.Commands[1], 1, jane, (Contacts.Department, "Edited GmbH"));
        Assert.Equal(2, part.Commands.Length);
    }

    [Fact]
    public void A2_says_display_names_with_its_addresses()
    {
        var part = Read("a2-00038-Sync-14.1");
        AssertAdd(part.Commands[0], "c-mwv4ds0e-0", With(LabClient, Slot.Email1, "Lab Client <lab.client@example.org>"));
        AssertChange(part.Commands[1], 1, JaneDoe);
        Assert.Equal(2, part.Commands.Length);
    }

    [Fact]
    public void A2_changes_and_deletes_in_one_request()
    {
        var part = Read("a2-00070-Sync-14.1");
        Assert.Equal("{c1}6", part.Key);
        AssertChange(part.Commands[0], 101, With(LabClient, Slot.Email1, "Lab Client <lab.client@example.org>"));
        AssertDelete(part.Commands[1], 2);
        Assert.Equal(2, part.Commands.Length);
    }

    [Fact]
    public void A1_deletes() => AssertDelete(Assert.Single(Read("a1-00068-Sync-14.0").Commands), 2);

    [Fact]
    public void A3_wants_no_changes_while_it_sends_and_has_an_empty_picture()
    {
        var part = Read("a3-00039-Sync-16.1");
        Assert.False(part.GetChanges);
        Assert.Equal("{c1}2", part.Key);
        AssertAdd(part.Commands[0], "c-mwv4g9qo-0", With(LabClient, Slot.Email1, "Lab Client <lab.client@example.org>"));
        AssertChange(part.Commands[1], 1, JaneDoe, (Contacts.Picture, null));
        Assert.Equal(2, part.Commands.Length);
    }

    [Fact]
    public void A3_deletes_with_its_options()
    {
        var part = Read("a3-00093-Sync-16.1");
        AssertDelete(Assert.Single(part.Commands), 2);
        Assert.Equal([new BodyPreference(BodyType.PlainText, null, false)], part.Settings.Body.Values);
    }

    /// <summary>From 16.0 on what A3 leaves out is cleared, but the picture where it says nothing of it and the body.</summary>
    [Fact]
    public void In_16_what_the_change_leaves_out_is_cleared()
    {
        var change = Read("a3-00039-Sync-16.1", ProtocolVersion.V16_0).Commands[1].Edit!;
        foreach (var element in ContactElements.Rows.Where(row => row.Field != 0 && !JaneDoe.ContainsKey(row.Field)))
            Assert.Equal("", change.Address[element.Field]);
        foreach (var element in ContactElements.Rows.Where(row => row.Shape == ContactShape.Extra))
            Assert.Contains(change.Extras, extra => extra.Key == element.Element && extra.Content is null);
        var add = Read("a3-00039-Sync-16.1", ProtocolVersion.V16_0).Commands[0].Edit!;
        Assert.Null(add.Address[AddressField.Title]);
        Assert.Empty(add.Extras);
    }

    // The stand-in server's folder "c1" is our folder "1".
    private static CollectionPart Read(string capture, ProtocolVersion version = ProtocolVersion.V14_1)
    {
        var body = Convert.FromHexString(Convert.ToHexString(TestData.CaptureBytes(capture))
            .Replace("03633100", "033100", StringComparison.Ordinal)
            .Replace("0363313A", "03313A", StringComparison.Ordinal));
        return Assert.Single(Requests.ReadSync(body, version: version).Collections);
    }

    private static Dictionary<AddressField, string> With(Dictionary<AddressField, string> fields, Slot slot, string value) =>
        new(fields) { [slot.Field()] = value };

    private static void AssertAdd(DeviceCommand command, string clientId, Dictionary<AddressField, string> fields)
    {
        Assert.Equal((CommandKind.Add, clientId, null), (command.Kind, command.ClientId, command.ServerId));
        AssertSays(command, fields);
    }

    private static void AssertChange(DeviceCommand command, long number, Dictionary<AddressField, string> fields, params (ushort Key, string? Text)[] extras)
    {
        Assert.Equal((CommandKind.Change, number, $"1:{number}"), (command.Kind, command.Number, command.ServerId));
        AssertSays(command, fields, extras);
    }

    private static void AssertDelete(DeviceCommand command, long number)
    {
        Assert.Equal((CommandKind.Delete, number), (command.Kind, command.Number));
        Assert.Null(command.Edit);
        Assert.Null(command.Problem);
    }

    private static void AssertSays(DeviceCommand command, Dictionary<AddressField, string> fields, params (ushort Key, string? Text)[] extras)
    {
        Assert.Null(command.Problem);
        var said = AddressFields.All.Where(field => command.Edit!.Address[field] is not null).ToDictionary(field => field, field => command.Edit!.Address[field]!);
        Assert.Equal(fields.OrderBy(field => field.Key), said.OrderBy(field => field.Key));
        Assert.Equal(extras, command.Edit!.Extras.Select(extra => (extra.Key, extra.Content is null ? null : ExtraText.Of(extra.Key, extra.Content))));
    }
}
