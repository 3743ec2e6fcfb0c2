using System.Collections.Immutable;
using System.Globalization;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Application.Addresses;

/// <summary>Makes of a draft the address that it stands for.</summary>
internal static class AddressDraftExtensions
{
    /// <summary>The address that the draft makes of the one before, or of none; who sees it and has it is given.</summary>
    /// <exception cref="RefusedException">An entry is named that the address before does not have, or a rule of addresses is broken.</exception>
    public static Address ToAddress(this AddressDraft draft, Address? before, ImmutableArray<string> users, ImmutableArray<string> releasedFor)
    {
        var number = before?.NextEntry ?? 1;
        EntryList List(EntryFamily family, IReadOnlyList<EntryDraft>? entries) =>
            ToEntries(family, entries ?? [], before?.Entries(family) ?? EntryList.Empty(family), ref number);
        var address = new Address
        {
            Salutation = Text(draft.Salutation),
            Title = Text(draft.Title),
            FirstName = Text(draft.FirstName),
            LastName = Text(draft.LastName),
            Company = Text(draft.Company),
            JobTitle = Text(draft.JobTitle),
            Street = Text(draft.Street),
            PostalCode = Text(draft.PostalCode),
            City = Text(draft.City),
            State = Text(draft.State),
            Country = Text(draft.Country),
            Birthday = draft.Birthday,
            Website = Text(draft.Website),
            Notes = Text(draft.Notes)?.ReplaceLineEndings("\n"),
            Categories = [.. draft.Categories ?? []],
            Phones = List(EntryFamily.Phones, draft.Phones),
            Faxes = List(EntryFamily.Faxes, draft.Faxes),
            Emails = List(EntryFamily.Emails, draft.Emails),
            Users = users,
            ReleasedFor = releasedFor,
        };
        if (AddressRules.Problems(address) is { IsEmpty: false } problems)
            throw RefusedException.Invalid(problems.Select(problem => (problem.Member, problem.Message)));
        return address with { NextEntry = number };
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static EntryList ToEntries(EntryFamily family, IReadOnlyList<EntryDraft> drafts, EntryList before, ref int number)
    {
        var entries = new List<Entry>(drafts.Count);
        for (var index = 0; index < drafts.Count; index++)
        {
            var draft = drafts[index];
            if (draft.Id is not null && before.All(entry => entry.Id != draft.Id))
                throw RefusedException.Invalid($"{family}[{index}].id".ToLowerInvariant(), "The address has no such entry. A new one has no id.");
            var id = draft.Id ?? number++.ToString(CultureInfo.InvariantCulture);
            entries.Add(new(id, draft.Value ?? "", draft.Type, draft.Standard, draft.Slot));
        }

        return EntryList.Of(family, entries);
    }
}
