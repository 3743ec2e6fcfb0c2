namespace OnOfficeSync.ActiveSync.Wbxml;

/// <content>Taking back what turned out not to be writable.</content>
internal sealed partial class WbxmlWriter
{
    /// <summary>Hands over what is written so far and remembers this place.</summary>
    public Mark SetMark()
    {
        Flush();
        return new(_output.Total, _depth, _page);
    }

    /// <summary>Goes back to a place, with the elements that were open there; the receiver drops what it was handed since.</summary>
    public void BackTo(Mark mark)
    {
        _output.BackTo(mark.Total);
        (_depth, _page, _last) = (mark.Depth, mark.Page, Last.Other);
    }

    /// <summary>A place in a message, between two elements.</summary>
    /// <param name="Total">So many bytes stand before it.</param>
    /// <param name="Depth">How many elements are open.</param>
    /// <param name="Page">The code page in force.</param>
    public readonly record struct Mark(long Total, int Depth, byte Page);
}
