using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>What a child's identity says of where it came from.</summary>
internal sealed record FromElsewhere : IState<FromElsewhere>
{
    /// <summary>What was kept as received; <c>null</c>: the case was opened here.</summary>
    public AsReceived? Received { get; init; }

    /// <summary>What has a place here.</summary>
    public ChildDescribed? Described { get; init; }

    public static FromElsewhere Empty { get; } = new();

    public FromElsewhere Apply(IEntry entry, Stamp stamp) => entry switch
    {
        AsReceived e => this with { Received = e },
        ChildDescribed e => this with { Described = e },
        _ => this,
    };
}
