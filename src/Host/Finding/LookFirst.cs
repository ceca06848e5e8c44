using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Finding;
using Microsoft.Extensions.Primitives;

namespace Kapea.Host.Finding;

/// <summary>Look before you make: what is like somebody or something that is about to be written down is shown first, and what was decided about it is kept in both files.</summary>
internal static class LookFirst
{
    /// <summary>The field of a form that says that the reader has looked.</summary>
    public const string Looked = "_looked";

    private const string Match = "_match-";
    private const string Act = "_look-act";
    private const string Subject = "_look-subject";
    private const string Files = "_look-files";
    private const string Desks = "_look-desks";
    private const string Braked = "_look-braked";

    // The first of what an act begins that names somebody.
    private static readonly ImmutableArray<string> Naming = [StreamKind.Identity.Wire(), StreamKind.Report.Wire(), StreamKind.Investigation.Wire(), StreamKind.Proceeding.Wire()];

    /// <summary>Where to look first; <c>null</c>: there is nothing to look at, or she has.</summary>
    public static async Task<string?> Instead(HttpContext context, HouseParts house, Visit visit, KnownAct act, string stream, IFormCollection form)
    {
        if (form[Looked].Count > 0 || Inquiry.PurposesOf(visit).IsEmpty) return null;
        var asked = Asked(house, visit, act, stream, form);
        if (asked.Count == 0) return null;
        // Forms are no way to ask for everybody: who has asked too much lately is shown her own files alone.
        var ownOnly = !house.FindBrake.MayAsk(visit.Id, house.Clock.MachineMilliseconds, Inquiry.CountOf(asked));
        var found = await house.Inquiry.Ask(visit, asked, ownOnly, Decided(house, visit, StreamOf(stream)), context.RequestAborted);
        ImmutableArray<string> files = [.. found.Files.Where(f => f.Sure != Alike.Hardly).Select(f => f.Head.Stream.ToString())];
        if (files.IsEmpty && found.Desks.IsEmpty) return null;
        // What was found is kept with the form, so that the page can be opened again without asking again.
        var fields = form.ToImmutableDictionary(f => f.Key, f => f.Value.Select(v => v ?? "").ToImmutableArray()).SetItem(Act, [act.WireName]).SetItem(Subject, [stream])
            .SetItem(Files, files).SetItem(Desks, [.. found.Desks.Select(d => d.Code)]).SetItem(Braked, ownOnly ? ["yes"] : []);
        return "/known/" + await house.Drafts.Keep(visit, new(fields, []), context.RequestAborted);
    }

    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, visit => Task.FromResult(Again(context, house, visit)));

    private static IResult Again(HttpContext context, HouseParts house, Visit visit)
    {
        var id = context.Part("draft");
        if (house.Drafts.Open(visit, id) is not { } draft || draft.First(Act) is not { } name || house.Acts.Find(name) is not { } act || draft.First(Subject) is not { } stream) return RoomPages.Nothing(context);
        var (words, today) = (context.Words(), PhnomPenh.DayOf(house.Clock.GetUtcNow()));
        var form = new FormCollection(draft.Fields.ToDictionary(f => f.Key, f => new StringValues([.. f.Value])));
        var shown = draft.Fields.GetValueOrDefault(Files, []).Select(StreamOf).OfType<StreamId>().ToHashSet();
        return Show.Page<KnownPage, KnownView>(Frames.Of(context, house), new($"/act/{name}{(stream.Length == 0 ? "" : "/" + stream)}", ActForms.Again(house, name, stream) + id, words[act.WordKey])
        {
            Fields = [.. draft.Fields.Where(f => f.Key is not (Act or Subject or Files or Desks or Braked)).SelectMany(f => f.Value.Select(v => (f.Key, v)))],
            Files = [.. house.Inquiry.Again(visit, Asked(house, visit, act, stream, form), shown).Select(f => (Match + f.Head.Stream, FoundLines.Of(house, visit, words, f, today)))],
            Desks = [.. draft.Fields.GetValueOrDefault(Desks, []).Select(d => Names.Desk(house, words, d))],
            IsBraked = draft.First(Braked) is not null,
        });
    }

    /// <summary>Keeps what she decided, in both files.</summary>
    public static async Task Keep(HouseParts house, Visit visit, Answer.Done done, IFormCollection form)
    {
        if (form[Looked].Count == 0 || done.Again) return;
        var mine = Naming.Select(kind => done.Begun.GetValueOrDefault(kind)).FirstOrDefault(id => id is not null) is { } begun ? StreamOf(begun) : done.Subject;
        if (mine is not { } written || house.Store.FindStream(written) is not { } head) return;
        foreach (var (key, value) in form.Where(f => f.Key.StartsWith(Match, StringComparison.Ordinal)))
        {
            if (StreamOf(key[Match.Length..]) is not { } other || !Enum.TryParse<MatchVerdict>(value.ToString(), out var verdict) || !Enum.IsDefined(verdict) || !RoomPages.MaySee(house, visit, other) || house.Store.FindStream(other) is not { } there) continue;
            var at = house.Clock.GetUtcNow();
            await house.Door.TellOf(visit, written, new MatchNoted(other.Value, there.Kind, verdict, at), null);
            await house.Door.TellOf(visit, other, new MatchNoted(written.Value, head.Kind, verdict, at), null);
        }
    }

    /// <summary>Whom and what the act would name; no code that it would draw itself.</summary>
    private static List<Findable> Asked(HouseParts house, Visit visit, KnownAct act, string stream, IFormCollection form) =>
        [.. house.Submission.Preview(visit, act, stream, form).Select(f => f with { Relatives = [], Marks = [.. f.Marks.Where(m => m.Kind != MarkKind.Code)] }).Where(f => !f.IsEmpty)];

    /// <summary>What is not asked for: the file that is written in, and what was decided about it before.</summary>
    private static IReadOnlyCollection<StreamId> Decided(HouseParts house, Visit visit, StreamId? subject) => subject is { } stream && LinkMap.Open(house, visit, stream) is { } seen
        ? [.. seen.State.Decided.Values.Where(d => d.Verdict != MatchVerdict.Unsure).Select(d => new StreamId(d.Other)), stream]
        : [];

    private static StreamId? StreamOf(string id) => Guid.TryParseExact(id, "N", out var stream) ? new(stream) : null;
}
