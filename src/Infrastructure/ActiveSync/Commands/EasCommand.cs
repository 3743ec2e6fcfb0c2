namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>One command of the protocol. Singletons: what a request needs is in the request.</summary>
internal abstract class EasCommand
{
    /// <summary>Carries the command out. Malformed WBXML leaves as <see cref="Wbxml.WbxmlException"/>.</summary>
    public abstract Task<EasAnswer> ExecuteAsync(EasRequest request);
}
