using System.Text;

namespace Kapea.Bench;

/// <summary>Invented notes as people of the field write them: Khmer and English mixed, each different, of a wished size in UTF-8.</summary>
internal sealed class Texts(int seed)
{
    private static readonly string[] Names = ["Dara", "Sophal", "Chenda", "Mao", "Veasna", "Ratanak", "Kunthea", "Pich", "Sreyneang", "Bunthoeun", "សុខា", "ដារា", "ចិន្តា", "វាសនា", "រតនា", "គន្ធា"];
    private static readonly string[] Places = ["Prek Ho", "Takhmao", "the riverside", "Boeung Trabek", "the commune hall", "the health centre", "Kien Svay", "the primary school", "ភ្នំពេញ", "តាខ្មៅ", "ព្រែកហូរ", "មណ្ឌលសុខភាព", "សាលាបឋមសិក្សា"];
    private static readonly string[] English =
    [
        "{0} was at school on {1} and answered the teacher's questions without looking away.",
        "Her aunt says that {0} sleeps better since the move to {2}, although she still wakes around {3}.",
        "Visited the family near {2}; the grandmother had prepared rice and asked when the hearing would be.",
        "He would not talk about the man with the motorbike, so we spoke of football and left it at that.",
        "The village chief confirmed that nobody has seen the white car in {2} since {1}.",
        "School fees for the term are paid; the uniform is still missing and {0} is ashamed of the old one.",
        "The counsellor and I agree to keep the sessions at {3} because transport from {2} is hard in the rain.",
        "{0} asked twice whether the police will come to the house again, and I explained what happens next.",
        "Medical follow-up is booked for {1}; the nurse wants the vaccination booklet and a guardian present.",
        "The neighbour offered to watch the younger brothers until {3} while the mother works at the market.",
        "No new contact by telephone. The number ending {4} is switched off and the SIM was not topped up.",
        "Plan: visit again on {1}, bring the kit, check the lock on the back door and speak with the uncle alone.",
        "She drew the house at {2} with two doors and said the second one is for running.",
        "Weight {5} kg, no fever, appetite good; the cough from last week has gone.",
        "The lawyer needs the statement in writing before {1}, preferably with the date of the first meeting.",
        "Foster mother reports quarrels over the phone; we agreed on rules that {0} wrote down himself.",
        "Transport cost {6} riel, paid in cash, receipt kept with the logbook at the office.",
        "Grandfather is ill again and may not be able to keep {0} after the harvest; alternatives to be discussed.",
        "Agreed safe word with {0}; the teacher on duty and the shop owner at {2} know whom to call.",
        "Attendance this month: {5} of 22 days. Absences were explained by the flood and one by fear of the road.",
    ];

    private static readonly string[] Khmer =
    [
        "ថ្ងៃនេះ {0} បានទៅសាលារៀនធម្មតា ហើយញញឹមជាមួយមិត្តភក្តិ។",
        "ម្តាយរបស់កុមារនិយាយថា គាត់ព្រួយបារម្ភអំពីបុរសម្នាក់ដែលមកផ្ទះញឹកញាប់នៅម៉ោង {3}។",
        "យើងបានចុះសួរសុខទុក្ខគ្រួសារនៅ {2} ហើយពិនិត្យមើលស្ថានភាពសុវត្ថិភាពផ្ទះ។",
        "គ្រូបន្ទុកថ្នាក់ជួយតាមដានវត្តមាន និងរាយការណ៍មកយើងរៀងរាល់សប្តាហ៍។",
        "{0} ចង់ជួបអ្នកប្រឹក្សាម្តងទៀតនៅថ្ងៃ {1} ព្រោះនៅតែភ័យខ្លាចពេលយប់។",
        "មេភូមិបានឯកភាពជួយសម្របសម្រួលការដឹកជញ្ជូនទៅមន្ទីរពេទ្យបង្អែក។",
        "ជីដូនសុំអង្ករ ស្បែកជើង និងសៀវភៅសរសេរសម្រាប់ប្អូនៗពីរនាក់។",
        "ផែនការបន្ទាប់៖ ទូរស័ព្ទតាមដាននៅម៉ោង {3} និងជួបមេធាវីមុនថ្ងៃសវនាការ។",
        "កុមារមិនចង់និយាយអំពីហេតុការណ៍នោះទេ ដូច្នេះយើងបានឈប់សួរ។",
        "ទម្ងន់ {5} គីឡូក្រាម សុខភាពល្អ ប៉ុន្តែត្រូវការពិនិត្យភ្នែកបន្ថែម។",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A text of about so many bytes in UTF-8; cut between characters.</summary>
    public string Note(int bytes)
    {
        var text = new StringBuilder();
        var english = Shuffled(English);
        var khmer = Shuffled(Khmer);
        int size = 0;
        for (int i = 0; size < bytes; i++)
        {
            // About a third of the sentences in Khmer, which is about half of the bytes.
            var from = i % 3 == 1 ? khmer : english;
            var sentence = string.Format(System.Globalization.CultureInfo.InvariantCulture, from[i / 2 % from.Length], One(Names), Day(), One(Places), Time(), _random.Next(100, 1000), _random.Next(9, 48), _random.Next(10, 400) * 100) + " ";
            text.Append(sentence);
            size += Encoding.UTF8.GetByteCount(sentence);
        }

        while (size > bytes)
        {
            size -= Encoding.UTF8.GetByteCount(text[text.Length - 1].ToString());
            text.Length--;
        }

        return text.ToString().TrimEnd();
    }

    private string One(string[] from) => from[_random.Next(from.Length)];

    private string Day() => $"{_random.Next(1, 29)}/{_random.Next(1, 13)}/203{_random.Next(0, 3)}";

    private string Time() => $"{_random.Next(6, 21)}:{_random.Next(0, 60):00}";

    private string[] Shuffled(string[] from)
    {
        var copy = (string[])from.Clone();
        _random.Shuffle(copy);
        return copy;
    }
}
