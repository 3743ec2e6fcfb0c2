using System.Collections.Frozen;

namespace OnOfficeSync.Domain.Items;

/// <summary>
/// The letters without their diacritics, as Unicode decomposes them: the letters of all European languages in Latin script. A table, because the runtime decomposes nothing where it runs without the operating system's Unicode data.
/// </summary>
internal static class BaseLetters
{
    // Each line: a letter, then the capitals that are it with diacritics (Latin-1, Extended-A, -B and Additional).
    private static readonly FrozenDictionary<char, char> Table = new[]
    {
        "AÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶ",
        "BḂḄḆ",
        "CÇĆĈĊČḈ",
        "DĎḊḌḎḐḒ",
        "EÈÉÊËĒĔĖĘĚȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆ",
        "FḞ",
        "GĜĞĠĢǦǴḠ",
        "HĤȞḢḤḦḨḪ",
        "IÌÍÎÏĨĪĬĮİǏȈȊḬḮỈỊ",
        "JĴ",
        "KĶǨḰḲḴ",
        "LĹĻĽḶḸḺḼ",
        "MḾṀṂ",
        "NÑŃŅŇǸṄṆṈṊ",
        "OÒÓÔÕÖŌŎŐƠǑǪǬȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢ",
        "PṔṖ",
        "RŔŖŘȐȒṘṚṜṞ",
        "SŚŜŞŠȘṠṢṤṦṨ",
        "TŢŤȚṪṬṮṰ",
        "UÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰ",
        "VṼṾ",
        "WŴẀẂẄẆẈ",
        "XẊẌ",
        "YÝŶŸȲẎỲỴỶỸ",
        "ZŹŻŽẐẒẔ",
    }.SelectMany(line => line[1..].Select(letter => KeyValuePair.Create(letter, line[0]))).ToFrozenDictionary();

    /// <summary>The base letter of a capital; the character itself if it has no diacritics.</summary>
    public static char Of(char capital) => capital < '\u00C0' ? capital : Table.GetValueOrDefault(capital, capital);
}
