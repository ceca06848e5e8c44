using Kapea.Work.Acts;

namespace Kapea.Work.Care;

/// <summary>Which of the child's services is meant, the same in every form that asks it: a number, laid ready as a list.</summary>
internal static class ServiceAsked
{
    public const string Name = "service";

    public static CountField Field { get; } = new() { Name = Name, Required = true, Min = 1, Max = 200, Example = "1" };
}
