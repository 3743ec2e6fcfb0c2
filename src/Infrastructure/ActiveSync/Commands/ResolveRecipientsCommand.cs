using System.Collections.Immutable;
using OnOfficeSync.ActiveSync.Hosting;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>
/// ResolveRecipients (MS-ASCMD 2.2.1.15): the e-mail addresses of a name, or the name of an e-mail address, from the <see cref="AddressBook"/>. Of certificates, pictures and free time nothing is known.
/// </summary>
internal sealed class ResolveRecipientsCommand(Dispatcher dispatcher) : EasCommand
{
    // MS-ASCMD 3.1.5.10.
    private const int MostNames = 100;

    // Found in the directory, not among the user's own contacts (MS-ASCMD 2.2.3.186.4).
    private const int FromDirectory = 1;

    public override async Task<EasAnswer> ExecuteAsync(EasRequest request)
    {
        var (names, options) = Read(request);
        if (names.Length is 0 or > MostNames || !names.All(AddressBook.IsQuery) || !options.IsValid)
            return EasAnswer.Refuse(request.Command, (int)ResolveStatus.ProtocolError, $"the request names nobody, more than {MostNames}, or has options that there are not");
        var answers = new List<(string Name, List<Recipient> Found)>();
        foreach (var name in names)
            answers.Add((name, Choose(name, await AddressBook.FindAsync(dispatcher, request, name))));
        return EasAnswer.Write(ResolveRecipients.Root, writer =>
        {
            writer.Element(ResolveRecipients.Status, (int)ResolveStatus.Success);
            foreach (var (name, found) in answers)
                Write(writer, name, found, options, request.Version);
        });
    }

    // An address that is said in full is no longer ambiguous.
    private static List<Recipient> Choose(string name, IReadOnlyList<CrmRecord<Address>> found)
    {
        var recipients = found.Select(record => new Recipient(AddressBook.NameOf(record.Content), record.Content.View()[Slot.Email1] ?? "")).Where(one => one.Email.Length > 0).ToList();
        var exact = recipients.Where(one => one.Email.Equals(name, StringComparison.OrdinalIgnoreCase)).Take(1).ToList();
        return exact.Count > 0 ? exact : recipients;
    }

    private static (ImmutableArray<string> Names, RecipientOptions Options) Read(EasRequest request)
    {
        var (names, options) = (ImmutableArray.CreateBuilder<string>(), new RecipientOptions());
        if (!request.TryRead(out var reader))
            return ([], options);
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            if (reader.Tag == ResolveRecipients.To)
                names.Add(reader.ReadText().Trim());
            else if (reader.Tag == ResolveRecipients.Options)
                options = RecipientOptions.Read(ref reader);
        }

        reader.ReadEnd();
        return (names.ToImmutable(), options);
    }

    private static void Write(WbxmlWriter writer, string name, List<Recipient> found, RecipientOptions options, ProtocolVersion version)
    {
        var shown = found.Count > 1 ? found.Take(options.MostAmbiguous).ToList() : found;
        var status = found.Count switch
        {
            0 => ResolveStatus.NotFound,
            1 => ResolveStatus.Success,
            _ => shown.Count == found.Count ? ResolveStatus.Ambiguous : ResolveStatus.AmbiguousInPart,
        };
        writer.Start(ResolveRecipients.Response);
        writer.Element(ResolveRecipients.To, name);
        writer.Element(ResolveRecipients.Status, (int)status);
        if (found.Count > 0)
            writer.Element(ResolveRecipients.RecipientCount, found.Count);
        foreach (var recipient in shown)
        {
            writer.Start(ResolveRecipients.Recipient);
            writer.Element(ResolveRecipients.Type, FromDirectory);
            writer.Element(ResolveRecipients.DisplayName, recipient.Name);
            writer.Element(ResolveRecipients.EmailAddress, recipient.Email);
            WriteUnknown(writer, ResolveRecipients.Availability, options.Availability && version.Knows(ResolveRecipients.Availability), ResolveStatus.NoAvailability);
            WriteUnknown(writer, ResolveRecipients.Certificates, options.Certificates, ResolveStatus.NoCertificate);
            WriteUnknown(writer, ResolveRecipients.Picture, options.Picture && version.Knows(ResolveRecipients.Picture), ResolveStatus.NoPicture);
            writer.End();
        }

        writer.End();
    }

    private static void WriteUnknown(WbxmlWriter writer, ushort element, bool asked, ResolveStatus status)
    {
        if (!asked)
            return;
        writer.Start(element);
        writer.Element(ResolveRecipients.Status, (int)status);
        writer.End();
    }

    private sealed record Recipient(string Name, string Email);
}
