namespace OnOfficeSync.TestKit;

/// <summary>Bytes that are not the WBXML subset of ActiveSync, or XML that cannot be written in it.</summary>
public sealed class WbxmlException(string message) : Exception(message);
