using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Investigations;

/// <summary>Adds a child to the file, as a line.</summary>
/// <param name="Child">Its code or pseudonym.</param>
public sealed record AddInvestigationChild(ChildLine Child) : IAct<AddInvestigationChild, InvestigationState>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.add-investigation-child.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Investigation, DeskFunction.Police);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("investigations.child-added");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Investigation,
        Fields = [ChildAsked.FileCode, ChildAsked.Pseudonym],
    };

    /// <inheritdoc/>
    public static AddInvestigationChild From(Answers answers) => new(ChildAsked.Read(answers));

    /// <inheritdoc/>
    public static Decision Decide(InvestigationState state, AddInvestigationChild act, Circumstances now)
    {
        if ((state.MayBeWorkedOn() ?? ChildAsked.MayAdd([.. state.Children.Values], [act.Child])) is { } no)
            return no;
        return state.Happens(new InvestigationChildAdded(act.Child.Written(), now.HappenedAt), now).TellOfSeveral([.. state.Children.Values], [act.Child]);
    }
}

/// <summary>A child was added, as a line.</summary>
public sealed record InvestigationChildAdded(ChildLine Child, DateTimeOffset HappenedAt) : IEntry<InvestigationChildAdded>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.child-added.1";
}
