using OnOfficeSync.Simulation.Histories;
using OnOfficeSync.Simulation.Server;

namespace OnOfficeSync.Simulation.Tests;

/// <summary>The shortest histories that went wrong once, by what was wrong with the server.</summary>
public sealed class RegressionTests
{
    /// <summary>A copy of an old request for a beginning threw away what the server knew of the phone, and the phone said its new task again.</summary>
    private const string OldBeginning = """
        new(PhoneSync, 513, 250, 955, 37)
        new(PhoneSync, 978, 902, 471, 39)
        new(PhoneSync, 711, 713, 816, 40, CopyOnItsWay, 34)
        new(PhoneAdd, 681, 728, 828, 71)
        new(PhoneSync, 108, 4, 519, 87, AnswerCut, 27)
        new(LateCopy, 354, 214, 818, 112)
        """;

    /// <summary>A phone that says it wins deleted what somebody had edited in the CRM, and nobody was told.</summary>
    private const string EditUnderDelete = """
        new(PhoneSync, 874, 993, 343, 3)
        new(PhoneSync, 121, 49, 265, 6)
        new(PhoneSync, 70, 870, 10, 28)
        new(CrmAdd, 722, 781, 704, 30)
        new(PhoneSync, 439, 95, 818, 33)
        new(CrmEdit, 360, 892, 657, 55)
        new(PhoneDelete, 658, 349, 346, 63)
        """;

    /// <summary>An edit of what had been taken from the phone meanwhile was named by nothing but an id that says nothing.</summary>
    private const string EditOfGone = """
        new(PhoneSync, 644, 379, 704, 38)
        new(PhoneSync, 293, 19, 374, 45)
        new(PhoneSync, 113, 11, 935, 56)
        new(CrmAdd, 683, 708, 384, 59)
        new(PhoneSync, 2, 335, 301, 70)
        new(PhoneEdit, 161, 174, 701, 74)
        new(CrmRelease, 711, 96, 858, 77)
        """;

    /// <summary>A conflict was told without the name of the item, which was gone when its user read that.</summary>
    private const string ConflictOfGone = """
        new(PhoneSync, 494, 242, 627, 17)
        new(PhoneSync, 680, 402, 64, 20)
        new(PhoneSync, 2, 553, 481, 52)
        new(CrmAdd, 873, 292, 789, 67)
        new(PhoneSync, 620, 440, 72, 79)
        new(PhoneEdit, 683, 793, 491, 105)
        new(CrmEdit, 608, 175, 266, 106)
        new(PhoneSync, 605, 940, 79, 151)
        new(CrmDelete, 759, 952, 499, 169)
        """;

    /// <summary>A phone kept showing an edit of what had been taken from it, when that came back before the phone had heard that it was gone.</summary>
    private const string BackBeforeGone = """
        new(PhoneSync, 975, 314, 447, 9)
        new(PhoneSync, 415, 52, 435, 15)
        new(PhoneSync, 508, 907, 235, 22)
        new(PhoneSync, 589, 998, 336, 23)
        new(CrmAdd, 300, 729, 487, 24)
        new(PhoneSync, 52, 242, 679, 35)
        new(CrmAdd, 208, 192, 272, 39)
        new(PhoneSync, 585, 375, 623, 44)
        new(PhoneSync, 265, 964, 801, 48)
        new(PhoneAdd, 565, 354, 323, 52)
        new(CrmRelease, 256, 565, 557, 69)
        new(PhoneSync, 714, 599, 505, 76)
        new(PhoneSync, 457, 966, 6, 80)
        new(CrmRelease, 64, 674, 211, 82)
        new(CrmAdd, 778, 882, 426, 136)
        new(PhoneEdit, 612, 492, 76, 141)
        new(PhoneSync, 939, 465, 264, 143)
        new(CrmRelease, 178, 382, 921, 176)
        new(PhoneEdit, 898, 204, 66, 183)
        new(PhoneSync, 817, 406, 108, 188)
        new(CrmRelease, 856, 160, 181, 192)
        """;

    [Theory]
    [InlineData(138, BackBeforeGone)]
    [InlineData(193, OldBeginning)]
    [InlineData(290, EditUnderDelete)]
    [InlineData(7, EditOfGone)]
    [InlineData(475, ConflictOfGone)]
    public async Task What_went_wrong_once_goes_well(int seed, string steps)
    {
        var history = new History(seed, [.. steps.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Step.Parse)]);
        Assert.Empty((await World.RunAsync(history, StoreKind.Memory)).Problems);
    }
}
