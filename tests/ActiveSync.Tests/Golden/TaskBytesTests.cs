using NodaTime;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Domain.Tasks;
using TasksPage = OnOfficeSync.ActiveSync.Wbxml.Tasks;

namespace OnOfficeSync.ActiveSync.Tests.Golden;

/// <summary>A task with everything that the CRM has a field for, and extras, as server Add and Change; and one with nothing but a subject.</summary>
public sealed class TaskBytesTests
{
    // What all versions have in common, on page Tasks.
    private static readonly byte[] Common = Bytes.Of(
        0x5D, // ApplicationData (content)
        0x00, 0x09, // page Tasks
        0x60, 0x03, "Exposé senden", 0, 0x01, // Subject
        0x4E, 0x03, "2", 0, 0x01, // Importance: high
        0x5F, 0x03, "2026-11-30T23:00:00.000Z", 0, 0x01, // UtcStartDate: midnight in Berlin
        0x5E, 0x03, "2026-12-01T00:00:00.000Z", 0, 0x01, // StartDate
        0x4D, 0x03, "2026-07-15T10:00:00.000Z", 0, 0x01, // UtcDueDate, with the time that a device gave
        0x4C, 0x03, "2026-07-15T12:00:00.000Z", 0, 0x01, // DueDate
        0x48, // Categories (content)
        0x49, 0x03, "Kunde", 0, 0x01, // Category
        0x49, 0x03, "Eigentümer", 0, 0x01, // Category
        0x01, // END Categories
        0x4A, 0x03, "1", 0, 0x01, // Complete
        0x4B, 0x03, "2026-07-02T10:00:00.000Z", 0, 0x01, // DateCompleted: noon in Berlin
        0x5D, 0x03, "3", 0, 0x01, // Sensitivity: confidential, which the CRM takes for private
        0x5B, 0x03, "1", 0, 0x01, // ReminderSet
        0x5C, 0x03, "2026-12-03T07:00:00.000Z", 0, 0x01); // ReminderTime

    private static readonly byte[] Body = Bytes.Of(
        0x00, 0x11, // page AirSyncBase
        0x4A, // Body (content)
        0x46, 0x03, "1", 0, 0x01, // Type "1"
        0x4C, 0x03, "12", 0, 0x01, // EstimatedDataSize: the bytes of Data
        0x4B, 0x03, "Tür\r\nTor ü", 0, 0x01, // Data
        0x01, // END Body
        0x56, 0x03, "1", 0, 0x01, // NativeBodyType "1"
        0x01); // END ApplicationData

    [Theory]
    [InlineData(0x47, false)] // Add (content)
    [InlineData(0x48, true)] // Change (content)
    public void Every_field_stands_in_its_element(int token, bool isChange)
    {
        var flags = Bytes.Of(
            0x62, 0x03, "2026-12-01T10:00:00.000Z", 0, 0x01, // OrdinalDate
            0x63, 0x03, "5555555", 0, 0x01); // SubOrdinalDate
        Bytes.Equal(Whole(token, Bytes.Of(Common, flags, Body)), Answer(Full, ProtocolVersion.V14_1, isChange));
    }

    /// <summary>The elements of flags are of 12.0; the body is one of the class.</summary>
    [Fact]
    public void In_2_5_the_notes_are_a_text_of_the_class()
    {
        var body = Bytes.Of(
            0x45, 0x03, "Tür\r\nTor ü", 0, 0x01, // Body
            0x46, 0x03, "12", 0, 0x01, // BodySize
            0x47, 0x03, "0", 0, 0x01, // BodyTruncated
            0x01); // END ApplicationData
        Bytes.Equal(Whole(0x47, Bytes.Of(Common, body), isOfClass: true), Answer(Full, ProtocolVersion.V2_5, isChange: false));
    }

