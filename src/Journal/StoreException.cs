namespace Kapea.Journal;

/// <summary>The store cannot do its work: it is held by another server, written by a newer Kapea, or damaged. The message says what to do.</summary>
public sealed class StoreException : Exception
{
    /// <summary>With what happened and what to do.</summary>
    public StoreException(string message) : base(message) { }

    /// <summary>With what happened and what to do, and its cause.</summary>
    public StoreException(string message, Exception inner) : base(message, inner) { }

    /// <summary>Without words.</summary>
    public StoreException() { }
}
