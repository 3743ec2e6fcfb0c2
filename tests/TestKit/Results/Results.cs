using System.Globalization;
using System.Xml.Linq;

namespace OnOfficeSync.TestKit;

/// <summary>The two phases of Provision; the second is missing where the first did not come to a key.</summary>
public sealed record ProvisionResult(EasResponse First, EasResponse? Second)
{
    public bool WipeOrdered => First.Root.Child("RemoteWipe") is not null;

    public bool AccountWipeOrdered => First.Root.Child("AccountOnlyRemoteWipe") is not null;

    /// <summary>The policies, as an EASProvisionDoc.</summary>
    public XElement? Policies => First.Root?.Descendants(Ns.Provision + "EASProvisionDoc").FirstOrDefault();

    /// <summary>The policies of version 2.5, which are a text.</summary>
    public string? PolicyText => Policy(First).Child("Data") is { HasElements: false } data ? data.Value : null;

    /// <summary>The key of a phase, where there is one: the Policy's, never the temporary one after the second phase.</summary>
    public string? FinalKey => Policy(Second).Text("PolicyKey");

    internal static XElement? Policy(EasResponse? response) => response?.Root.Child("Policies").Child("Policy");
}

public sealed record PingResult(EasResponse Response)
{
    public string? Status => Response.Status;

    public IReadOnlyList<string> ChangedFolders => [.. Response.Root.Child("Folders").Children("Folder").Select(folder => folder.Value)];

    public int? HeartbeatBound => Numbers.Read(Response.Root.Text("HeartbeatInterval"));

    public int? MaxFolders => Numbers.Read(Response.Root.Text("MaxFolders"));
}

public sealed record EstimateResult(EasResponse Response)
{
    public string? Status => Response.Root.Child("Response").Text("Status") ?? Response.Status;

    public int? Estimate => Numbers.Read(Response.Root.Child("Response").Child("Collection").Text("Estimate"));
}

/// <summary>One fetched item of ItemOperations.</summary>
public sealed record FetchResult(EasResponse Response)
{
    private XElement? Fetch => Response.Root.Child("Response").Child("Fetch");

    public string? Status => Fetch.Text("Status") ?? Response.Status;

    public XElement? Properties => Fetch.Child("Properties");

    public string? this[string field] => Properties is { } properties ? new ItemData(properties)[field] : null;
}

public sealed record SearchResult(EasResponse Response)
{
    private XElement? Store => Response.Root.Child("Response").Child("Store");

    public string? Status => Store.Text("Status") ?? Response.Status;

    public string? Range => Store.Text("Range");

    public int? Total => Numbers.Read(Store.Text("Total"));

    /// <summary>The hits; the one empty Result that stands for "nothing found" is none.</summary>
    public IReadOnlyList<ItemData> Hits =>
        [.. Store.Children("Result").Select(result => result.Child("Properties")).OfType<XElement>().Select(properties => new ItemData(properties))];
}

public sealed record SettingsResult(EasResponse Response)
{
    public string? Status => Response.Status;

    public string? DeviceInformationStatus => Response.Root.Child("DeviceInformation").Text("Status");

    public string? UserInformationStatus => Response.Root.Child("UserInformation").Text("Status");

    /// <summary>Every address, in either shape of the answer (before and from 14.1 on).</summary>
    public IReadOnlyList<string> Addresses =>
        [.. (Response.Root?.Descendants() ?? []).Where(e => e.Name.LocalName is "SMTPAddress" or "PrimarySmtpAddress").Select(e => e.Value).Distinct()];
}

internal static class Numbers
{
    public static int? Read(string? text) => text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
