using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Storage.Crm.Addresses;

/// <summary>How addresses are stored.</summary>
internal sealed class AddressShape : RecordShape<Address>
{
    public override ItemKind Kind => ItemKind.Address;

    public override byte[] Write(Address content) => AddressDocuments.Write(content);

    public override Address Read(ReadOnlySpan<byte> document) => AddressDocuments.Read(document);

    public override MatchKeys Keys(Address content) => AddressSameness.Keys(content);

    public override FieldView View(Address content) => content.View();

    public override IEnumerable<(string User, bool Released)> Users(Address content) =>
        content.Users.Select(user => (user, content.ReleasedFor.Contains(user, StringComparer.OrdinalIgnoreCase)));

    public override Address With(Address content, IReadOnlyList<(string User, bool Released)> users) => content with
    {
        Users = [.. users.Select(user => user.User)],
        ReleasedFor = [.. users.Where(user => user.Released).Select(user => user.User)],
    };

    public override string SortName(Address content) => Addresses.SearchText.SortName(content);

    public override string SearchText(Address content) => Addresses.SearchText.Of(content);
}
