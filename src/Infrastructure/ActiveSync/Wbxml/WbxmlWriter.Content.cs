namespace OnOfficeSync.ActiveSync.Wbxml;

/// <content>What may stand inside an open element.</content>
internal sealed partial class WbxmlWriter
{
    /// <summary>Text of the open element. U+0000 would end the string early and lone surrogates have no UTF-8: both are left out.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        bool begun = BeginText();
        long before = _output.Total;
        _output.WriteUtf8(text);
        EndText(begun, _output.Total == before);
    }

    /// <summary>Text of the open element, in valid UTF-8. U+0000 is left out.</summary>
    public void Text(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty) return;
        bool begun = BeginText();
        long before = _output.Total;
        _output.WriteWithoutNul(utf8);
        EndText(begun, _output.Total == before);
    }

    /// <summary>A byte array as content of the open element; nothing when it has no bytes.</summary>
    public void Opaque(ReadOnlySpan<byte> bytes)
    {
        RequireOpen();
        if (bytes.IsEmpty) return;
        _output.Write(WbxmlByte.Opaque);
        _output.WriteInteger((uint)bytes.Length);
        _output.Write(bytes);
        _last = Last.Other;
    }

    /// <summary>
    /// Content that <see cref="WbxmlReader.CaptureContent"/> took from an element with the tag of the one open now;
    /// more may stand before and after it.
    /// </summary>
    public void Raw(ReadOnlySpan<byte> content)
    {
        RequireOpen();
        if (content.IsEmpty) return;
        SwitchTo(_pages[_depth - 1]);
        _output.Write(content);
        _last = Last.Other;
    }

    private bool BeginText()
    {
        RequireOpen();
        if (_last == Last.Text)
        {
            _output.StepBack();
            return false;
        }
        if (_last == Last.Other) _output.Reserve(ReachBack);
        _output.Write(WbxmlByte.InlineString);
        return true;
    }

    private void EndText(bool begun, bool nothingWritten)
    {
        if (begun && nothingWritten)
        {
            _output.StepBack();
            return;
        }
        _output.Write(0);
        _last = Last.Text;
    }
}
