namespace Kapea.Host.Notices;

/// <summary>How a try to send a notice ended.</summary>
/// <param name="Sent">The receiving server took it.</param>
/// <param name="Trouble">A neutral code where it did not.</param>
/// <param name="Final">Trying again would not help.</param>
internal readonly record struct Sending(bool Sent, string Trouble, bool Final)
{
    public static Sending Ok { get; } = new(true, "", false);

    public static Sending Later(string trouble) => new(false, trouble, false);

    public static Sending Never(string trouble) => new(false, trouble, true);
}

/// <summary>A notice as it leaves: no content, only that there is something, how urgent, and where to look.</summary>
/// <param name="Id">The notice's id, under which a receiver can drop doubles.</param>
/// <param name="Kind">Its neutral kind.</param>
/// <param name="Urgency">Its urgency, by code.</param>
/// <param name="Reference">The short neutral name of what it is about.</param>
/// <param name="Link">Where to look, after signing in.</param>
/// <param name="Sentence">One sentence in the reader's language.</param>
/// <param name="At">When the act was done.</param>
internal sealed record Letter(Guid Id, string Kind, string Urgency, string Reference, string Link, string Sentence, DateTimeOffset At);

/// <summary>A way by which notices leave. This is the place for further ones: a gateway for text messages or a messenger is one more class here, named in the notice row.</summary>
internal interface IGateway
{
    /// <summary>The channel it serves, as on the notice's row.</summary>
    string Channel { get; }

    /// <summary>Whether it can send at all. Where it cannot, its notices wait for the next start of the server.</summary>
    bool IsSetUp { get; }

    /// <summary>Sends one letter. Never throws for trouble on the way; says it.</summary>
    Task<Sending> Send(Letter letter, Access.PersonProfile to, CancellationToken cancel);
}
