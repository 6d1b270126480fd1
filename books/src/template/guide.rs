//! What the template says of itself: how to fill it in, in the first sheet, beside the facts and over the columns.

use ramkalkyl::text::language::Language;

use super::layout::{Column, Field, Kind, Sheet};
use super::lines::Contents;
use super::words::pick;

/// A text in both languages.
type Both = (&'static str, &'static str);

/// A heading with its paragraphs.
type Part = (Both, &'static [Both]);

const EXAMPLE: Both = (
    "Siffrorna i mallen är ett påhittat exempel: skriv över dem med er nämnds, och ta bort rader som ni inte behöver. Mallen går att öppna i kalkylen som den är.",
    "The figures in the template are an invented example: write your committee’s over them, and remove lines that you do not need. The template opens in the calculator as it is.",
);

const FILLED: Part = (
    (
        "När mallen är ifylld ur ett underlag",
        "When the template was filled from a document",
    ),
    &[(
        "Kalkylens ingångsvärden är desamma till öret. Dokumentets avskrivna tabeller, kontrollerna av dem, dess egna påståenden och berättelsen följer inte med. Av källorna följer tabell, rad och sida med; en härledd siffra blir ett antagande med härledningen som grund. Grunder finns på ett språk, mallens. Skälen till att en post hör till ett kostnadsslag och hur ramen följer den följer inte med.",
        "The calculator’s inputs are the same to the öre. The document’s transcribed tables, the checks of them, its own claims and the story do not come along. Of the sources, table, row and page do; a derived figure becomes an assumption with its derivation as the ground. Grounds are in one language, the template’s. Why an item has its cost type and how the frame follows it do not come along.",
    )],
);

const PARTS: &[Part] = &[
    (
        ("Så fyller du i", "How to fill in"),
        &[
            (
                "Gula celler fyller du i. Grå text förklarar. Inget är låst.",
                "Yellow cells are for you to fill in. Grey text explains. Nothing is locked.",
            ),
            (
                "Börja med bladet Underlag. Sedan behövs bara Ram och index. De andra bladen får vara tomma.",
                "Begin with the sheet Document. After that only Frame and index is needed. The other sheets may be empty.",
            ),
            (
                "Spara som .xlsx eller .ods och öppna filen på sidan ”Eget underlag”. Är något fel får du veta i vilket blad och vilken cell.",
                "Save as .xlsx or .ods and open the file on the page “Your own document”. If anything is wrong you are told in which sheet and which cell.",
            ),
        ],
    ),
    (
        ("Siffror", "Figures"),
        &[
            (
                "Skriv 1250,5 eller 1 250,5. Minustecken och enheten bakom talet går bra. Formler går bra: värdet de visar används. Högst 15 siffror läses ur ett tal; behövs fler, skriv talet som text.",
                "Write 1250.5 or 1 250,5. A minus sign and the unit behind the number are fine. Formulas are fine: the value that they show is used. At most 15 digits of a number are read; if more are needed, write it as text.",
            ),
            (
                "Procent skrivs 2,5 för 2,5 %. En cell i Excels procentformat läses också rätt. Ett värde som 0,025 är tvetydigt och ger en fråga.",
                "Per cent is written 2.5 for 2.5%. A cell in Excel’s percentage format is read right too. A value such as 0.025 is ambiguous and gives a question.",
            ),
            (
                "Alla belopp är i den enhet som valts i Underlag. Priser är i kronor.",
                "All amounts are in the unit chosen in Document. Prices are in kronor.",
            ),
        ],
    ),
    (
        ("År", "Years"),
        &[
            (
                "Åren i rubrikerna räknas fram av basår och sista år i Underlag. Räcker kolumnerna inte: kopiera den sista årskolumnen och infoga kopian till höger om den. Kalkylen läser upp till 30 år efter basåret.",
                "The years in the headings follow from the base year and the last year in Document. If there are too few columns: copy the last year’s column and insert the copy to its right. The calculator reads up to 30 years after the base year.",
            ),
            (
                "Basåret är året före budgetåret. Tomma år i Andra förändringar, Överförda uppdrag och Del av index som ramen täcker räknas som 0, i Månader som index gäller som 12.",
                "The base year is the year before the budget year. Empty years of Other changes, Transferred duties and Share of the index that the frame covers count as 0, of Months that the index holds as 12.",
            ),
        ],
    ),
    (
        ("Källor", "Sources"),
        &[
            (
                "Skriv i Källa: tabell vad tabellen eller avsnittet heter där siffrorna står, gärna också rad och sida. Sidan visar det när någon frågar var en siffra kommer ifrån. En rad utan källa visas som ett antagande.",
                "Write in Source: table what the table or section is called where the figures stand, and row and page if you can. The page shows it when somebody asks where a figure comes from. A line without a source is shown as an assumption.",
            ),
            (
                "Står några av radens år inte i källan: skriv dem i Antagna år, till exempel 2026, 2028, och skriv varför i Grund eller anmärkning.",
                "If some of the line’s years are not in the source: write them in Assumed years, such as 2026, 2028, and why in Ground or remark.",
            ),
        ],
    ),
    (
        ("Poster och kostnadsslag", "Items and cost types"),
        &[
            (
                "En post har en rad med volym och en med kostnad eller pris, under samma namn. Utan den andra raden har posten inget pris. En klumpsumma är ett belopp utan volym.",
                "An item has a line of volume and one of cost or price, under the same name. Without the second the item has no price. A lump sum is an amount without a volume.",
            ),
            (
                "Kostnadsslag behövs bara om index skiljer sig mellan dem. Nettokostnaderna ger deras vikter; intäkter är negativa. Ett kostnadsslag kan ha egna rader med Index och Månader som index gäller.",
                "Cost types are needed only if the index differs between them. The net costs give their weights; revenues are negative. A cost type may have lines of its own with Index and Months that the index holds.",
            ),
        ],
    ),
];

/// The first sheet: headings with their paragraphs.
pub fn parts(of: Contents, language: Language) -> Vec<(&'static str, Vec<&'static str>)> {
    let told = |(heading, paragraphs): &Part| {
        let paragraphs = paragraphs.iter().map(|both| pick(language, *both));
        (pick(language, *heading), paragraphs.collect::<Vec<_>>())
    };
    let mut parts: Vec<_> = PARTS.iter().map(told).collect();
    match of {
        Contents::Example => {
            if let Some((_, first)) = parts.first_mut() {
                first.insert(0, pick(language, EXAMPLE));
            }
        }
        Contents::Document => parts.push(told(&FILLED)),
    }
    parts
}

/// What stands under a sheet's title.
pub fn sheet(sheet: Sheet, language: Language) -> &'static str {
    let both = match sheet {
        Sheet::Readme => (
            "Mall för ett eget underlag i Ramkalkyl",
            "Template for figures of your own in Ramkalkyl",
        ),
        Sheet::Facts => (
            "Vad dokumentet heter, vilka år det gäller och vilken enhet beloppen har.",
            "What the document is called, its years and the unit of its amounts.",
        ),
        Sheet::Frame => (
            "Nämndens ram och index för varje år, med var det står i dokumentet.",
            "The committee’s frame and index for each year, and where the document says so.",
        ),
        Sheet::Types => (
            "Behövs bara om index skiljer sig mellan kostnadsslag. Nettokostnaden fylls i för basåret.",
            "Needed only if the index differs between cost types. The net cost is filled in for the base year.",
        ),
        Sheet::Items => (
            "Volym och kostnad eller pris, två rader för varje post. Fyll i namnet i den första raden.",
            "Volume and cost or price, two lines for each item. Fill in the name in the first line.",
        ),
        Sheet::Lumps => (
            "Belopp utan volym, till exempel försörjningsstöd.",
            "Amounts without a volume, such as income support.",
        ),
        Sheet::Measures => (
            "Besparingar som dokumentet beslutar. En förstärkning är negativ.",
            "Savings that the document decides. A reinforcement is negative.",
        ),
        Sheet::Areas => (
            "Hur budgetårets nettobudget fördelas på områden.",
            "How the budget year’s net budget is shared out over areas.",
        ),
    };
    pick(language, both)
}

