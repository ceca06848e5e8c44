namespace Kapea.Bench.Court;

/// <summary>What comes next on one road, and when.</summary>
internal sealed class Steps(Random chance)
{
    private Func<Task>? _coming;

    /// <summary>When the next step is; <c>null</c>: the road is at its end.</summary>
    public DateTimeOffset? Next { get; private set; }

    /// <summary>When the last step was.</summary>
    public DateTimeOffset EndedAt { get; private set; }

    /// <summary>What the last step was.</summary>
    public string Last { get; private set; } = "";

    /// <summary>The day of the step that is being taken.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Next!.Value.DateTime);

    public async Task Take()
    {
        var step = _coming!;
        (Last, EndedAt, _coming) = (step.Method.Name, Next!.Value, null);
        await step();
        if (_coming is null) Next = null;
    }

    /// <summary>At some hour of office, so many days after a day.</summary>
    public void Then(DateOnly from, int inDays, Func<Task> step) => At(Days.At(from.AddDays(inDays), chance.Next(9, 16), chance.Next(60)), step);

    /// <summary>At some hour of office, so many days after today.</summary>
    public void Then(int inDays, Func<Task> step) => Then(Today, inDays, step);

    public void At(DateTimeOffset moment, Func<Task> step) => (Next, _coming) = (moment, step);
}
