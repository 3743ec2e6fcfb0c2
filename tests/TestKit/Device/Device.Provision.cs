using System.Xml.Linq;

namespace OnOfficeSync.TestKit;

public sealed partial class Device
{
    private string PolicyType => AtLeast(12, 0) ? "MS-EAS-Provisioning-WBXML" : "MS-WAP-Provisioning-XML";

    /// <summary>Everything a phone does before its first Sync: OPTIONS, Provision, Settings where they tell what it is, FolderSync. Throws where one of them fails.</summary>
    public async Task<Device> ConnectAsync()
    {
        var options = await OptionsAsync();
        if (options.Code != System.Net.HttpStatusCode.OK)
            throw new InvalidOperationException($"OPTIONS failed: {options}");
        var provision = await ProvisionAsync();
        if (provision.FinalKey is null)
            throw new InvalidOperationException($"Provision came to no key: {provision.First} {provision.Second}");
        if (AtLeast(12, 0) && !AtLeast(14, 1) && await SettingsAsync(userInformation: false) is { DeviceInformationStatus: not "1" } settings)
            throw new InvalidOperationException($"Settings failed: {settings.Response}");
        var hierarchy = await FolderSyncAsync();
        return hierarchy.Status == "1" ? this : throw new InvalidOperationException($"FolderSync failed: {hierarchy.Response}");
    }

    /// <summary>Both phases; keeps the final key. Stops after the first where it brings no policy key, for example a wipe.</summary>
    public async Task<ProvisionResult> ProvisionAsync()
    {
        var space = Ns.Provision;
        PolicyKey = "0";
        var first = await PostAsync("Provision", new XElement(
            space + "Provision",
            AtLeast(14, 1) ? DeviceInformation() : null,
            new XElement(space + "Policies", new XElement(space + "Policy", new XElement(space + "PolicyType", PolicyType)))));
        if (ProvisionResult.Policy(first).Text("PolicyKey") is not { } temporary)
            return new ProvisionResult(first, null);

        PolicyKey = temporary;
        var second = await PostAsync("Provision", new XElement(
            space + "Provision",
            new XElement(space + "Policies", new XElement(
                space + "Policy",
                new XElement(space + "PolicyType", PolicyType),
                new XElement(space + "PolicyKey", temporary),
                new XElement(space + "Status", "1")))));
        var result = new ProvisionResult(first, second);
        PolicyKey = result.FinalKey ?? "0";
        return result;
    }

    /// <summary>Says that the wipe was carried out (1) or failed (2).</summary>
    public Task<EasResponse> AcknowledgeWipeAsync(bool accountOnly, int status = 1)
    {
        var space = Ns.Provision;
        var wipe = new XElement(space + (accountOnly ? "AccountOnlyRemoteWipe" : "RemoteWipe"), new XElement(space + "Status", status));
        return PostAsync("Provision", new XElement(space + "Provision", wipe));
    }

    private XElement DeviceInformation()
    {
        var space = Ns.Settings;
        return new XElement(space + "DeviceInformation", new XElement(
            space + "Set",
            new XElement(space + "Model", DeviceType),
            new XElement(space + "FriendlyName", $"Virtual {DeviceId}"),
            new XElement(space + "OS", "Virtual 1.0"),
            AtLeast(12, 1) ? new XElement(space + "UserAgent", UserAgent) : null));
    }
}