/// What stands beside a fact.
pub fn field(field: Field, language: Language) -> &'static str {
    let both = match field {
        Field::Municipality | Field::Committee => ("Måste fyllas i.", "Must be filled in."),
        Field::MunicipalityEn | Field::CommitteeEn | Field::NoteEn => (
            "Får vara tom: då visas den svenska texten.",
            "May be empty: the Swedish text is then shown.",
        ),
        Field::Title => (
            "Som den står på dokumentet. Måste fyllas i.",
            "As it stands on the document. Must be filled in.",
        ),
        Field::Date => (
            "År, månad, dag: 2026-10-15. Får vara tom.",
            "Year, month, day: 2026-10-15. May be empty.",
        ),
        Field::Reference => ("Får vara tom.", "May be empty."),
        Field::Note => (
            "Till exempel att det är ett förslag. Får vara tom.",
            "For instance that it is a proposal. May be empty.",
        ),
        Field::Base => ("Året före budgetåret.", "The year before the budget year."),
        Field::Last => (
            "Sista planåret. Årskolumnerna följer det.",
            "The last plan year. The columns of years follow it.",
        ),
        Field::Money => (
            "tkr, mnkr eller kr. Gäller alla belopp utom priser.",
            "tkr (thousands of kronor), mnkr (millions) or kr. Holds for all amounts but prices.",
        ),
        Field::Id => (
            "Får vara tom: då görs det av kommun, nämnd och år. a–z, 0–9 och bindestreck.",
            "May be empty: it is then made of municipality, committee and year. a–z, 0–9 and hyphens.",
        ),
        Field::Version => ("Ändra inte.", "Do not change."),
    };
    pick(language, both)
}

