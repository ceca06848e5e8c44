using Kapea.Work.Justice;

namespace Kapea.Bench.Court;

/// <summary>One hearing as the generator counts it.</summary>
internal sealed class Sitting(DateTimeOffset at, int[] children, DateOnly noticeOn)
{
    /// <summary>When it is or was; <c>null</c>: no day is set.</summary>
    public DateTimeOffset? At { get; private set; } = at;

    /// <summary>Who is to come, by number.</summary>
    public int[] Children => children;

    /// <summary>For whom the court was asked.</summary>
    public HashSet<int> Asked { get; } = [];

    /// <summary>For whom it granted what was asked.</summary>
    public HashSet<int> Granted { get; } = [];

    /// <summary>For whom it was used.</summary>
    public HashSet<int> Used { get; } = [];

    /// <summary>Who was there; empty until it was held.</summary>
    public int[] There { get; private set; } = [];

    public int Postponed { get; private set; }

    private DateOnly? NoticeOn { get; set; } = noticeOn;

    public bool IsHeld { get; private set; }

    public bool IsAhead => !IsHeld;

    public bool IsPlanned => IsAhead && At is not null;

    /// <summary>By which day the court is to be asked for measures; <c>null</c>: nobody has to.</summary>
    public DateOnly? AskBy { get; private set; }

    /// <summary>The day on which somebody asks the court at the latest, as of today: three, two or one week before, or today.</summary>
    public void Remind(DateOnly today)
    {
        if (!IsPlanned || children.All(Asked.Contains))
        {
            AskBy = null;
            return;
        }

        var day = DateOnly.FromDateTime(At!.Value.DateTime);
        AskBy = today > day.AddDays(-7) ? today : today > day.AddDays(-14) ? day.AddDays(-7) : today > day.AddDays(-21) ? day.AddDays(-14) : day.AddDays(-21);
    }

    public void Postpone(DateTimeOffset? to, DateOnly today)
    {
        Postponed++;
        Set(to, today);
    }

    /// <summary>It has another day, of which notice came today; or none.</summary>
    public void Set(DateTimeOffset? to, DateOnly today)
    {
        (At, NoticeOn) = (to, to is null ? null : today);
        Remind(today);
    }

    public void Hold(int[] there, DateOnly today)
    {
        (IsHeld, There) = (true, there);
        Remind(today);
    }

    /// <summary>What differs between this count and the house.</summary>
    public IEnumerable<Figure> Compare(Hearing there)
    {
        yield return new("hearing", $"{At?.ToUnixTimeSeconds()} {IsHeld} {Postponed}", $"{there.At?.ToUnixTimeSeconds()} {there.Status == HearingStatus.Held} {there.Postponed.Length}");
        yield return new("notice", $"{(At is { } day ? DateOnly.FromDateTime(day.DateTime).DayNumber : null) - NoticeOn?.DayNumber}", $"{there.NoticeDays}");
        yield return new("measures", $"{Of(Asked)}|{Of(Granted)}|{Of(Used)}", $"{Of(there.Measures)}|{Of(there.Measures.Where(m => m.Answer == MeasureAnswer.Granted))}|{Of(there.Measures.Where(m => m.Used == true))}");
        yield return new("who was there", Of(There), Of(there.Held?.Children.Select(c => c.Child) ?? []));
    }

    private static string Of(IEnumerable<MeasureOnFile> measures) => Of(measures.Select(m => m.Child).Distinct());

    private static string Of(IEnumerable<int> children) => string.Join(' ', children.Order());
}
