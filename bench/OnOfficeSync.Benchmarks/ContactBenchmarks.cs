using System.Buffers;
using BenchmarkDotNet.Attributes;
using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Demo;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Benchmarks;

/// <summary>What one contact costs on its way to a device and back.</summary>
[MemoryDiagnoser]
public class ContactBenchmarks
{
    private const int Contacts = 100;

    private readonly byte[][] _snapshots = Samples.Snapshots(Contacts);
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 18);
    private Address[] _addresses = [];
    private AddressView[] _views = [];
    private byte[][] _wires = [];

    [GlobalSetup]
    public void Prepare()
    {
        _addresses = [.. Enumerable.Range(1, Contacts).Select(DemoAddress.Make)];
        _views = [.. _addresses.Select(address => address.View())];
        _wires = [.. _snapshots.Select(Samples.Contact)];
    }

    [Benchmark(OperationsPerInvoke = Contacts)]
    public int Write()
    {
        _buffer.ResetWrittenCount();
        var writer = new WbxmlWriter(_buffer);
        writer.Start(AirSync.Sync);
        foreach (var snapshot in _snapshots)
        {
            writer.Start(AirSync.ApplicationData);
            ContactWriter.Write(writer, snapshot, [], Samples.Settings.Body, ProtocolVersion.V14_1, Samples.Quirks);
            writer.End();
        }

        writer.End();
        writer.Complete();
        return _buffer.WrittenCount;
    }

    /// <summary>A device sends a contact back with another job.</summary>
    [Benchmark(OperationsPerInvoke = Contacts)]
    public int ReadAndMerge()
    {
        var changed = 0;
        for (var contact = 0; contact < Contacts; contact++)
        {
            var reader = new WbxmlReader(new ReadOnlySequence<byte>(_wires[contact]), WbxmlLimits.Default);
            reader.ReadRoot();
            var edit = new ContactReader(Samples.Settings, ProtocolVersion.V14_1, Samples.Quirks).Read(ref reader, isChange: true, out _);
            ((AddressEdit)edit.Fields)[AddressField.JobTitle] = "Notarin";
            changed += AddressMerge.Apply(_addresses[contact], _views[contact], ((AddressEdit)edit.Fields), ConflictWinner.Crm).Changed ? 1 : 0;
        }

        return changed;
    }
}
