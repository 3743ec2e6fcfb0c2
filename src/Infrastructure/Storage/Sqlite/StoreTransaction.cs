using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Waiting;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Tasks;
using OnOfficeSync.Storage.Changes;
using OnOfficeSync.Storage.Crm;
using OnOfficeSync.Storage.Crm.Addresses;
using OnOfficeSync.Storage.Crm.Appointments;
using OnOfficeSync.Storage.Crm.Tasks;
using OnOfficeSync.Storage.Devices;
using OnOfficeSync.Storage.Items;
using OnOfficeSync.Storage.Notices;

namespace OnOfficeSync.Storage.Sqlite;

/// <summary>One turn of writing. What it keeps in memory lives no longer than itself, so an undone one leaves nothing.</summary>
internal sealed class StoreTransaction : IStoreTransaction
{
    private readonly StoreConnection _connection;
    private readonly WriterTurn _turn;
    private readonly ChangeSignal _signal;
    private readonly Journal _journal;
    private readonly DeviceStates _devices;
    private readonly ItemStates _items;
    private readonly CrmRecords<Address> _addresses;
    private readonly CrmRecords<Appointment> _appointments;
    private readonly SeriesGroups _series;
    private readonly CrmRecords<CrmTask> _tasks;
    private readonly NoticeWriter _notices;
    private readonly ChangeHistory _changes;
    private State _state;

    public StoreTransaction(StoreConnection connection, WriterTurn turn, ChangeSignal signal)
    {
        (_connection, _turn, _signal) = (connection, turn, signal);
        _journal = new(connection);
        var history = new History(connection, _journal);
        _devices = new(connection, history);
        _changes = new(connection);
        _items = new(connection, _journal, history, _changes);
        _addresses = new(connection, _journal, history, _changes, new AddressShape());
        _appointments = new(connection, _journal, history, _changes, new AppointmentShape());
        _series = new(connection, _changes);
        _tasks = new(connection, _journal, history, _changes, new TaskShape());
        _notices = new(connection);
    }

    private enum State
    {
        Open,
        Committed,
        Disposed,
    }

    public IDeviceStates Devices => WhileOpen(_devices);

    public IItems Items => WhileOpen(_items);

    public ICrm<Address> Addresses => WhileOpen(_addresses);

    public ICrm<Appointment> Appointments => WhileOpen(_appointments);

    public ISeriesGroups Series => WhileOpen(_series);

    public ICrm<CrmTask> Tasks => WhileOpen(_tasks);

    public INoticeWriter Notices => WhileOpen(_notices);

    public IChangeHistory Changes => WhileOpen(_changes);

    public ValueTask PublishAsync()
    {
        WhileOpen(_journal).Publish();
        return ValueTask.CompletedTask;
    }

    public Task CommitAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        WhileOpen(_journal).Publish();
        _devices.DropUnusedAnswers();
        _connection.Use("COMMIT").Run();
        _state = State.Committed;
        foreach (var account in _journal.Changed)
            _signal.Publish(account);
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        if (_state == State.Disposed)
            return ValueTask.CompletedTask;
        var undo = _state == State.Open;
        _state = State.Disposed;
        try
        {
            if (undo)
                _connection.RollBack();
        }
        finally
        {
            _turn.Release();
        }

        return ValueTask.CompletedTask;
    }

    private T WhileOpen<T>(T part) => _state == State.Open ? part : throw new InvalidOperationException("The transaction has ended.");
}
