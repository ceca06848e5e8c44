using System.Collections.Immutable;
using System.Globalization;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;

namespace Kapea.Work.Care;

/// <summary>Marks the items of the state's Form 6 and says which line of its rule fails, if any; also without a connection. It closes nothing.</summary>
/// <param name="Child">The eleven marks on the child, in order; <c>null</c>: left open.</param>
/// <param name="Family">The eleven marks on the family, in order; <c>null</c>: left open.</param>
public sealed record RateFormSix(ImmutableArray<FormSixMark?> Child, ImmutableArray<FormSixMark?> Family) : IAct<RateFormSix, ScoresState>
{
    /// <inheritdoc/>
    public static string WireName => "care.rate-form-six.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("care.form-six-rated");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Scores,
        PostsTo = [StreamKind.Case],
        Offline = true,
        OwnScreen = true,
        Fields = [.. FormSix.Fields],
    };

    /// <inheritdoc/>
    public static RateFormSix From(Answers answers)
    {
        ImmutableArray<FormSixMark?> marks = [.. FormSix.Fields.Select(answers.OneOrNull<FormSixMark>)];
        return new(marks[..FormSix.Child.Length], marks[FormSix.Child.Length..]);
    }

    /// <inheritdoc/>
    public static Decision Decide(ScoresState state, RateFormSix act, Circumstances now)
    {
        if (!state.IsBegun)
            return CareRefusals.NoScores;
        if (act.Child.Concat(act.Family).All(m => m is null))
            return CareRefusals.NothingAnswered;
        var verdict = FormSix.Judge(act.Child, act.Family, now.Reference);
        return new Happened().Write(new FormSixRated(act.Child, act.Family, now.HappenedAt))
            .Post(state.Case, new FinalAssessmentNoted(verdict.Child, verdict.Family, verdict.Passes, now.HappenedAt))
            .Tell("child", verdict.Child.ToString(CultureInfo.InvariantCulture)).Tell("family", verdict.Family.ToString(CultureInfo.InvariantCulture))
            .Tell("fails", string.Join(' ', verdict.Fails.Select(f => f.Item is { } item ? $"{f.Line}:{item}" : f.Line.ToString())));
    }
}

/// <summary>Form 6 was marked. What it comes to is judged by the thresholds of the day on which it is read.</summary>
public sealed record FormSixRated(ImmutableArray<FormSixMark?> Child, ImmutableArray<FormSixMark?> Family, DateTimeOffset HappenedAt) : IEntry<FormSixRated>
{
    /// <inheritdoc/>
    public static string WireName => "care.form-six-rated.1";
}
