namespace OnOfficeSync.Domain.Addresses;

/// <summary>One thing that is wrong with an address.</summary>
/// <param name="Member">The member as the JSON API names it, for example <c>lastName</c> or <c>phones[0].value</c>.</param>
/// <param name="Message">What is wrong, in English.</param>
public sealed record AddressProblem(string Member, string Message);
