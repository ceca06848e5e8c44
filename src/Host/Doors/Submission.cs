using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Kapea.Host.Api;
using Kapea.Host.Pages;
using Kapea.Journal;
using Kapea.Work.Acts;
using Kapea.Work.Finding;

namespace Kapea.Host.Doors;

/// <summary>Brings what was sent, as a form or as JSON, to one command with its header, checks it by the act's own description, and gives it to the Door.</summary>
internal sealed class Submission(KapeaClock clock, ReferenceShelf reference)
{
    private static readonly ImmutableArray<string> Heads = ["act", "act_id", "subject", "happened_at", "position", "desk", "second_look", "fields"];

    public Task<Answer> FromJson(Visit visit, KnownAct act, JsonElement sent, CancellationToken cancel)
    {
        if (sent.ValueKind != JsonValueKind.Object) return No(DoorRefusals.NotJson);
        if (sent.EnumerateObject().Select(JsonReader.Name).FirstOrDefault(name => !Heads.Contains(name, StringComparer.Ordinal)) is { } unknown) return No(FieldRefusals.Unknown(Sayable(unknown)));
        if (WrongHead(sent) is { } wrong) return No(FieldRefusals.WrongType(wrong));
        var fields = sent.TryGetProperty("fields", out var given) ? JsonReader.Read(given, act.Shape) : ImmutableDictionary<string, Raw>.Empty;
        if (fields is null) return No(FieldRefusals.WrongType("fields"));
        if (!TryPosition(sent, out var position)) return No(FieldRefusals.WrongType("position"));
        var look = sent.TryGetProperty("second_look", out var looked) && looked.ValueKind == JsonValueKind.True;
        return Send(visit, act, Text(sent, "act_id"), Text(sent, "subject"), Text(sent, "happened_at"), position, Text(sent, "desk"), look, fields, cancel);
    }

    public Task<Answer> FromForm(Visit visit, KnownAct act, string? subject, IFormCollection form, CancellationToken cancel)
    {
        long? position = null;
        if (form["position"].ToString() is { Length: > 0 } typed)
        {
            if (!long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var at)) return No(FieldRefusals.WrongType("position"));
            position = at;
        }

        var look = form["second_look"].ToString() is "true" or "on";
        return Send(visit, act, form["act_id"].ToString(), subject, FormReader.HappenedAt(form), position, form["desk"].ToString(), look, FormReader.Read(form, act.Shape), cancel);
    }

    /// <summary>What would be found by an act that a form asks for; nothing where the form is not as it should be.</summary>
    public IReadOnlyList<Findable> Preview(Visit visit, KnownAct act, string? subject, IFormCollection form) =>
        Ready(visit, act, ActId.New().ToString(), subject, FormReader.HappenedAt(form), null, form["desk"].ToString(), look: true, FormReader.Read(form, act.Shape), out var head, out var answers) is null ? act.Preview(visit, head!, answers!) : [];

    private Task<Answer> Send(Visit visit, KnownAct act, string? actId, string? subject, string? happenedAt, long? position, string? desk, bool look, ImmutableDictionary<string, Raw> fields, CancellationToken cancel) =>
        Ready(visit, act, actId, subject, happenedAt, position, desk, look, fields, out var head, out var answers) is { } no ? Task.FromResult<Answer>(no) : act.Run(visit, head!, answers!, cancel);

    /// <summary>Checks what was sent; the refusal, or <c>null</c> with header and answers.</summary>
    private Answer.No? Ready(Visit visit, KnownAct act, string? actId, string? subject, string? happenedAt, long? position, string? desk, bool look, ImmutableDictionary<string, Raw> fields, out ActHeader? head, out Answers? answers)
    {
        (head, answers) = (null, null);
        if (!act.MayBeDoneBy(visit)) return new([DoorRefusals.NotAllowed]);
        if (!TryId(actId, out var id) || id == Guid.Empty) return new([DoorRefusals.MissingActId]);
        StreamId? stream = null;
        if (!string.IsNullOrEmpty(subject))
        {
            if (!TryId(subject, out var about)) return new([FieldRefusals.WrongType("subject")]);
            stream = new(about);
        }

        DateTimeOffset? happened = null;
        if (!string.IsNullOrEmpty(happenedAt))
        {
            if (!PhnomPenh.TryRead(happenedAt, out var stated) || stated.Year is < PhnomPenh.FirstYear or > PhnomPenh.LastYear) return new([DoorRefusals.HappenedUnreadable]);
            happened = stated;
        }

        var now = clock.GetUtcNow();
        switch (Check.Read(act.Shape, fields, now, reference.At(now)))
        {
            case Checked.Good good:
                head = new(new(id), visit.Ring.Keyed(Digests.Of(act.WireName, stream, happenedAt, fields)), stream, happened, position, desk ?? "", look);
                answers = good.Answers;
                return null;
            case Checked.Bad bad:
                return new(bad.Faults);
            default:
                throw new InvalidOperationException("A check is good or bad.");
        }
    }

    internal static string? Text(JsonElement sent, string name)
    {
        try
        {
            return sent.ValueKind == JsonValueKind.Object && sent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is no text.
            return null;
        }
    }

    internal static bool TryId(string? text, out Guid id) => Guid.TryParseExact(text, "N", out id) || Guid.TryParseExact(text, "D", out id);

    /// <summary>The first head that holds something it cannot hold; left unread, a time in the wrong shape would count as now.</summary>
    private static string? WrongHead(JsonElement sent) => sent.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null && p.Name switch
    {
        "act" or "act_id" or "subject" or "happened_at" or "desk" => Text(sent, p.Name) is null,
        "second_look" => p.Value.ValueKind is not (JsonValueKind.True or JsonValueKind.False),
        _ => false,
    }).Select(p => p.Name).FirstOrDefault();

    private static string Sayable(string name) => name.Length <= 60 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? name : "?";

    private static bool TryPosition(JsonElement sent, out long? position)
    {
        position = null;
        if (!sent.TryGetProperty("position", out var value) || value.ValueKind == JsonValueKind.Null) return true;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var number)) return false;
        position = number;
        return true;
    }

    private static Task<Answer> No(Refusal refusal) => Task.FromResult<Answer>(Answer.Refuse(refusal));
}
