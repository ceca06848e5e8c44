using Kapea.Host.Demo;
using Kapea.Journal;
using Kapea.Work.Cases;
using Kapea.Work.Reference;

namespace Kapea.Bench.Year;

/// <summary>What the generator knows of one case from having played it: its own count, which is never read from the house.</summary>
internal sealed class Life(int number, Random chance, DemoPerson owner, int openedOn)
{
    public int Number { get; } = number;

    public DemoPerson Owner { get; set; } = owner;

    /// <summary>The day of the year on which it was opened.</summary>
    public int OpenedOn { get; } = openedOn;

    public StreamId Case { get; set; }

    public StreamId Scores { get; set; }

    public CaseStage Stage { get; set; } = CaseStage.Identified;

    public RiskLevel Risk { get; set; } = RiskLevel.PendingAssessment;

    /// <summary>The next step on the road; steps are numbered in the order in which <see cref="Road"/> plays them.</summary>
    public int Step { get; set; }

    /// <summary>The day on which the next step may be taken.</summary>
    public int NextOn { get; set; } = openedOn;

    /// <summary>The day on which the child is to be met again.</summary>
    public int MeetOn { get; set; } = openedOn + 1;

    /// <summary>Actions of the plan reported as done.</summary>
    public int ActionsDone { get; set; }

    public int Reviews { get; set; }

    /// <summary>The consent to sharing, while it stands.</summary>
    public Guid? Sharing { get; set; }

    public bool WasWithdrawn { get; set; }

    public int Notes;

    public int Contacts;

    public int Sheets;

    public int Kits;

    public int Covers;

    /// <summary>Services run for the child.</summary>
    public bool IsServed { get; set; }

    /// <summary>They were begun once; a second time nobody begins them.</summary>
    public bool WasServed { get; set; }

    /// <summary>The day on which the other organisation answers a referral; <c>null</c>: none waits.</summary>
    public int? AnswerOn { get; set; }

    public int Held { get; set; }

    public int Missed { get; set; }

    public int MoneyLines { get; set; }

    /// <summary>Money given and not reversed.</summary>
    public long Riel { get; set; }

    /// <summary>Notes destroyed because they belonged to another case; they lie in that case now.</summary>
    public int Destroyed;

    public bool IsClosed => Stage == CaseStage.Closed;

    /// <summary>Whether something that happens so often out of a hundred happens now.</summary>
    public bool Happens(int percent) => Draw(100) < percent;

    /// <summary>A number below this one; several people may work in one case at once.</summary>
    public int Draw(int below)
    {
        lock (chance) return chance.Next(below);
    }
}