    [Fact]
    public void Of_a_task_with_a_subject_alone_the_rest_is_said_to_be_as_usual() =>
        Bytes.Equal(
            Whole(0x47, Bytes.Of(
                0x5D, // ApplicationData (content)
                0x00, 0x09, // page Tasks
                0x60, 0x03, "Notar", 0, 0x01, // Subject
                0x4E, 0x03, "1", 0, 0x01, // Importance: normal
                0x4A, 0x03, "0", 0, 0x01, // Complete
                0x5D, 0x03, "0", 0, 0x01, // Sensitivity
                0x5B, 0x03, "0", 0, 0x01, // ReminderSet
                0x00, 0x11, // page AirSyncBase
                0x4A, // Body (content)
                0x46, 0x03, "1", 0, 0x01, // Type "1"
                0x4C, 0x03, "0", 0, 0x01, // EstimatedDataSize
                0x0B, // Data
                0x01, // END Body
                0x56, 0x03, "1", 0, 0x01, // NativeBodyType "1"
                0x01)), // END ApplicationData
            Answer(new() { Subject = "Notar" }, ProtocolVersion.V14_1, isChange: false, Extras.None));

    private static CrmTask Full => new()
    {
        Subject = "Exposé senden",
        Notes = "Tür\nTor ü",
        Start = new LocalDate(2026, 12, 1),
        Due = new LocalDate(2026, 7, 15),
        Priority = TaskPriority.High,
        Status = TaskProgress.Completed,
        CompletedOn = new LocalDate(2026, 7, 2),
        Reminder = new LocalDateTime(2026, 12, 3, 8, 0),
        Private = true,
        Categories = ["Kunde", "Eigentümer"],
    };

    private static byte[] Whole(int token, byte[] data, bool isOfClass = false) => Bytes.Of(
        0x03, 0x01, 0x6A, 0x00, 0x45, 0x5C, 0x4F, // header, Sync, Collections, Collection
        isOfClass ? Bytes.Of(0x50, 0x03, "Tasks", 0, 0x01) : [], // Class
        0x4B, 0x03, "0000000a.18", 0, 0x01, // SyncKey
        0x52, 0x03, "3", 0, 0x01, // CollectionId "3"
        0x4E, 0x03, "1", 0, 0x01, // Status "1"
        0x56, // Commands (content)
        token,
        0x4D, 0x03, "3:9", 0, 0x01, // ServerId "3:9"
        data,
        0x01, // END Add or Change
        0x01, // END Commands
        0x01, 0x01, 0x01); // END Collection, Collections, Sync

    private static ReadOnlyMemory<byte> Answer(CrmTask task, ProtocolVersion version, bool isChange, Extras? extras = null)
    {
        extras ??= Extras.None
            .With(TasksPage.UtcDueDate, Bytes.Of(0x03, "2026-07-15T10:00:00.000Z", 0))
            .With(TasksPage.DueDate, Bytes.Of(0x03, "2026-07-15T12:00:00.000Z", 0))
            .With(TasksPage.UtcStartDate, Bytes.Of(0x03, "2026-12-02T09:00:00.000Z", 0)) // of a day that is not the start any more
            .With(TasksPage.Sensitivity, Bytes.Of(0x03, "3", 0))
            .With(TasksPage.OrdinalDate, Bytes.Of(0x03, "2026-12-01T10:00:00.000Z", 0))
            .With(TasksPage.SubOrdinalDate, Bytes.Of(0x03, "5555555", 0));
        var item = new ItemChange { Snapshot = Snapshot.Encode(task.View()), Extras = extras.Encode() };
        var answer = new SyncAnswer(new(version, ClientQuirks.Of("", ""), DateTimeZone.Utc), _ => CollectionSettings.None);
        answer.Begin(new CollectionRequest { Kind = ItemKind.Task }, Requests.State);
        if (isChange)
            answer.Change(9, item);
        else
            answer.Add(9, item);
        answer.End(moreAvailable: false);
        return answer.Complete();
    }
}