/// The note on a column's heading.
pub fn column(column: Column, of: Sheet, language: Language) -> &'static str {
    let both = match column {
        Column::Name => (
            "På svenska. Poster med flera rader har samma namn i dem alla.",
            "In Swedish. What has several lines has the same name in all of them.",
        ),
        Column::NameEn => (
            "Får vara tom: då visas det svenska namnet.",
            "May be empty: the Swedish name is then shown.",
        ),
        Column::Kind if of == Sheet::Frame => (
            "Ändra inte dessa namn: kalkylen känner igen raderna på dem.",
            "Do not change these names: the calculator knows the lines by them.",
        ),
        Column::Kind => (
            "Välj ur listan vad raden anger.",
            "Choose from the list what the line holds.",
        ),
        Column::Unit => (
            "Volymens enhet väljs ur listan. Beloppens enhet väljs i Underlag.",
            "The unit of a volume is chosen from the list; that of amounts in the sheet Document.",
        ),
        Column::CostType => (
            "Namnet på ett av bladet Kostnadsslag. Tom: allmänt index.",
            "The name of one in the sheet Cost types. Empty: the general index.",
        ),
        Column::Follow => (
            "Hur stor del av en volymändring som ramen följer med, 0 till 100. Tom: 0.",
            "How much of a change of volume the frame follows, 0 to 100. Empty: 0.",
        ),
        Column::Amount if of == Sheet::Measures => (
            "Vad åtgärden sparar under ett helt år.",
            "What the measure saves in a full year.",
        ),
        Column::Amount => (
            "Områdets nettokostnad i budgetårets budget.",
            "The area’s net cost in the budget year’s budget.",
        ),
        Column::StartYear => ("Ett av underlagets år.", "One of the document’s years."),
        Column::StartMonth => ("1 till 12.", "1 to 12."),
        Column::Year(_) => (
            "Året räknas fram av basår och sista år i Underlag.",
            "The year follows from the base year and the last year in the sheet Document.",
        ),
        Column::Table => (
            "Tabellens eller avsnittets rubrik i dokumentet. Tom: raden är ett antagande.",
            "The heading of the table or section in the document. Empty: the line is an assumption.",
        ),
        Column::Row => (
            "Vad raden heter där. Får vara tom.",
            "What the row is called there. May be empty.",
        ),
        Column::Page => (
            "Sidan i dokumentet. Får vara tom.",
            "The page of the document. May be empty.",
        ),
        Column::Assumed => (
            "De av radens år som inte står i källan, till exempel 2026, 2028.",
            "Those of the line’s years that are not in the source, such as 2026, 2028.",
        ),
        Column::Ground => (
            "Varför ett värde antas, eller något att veta om raden.",
            "Why a value is assumed, or something to know of the line.",
        ),
        Column::Id => (
            "Får vara tom: då görs det av namnet. a–z, 0–9 och bindestreck.",
            "May be empty: it is then made of the name. a–z, 0–9 and hyphens.",
        ),
    };
    pick(language, both)
}

/// The note on a line of the sheet of frame and index.
pub fn kind(kind: Kind, language: Language) -> &'static str {
    let both = match kind {
        Kind::Frame => (
            "Den nettokostnad som fullmäktige tillåter nämnden.",
            "The net cost that the council allows the committee.",
        ),
        Kind::Need => (
            "Vad verksamheten kostar netto i basåret. Tom: lika med ramen.",
            "What the services cost net in the base year. Empty: equal to the frame.",
        ),
        Kind::Index => (
            "Pris- och löneuppräkning i procent. Basårets behövs bara om index gällde en del av året; tom: som budgetårets.",
            "Price and wage growth in per cent. The base year’s matters only if the index held a part of it; empty: as the budget year’s.",
        ),
        Kind::Months => (
            "12 om index gäller hela året.",
            "12 if the index holds the whole year.",
        ),
        Kind::Cover => (
            "Hur stor del av indexkostnaden som ramen höjs med, 0 till 100 procent. Tom: 0.",
            "How much of the index cost the frame is raised by, 0 to 100 per cent. Empty: 0.",
        ),
        Kind::Other => (
            "Till exempel ett statsbidrag som upphör. Positivt ökar behovet. Tom: 0.",
            "For instance a grant that ends. Positive raises need. Empty: 0.",
        ),
        Kind::Transfers => (
            "Uppdrag som flyttas in med pengar som redan ligger i ramen. Tom: 0.",
            "Duties moved in with money that is already in the frame. Empty: 0.",
        ),
        _ => ("", ""),
    };
    pick(language, both)
}
