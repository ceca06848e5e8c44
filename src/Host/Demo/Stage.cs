using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Acts;

namespace Kapea.Host.Demo;

/// <summary>One comparison of what should happen with what did.</summary>
/// <param name="Step">The step of the scenario.</param>
/// <param name="What">What is compared.</param>
internal sealed record PlayedLine(string Step, string What, string Expected, string Actual)
{
    public bool IsGood => Expected == Actual;
}

/// <summary>The stage of the scenario: its clock, its people, and the list of what was expected and what came.</summary>
internal sealed class Stage(HouseParts house, DemoPeople people, DemoMail mail)
{
    private readonly List<PlayedLine> _lines = [];
    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);
    private string _step = "";

    public HouseParts House => house;

    public DemoPeople People => people;

    public DemoMail Mail => mail;

    public IReadOnlyList<PlayedLine> Lines => _lines;

    /// <summary>What later steps need of earlier ones, such as the report's id.</summary>
    public Dictionary<string, StreamId> Kept { get; } = new(StringComparer.Ordinal);

    public void Begin(string step) => _step = step;

    /// <summary>Sets the clock to a local time, <c>2030-03-04 19:12</c>, and lets the clocks do what is due by then.</summary>
    public async Task At(string local)
    {
        house.Clock.Hold(Moment(local));
        await house.Clocks!.RunDue();
    }

    public static DateTimeOffset Moment(string local) => new(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), PhnomPenh.Offset);

    public static string Local(DateTimeOffset? moment) => moment?.ToOffset(PhnomPenh.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "none";

    public async Task<Actor> As(DemoPerson person)
    {
        if (_actors.TryGetValue(person.SignIn, out var known)) return known;
        return _actors[person.SignIn] = await Actor.SignIn(house, person);
    }

    public void Expect(string what, string expected, string actual) => _lines.Add(new(_step, what, expected, actual));

    /// <summary>Expects that an act was done; its answer, or <c>null</c> where it was not.</summary>
    public Answer.Done? Done(string what, Answer answer)
    {
        Expect(what, "done", answer is Answer.No no ? no.First.Code : "done");
        return answer as Answer.Done;
    }

    /// <summary>Expects that an act was refused with this code.</summary>
    public void Refused(string what, string code, Answer answer) => Expect(what, code, answer is Answer.No no ? no.First.Code : "done");

    /// <summary>Expects a due date on a stream.</summary>
    public void Due(string what, string expected, StreamId stream, string kind, int step = 0) =>
        Expect(what, expected, Local(house.Store.Find(new DueRow(stream, kind, step, 0, default)) is { } due ? DateTimeOffset.FromUnixTimeSeconds(due.At) : null));

    /// <summary>Waits until mail for a person has come over the wire, and expects how many letters about a stream she has.</summary>
    public async Task Letters(string what, int expected, DemoPerson person, StreamId stream, int atMostSeconds = 10)
    {
        var until = Environment.TickCount64 + atMostSeconds * 1000;
        while (Count() < expected && Environment.TickCount64 < until) await Task.Delay(20);
        Expect(what, expected.ToString(CultureInfo.InvariantCulture), Count().ToString(CultureInfo.InvariantCulture));

        int Count() => mail.Letters.Count(l => l.To == person.Mail && l.Subject.Contains(stream.Reference, StringComparison.Ordinal));
    }

    /// <summary>Expects that no letter that has come holds any of these words.</summary>
    public void NoLetterHolds(string what, params ImmutableArray<string> words) =>
        Expect(what, "nothing", words.FirstOrDefault(w => mail.Letters.Any(l => l.Raw.Contains(w, StringComparison.OrdinalIgnoreCase))) ?? "nothing");
}
