using System.Text;
using OnOfficeSync.Application.SignIn;

namespace OnOfficeSync.Application.Tests.SignIn;

/// <summary>Short words for signing in.</summary>
internal static class Knocking
{
    public static async Task<SignInOutcome> DeviceAsync(this World world, string password, string device, string user = "anna") =>
        (await world.KnockAsync(user, password, Door.ActiveSync, device)).Outcome;

    public static async Task<SignInOutcome> PageAsync(this World world, string password, string user = "anna", string address = "192.0.2.1") =>
        (await world.KnockAsync(user, password, Door.Pages, address)).Outcome;

    public static Task<SignInResult> KnockAsync(this World world, string user, string password, Door door, string device) =>
        world.SendAsync(new Application.SignIn.SignIn(Header(user, password), door, device, device));

    public static async Task LockAsync(this World world, string user = "anna")
    {
        for (var device = 1; device <= 5; device++)
            await world.DeviceAsync("wrong", $"device{device}", user);
    }

    private static string Header(string user, string password) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($@"demo\{user}:{password}"));
}
