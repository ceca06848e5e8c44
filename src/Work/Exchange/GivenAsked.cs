using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Finding;
using Kapea.Work.Reference;

namespace Kapea.Work.Exchange;

/// <summary>How a row is asked for, field by field.</summary>
internal static class GivenAsked
{
    private static readonly LineField Source = new() { Name = "source", MaxLength = CaseAsGiven.LongestLine, Required = true, Example = "\"c0ffee\"" };
    private static readonly CountField Row = new() { Name = "row", Required = true, Min = 1, Example = "1" };
    private static readonly LineField NameKhmer = new() { Name = "name_khmer", MaxLength = CaseAsGiven.LongestLine, Target = StreamKind.Identity, Search = Purposes.Child, Example = "\"ដារ៉ា\"" };
    private static readonly LineField NameLatin = new() { Name = "name_latin", MaxLength = CaseAsGiven.LongestLine, Target = StreamKind.Identity, Search = Purposes.Child, Example = "\"Dara\"" };
    private static readonly LineField Nickname = new() { Name = "nickname", MaxLength = CaseAsGiven.LongestLine, Target = StreamKind.Identity, Example = "\"Tuch\"" };
    private static readonly ChoiceField Sex = new() { Name = "sex", From = ChoiceSource.Of<Sex>("sex-given"), Target = StreamKind.Identity, Example = "\"Female\"" };
    private static readonly DayField BornFrom = new() { Name = "born_from", Target = StreamKind.Identity, Example = "\"2018-01-01\"" };
    private static readonly DayField BornUntil = new() { Name = "born_until", RequiredWhen = new Condition.Present("born_from"), VisibleWhen = new Condition.Present("born_from"), Target = StreamKind.Identity, Example = "\"2018-12-31\"" };
    private static readonly LineField Place = new() { Name = "place", MaxLength = 8, Target = StreamKind.Identity, Example = "\"080105\"" };
    private static readonly TextField Address = new() { Name = "address", MaxLength = CaseAsGiven.LongestAddress, Target = StreamKind.Identity, Example = "\"The third house behind the market\"" };
    private static readonly LineField Telephone = new() { Name = "telephone", MaxLength = CaseAsGiven.LongestLine, Target = StreamKind.Identity, Example = "\"012 000 111\"" };
    private static readonly DayField Registered = new() { Name = "registered", Target = StreamKind.Identity, Example = "\"2029-05-02\"" };
    private static readonly FlagField IsClosed = new() { Name = "is_closed", Example = "true" };
    private static readonly ChoiceField Risk = new() { Name = "risk", From = ChoiceSource.Of<RiskLevel>("risk"), Example = "\"Medium\"" };
    private static readonly LineField Name = new() { Name = "name", MaxLength = CaseAsGiven.LongestLine, Required = true, Example = "\"Chanthou\"" };
    private static readonly LineField Relation = new() { Name = "relation", MaxLength = CaseAsGiven.LongestLine, Example = "\"mother\"" };
    private static readonly TextField Heading = new() { Name = "heading", MaxLength = CaseAsGiven.LongestLine, Example = "\"Guardian\"" };
    private static readonly LineField Phone = new() { Name = "phone", MaxLength = CaseAsGiven.LongestLine, Example = "\"012 000 222\"" };
    private static readonly GroupField Relatives = new() { Name = "relatives", Most = 50, Target = StreamKind.Identity, Fields = [Name, Relation, Heading, Phone], Example = "[{\"name\":\"Chanthou\",\"relation\":\"mother\"}]" };
    private static readonly LineField Field = new() { Name = "field", Required = true, Example = "\"occupation\"" };
    private static readonly TextField Value = new() { Name = "value", Required = true, Example = "\"pupil\"" };
    private static readonly GroupField Numbers = new() { Name = "numbers", Most = 50, Target = StreamKind.Identity, Fields = [Field, Value], Example = "[{\"field\":\"case_number\",\"value\":\"77\"}]" };
    private static readonly GroupField Received = new() { Name = "as_received", Most = 5000, Target = StreamKind.Identity, Fields = [Field, Value], Example = "[{\"field\":\"occupation\",\"value\":\"pupil\"}]" };

    public static ImmutableArray<Field> Whole { get; } =
        [Source, Row, NameKhmer, NameLatin, Nickname, Sex, BornFrom, BornUntil, Place, Address, Telephone, Registered, IsClosed, Risk, Relatives, Numbers, Received];

    public static CaseAsGiven Read(Answers answers) => new(answers.Text(Source), answers.Count(Row))
    {
        NameKhmer = answers.TextOrNull(NameKhmer),
        NameLatin = answers.TextOrNull(NameLatin),
        Nickname = answers.TextOrNull(Nickname),
        Sex = answers.OneOrNull<Sex>(Sex),
        Born = answers.DayOrNull(BornFrom) is { } from && answers.DayOrNull(BornUntil) is { } until ? new BirthSpan(from, until) : null,
        PlaceCode = answers.TextOrNull(Place),
        Address = answers.TextOrNull(Address),
        Telephone = answers.TextOrNull(Telephone),
        Registered = answers.DayOrNull(Registered),
        IsClosed = answers.Flag(IsClosed),
        Risk = answers.OneOrNull<RiskLevel>(Risk)?.ToString(),
        Relatives = [.. answers.Rows(Relatives).Select(r => new RelativeGiven(r.Text(Name), r.TextOrNull(Relation), r.TextOrNull(Phone)) { Heading = r.TextOrNull(Heading) })],
        Numbers = Values(answers, Numbers),
        AsReceived = Values(answers, Received),
    };

    private static ImmutableArray<ValueReceived> Values(Answers answers, GroupField group) => [.. answers.Rows(group).Select(r => new ValueReceived(r.Text(Field), r.Text(Value)))];
}
