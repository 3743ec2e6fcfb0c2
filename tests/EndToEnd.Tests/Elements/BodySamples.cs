namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>What goes with a body in every class: its size, which the server counts, and what 2.5 has beside it.</summary>
internal static class BodySamples
{
    public static IEnumerable<Sample> Of(string page)
    {
        const string Text = "Fünf!";
        (string, string)[] body = [($"{page}:Body", Text)];
        if (page != "Calendar")
            yield return new($"{page}:BodySize", Fate.ByRule, "4711", "4712") { With = body, Rule = "6", Remark = "bytes of the body" };
        yield return new($"{page}:BodyTruncated", Fate.ByRule, "1", "1") { With = body, Rule = "0", Remark = "whether the body is cut" };
        yield return new($"{page}:CompressedRTF", Fate.Ignored, "AQIDBAUG", "BAUGBwgJ");
        yield return new("AirSyncBase:NativeBodyType", Fate.ByRule, "2", "3") { Rule = "1", Remark = "notes are plain" };
    }
}
