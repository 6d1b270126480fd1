//! The words for what is wrong in a template: what stands there and what to do.

use ramkalkyl::text::language::Language;
use ramkalkyl::text::number::{explain, write};
use rust_decimal::Decimal;

use super::SheetFault;
use super::layout::Sheet;
use super::lines::VERSION;
use super::words::{self, pick};
use super::wrong::Wrong;

impl Wrong {
    /// A fault of the file as a whole.
    pub fn of_the_file(&self, language: Language) -> SheetFault {
        SheetFault {
            sheet: String::new(),
            cell: String::new(),
            words: self.words(language),
        }
    }

    /// The sentences for it.
    pub fn words(&self, language: Language) -> String {
        let number = |value: &Decimal| write::exact(*value, language);
        let (sv, en) = match self {
            Self::EmptyFile => plain(
                "Filen är tom. Välj en ifylld mall.",
                "The file is empty. Choose a filled-in template.",
            ),
            Self::NotAWorkbook => plain(
                "Filen är ingen arbetsbok. Öppna den i det program den kommer från och spara som .xlsx eller .ods.",
                "The file is no workbook. Open it in the program that it comes from and save it as .xlsx or .ods.",
            ),
            Self::OldExcel => plain(
                "Filen är en äldre arbetsbok (.xls). Öppna den i Excel eller LibreOffice och spara som .xlsx.",
                "The file is an older workbook (.xls). Open it in Excel or LibreOffice and save it as .xlsx.",
            ),
            Self::Encrypted => plain(
                "Filen är låst med lösenord. Öppna den, ta bort lösenordet och spara.",
                "The file is locked by a password. Open it, remove the password and save it.",
            ),
            Self::Damaged => plain(
                "Arbetsboken är skadad och kan inte läsas. Öppna den i Excel eller LibreOffice och spara på nytt.",
                "The workbook is damaged and cannot be read. Open it in Excel or LibreOffice and save it again.",
            ),
            Self::TooLarge => plain(
                "Arbetsboken är för stor. Börja om från en ny mall och klistra in bara siffrorna.",
                "The workbook is too large. Begin from a new template and paste the figures alone.",
            ),
            Self::SheetTooLarge => plain(
                "Bladet har för många celler, eller celler för långt bort. Ta bort det som inte hör till mallen.",
                "The sheet has too many cells, or cells too far away. Remove what is not of the template.",
            ),
            Self::NotTheTemplate => {
                let name = |language| words::sheet(Sheet::Facts, language);
                both(
                    format!(
                        "Arbetsboken är inte mallen: bladet ”{}” saknas. Hämta mallen på sidan och fyll i den.",
                        name(Language::Swedish)
                    ),
                    format!(
                        "The workbook is not the template: the sheet “{}” is missing. Download the template on the page and fill it in.",
                        name(Language::English)
                    ),
                )
            }
            Self::SheetMissing { sheet } => {
                let name = |language| words::sheet(*sheet, language);
                both(
                    format!(
                        "Bladet ”{}” saknas. Har det fått ett annat namn, ge det tillbaka sitt namn. Annars kopiera det från en ny mall.",
                        name(Language::Swedish)
                    ),
                    format!(
                        "The sheet “{}” is missing. If it was renamed, give it back its name. Otherwise copy it from a new template.",
                        name(Language::English)
                    ),
                )
            }
            Self::OtherVersion { found } => both(
                format!(
                    "Mallens version är {found}, men kalkylen läser version {VERSION}. Hämta en ny mall och flytta över siffrorna."
                ),
                format!(
                    "The template’s version is {found}, but the calculator reads version {VERSION}. Download a new template and move the figures."
                ),
            ),
            Self::NoHeadings => plain(
                "Bladets rubriker saknas. Kopiera rubrikraden från en ny mall.",
                "The sheet’s headings are missing. Copy the row of headings from a new template.",
            ),
            Self::HeadingMissing { column, of } => {
                let name = |language| words::column(*column, *of, language);
                both(
                    format!(
                        "Rubriken ”{}” saknas. Skriv tillbaka den över sin kolumn.",
                        name(Language::Swedish)
                    ),
                    format!(
                        "The heading “{}” is missing. Write it back over its column.",
                        name(Language::English)
                    ),
                )
            }
            Self::NoYears => plain(
                "Årens rubriker är tomma. Skriv dem, eller öppna filen i Excel eller LibreOffice och spara den, så räknas de ut.",
                "The headings of the years are empty. Write them, or open the file in Excel or LibreOffice and save it, and they are worked out.",
            ),
            Self::HeadingTwice => plain(
                "Rubriken står två gånger. Ta bort den ena kolumnen eller rätta dess rubrik.",
                "The heading stands twice. Remove one of the columns or mend its heading.",
            ),
            Self::UnderNoHeading => plain(
                "Siffran står i en kolumn utan rubrik och skulle inte räknas. Ta bort den, eller höj sista året i bladet Underlag.",
                "The figure stands in a column without a heading and would not count. Remove it, or raise the last year in the sheet Document.",
            ),
            Self::FieldMissing { field } => {
                let name = |language| words::field(*field, language);
                both(
                    format!(
                        "Raden ”{}” saknas. Skriv tillbaka namnet till vänster om sin cell.",
                        name(Language::Swedish)
                    ),
                    format!(
                        "The row “{}” is missing. Write its name back to the left of its cell.",
                        name(Language::English)
                    ),
                )
            }
            Self::Required { what } => both(
                format!("{what} saknas. Fyll i cellen."),
                format!("{what} is missing. Fill in the cell."),
            ),
            Self::KindMissing { kind } => {
                let name = |language| words::kind(*kind, language);
                both(
                    format!(
                        "Raden ”{}” saknas. Kopiera den från en ny mall.",
                        name(Language::Swedish)
                    ),
                    format!(
                        "The line “{}” is missing. Copy it from a new template.",
                        name(Language::English)
                    ),
                )
            }
            Self::KindTwice { kind } => {
                let name = |language| words::kind(*kind, language);
                both(
                    format!(
                        "Raden ”{}” står två gånger under samma namn. Ta bort den ena, eller ge posterna olika namn.",
                        name(Language::Swedish)
                    ),
                    format!(
                        "The line “{}” stands twice under one name. Remove one, or give them different names.",
                        name(Language::English)
                    ),
                )
            }
            Self::NotOneOf { found, allowed } => both(
                format!(
                    "”{found}” går inte att använda här. Skriv {}.",
                    listed(allowed, "eller")
                ),
                format!(
                    "“{found}” cannot be used here. Write {}.",
                    listed(allowed, "or")
                ),
            ),
            Self::OtherUnit { found, expected } => both(
                format!(
                    "Enheten är ”{found}”, men raden anges i {expected}. Skriv {expected} och räkna om siffrorna. Beloppens enhet väljs i bladet Underlag."
                ),
                format!(
                    "The unit is “{found}”, but the line is in {expected}. Write {expected} and convert the figures. The unit of amounts is chosen in the sheet Document."
                ),
            ),
            Self::Number(error) => return explain::message(error, language),
            Self::Formula { error } => both(
                format!("Formeln ger felet {error}. Rätta formeln eller skriv värdet."),
                format!(
                    "The formula gives the error {error}. Mend the formula or write the value."
                ),
            ),
            Self::DateForNumber => plain(
                "Cellen är ett datum, men här ska ett tal stå. Ändra cellens format till tal och skriv talet på nytt.",
                "The cell is a date, but a number belongs here. Change the cell’s format to number and write the number again.",
            ),
            Self::Logical => plain(
                "Cellen är sant eller falskt. Skriv ett värde i stället.",
                "The cell is true or false. Write a value instead.",
            ),
            Self::Huge => plain(
                "Talet är för stort för att räkna med. Kontrollera siffran och enheten.",
                "The number is too large to calculate with. Check the figure and the unit.",
            ),
            Self::NotText => plain(
                "Här ska det stå ord, inte ett tal eller ett datum.",
                "Words belong here, not a number or a date.",
            ),
            Self::NotWhole { least, most } => both(
                format!("Skriv ett heltal från {least} till {most}."),
                format!("Write a whole number from {least} to {most}."),
            ),
            Self::OutOfRange {
                value,
                least,
                most,
                unit,
            } => {
                let unit = words::unit(*unit, language);
                both(
                    format!(
                        "Värdet är {} {unit}. Det ska vara från {} till {}.",
                        number(value),
                        number(least),
                        number(most)
                    ),
                    format!(
                        "The value is {} {unit}. It must be from {} to {}.",
                        number(value),
                        number(least),
                        number(most)
                    ),
                )
            }
            Self::Improbable { value, meant } => both(
                format!(
                    "{0} betyder {0} %. Menar du {1} %, skriv {1}. Menar du verkligen {0} %, skriv det som text med procenttecken: ’{0} %.",
                    number(value),
                    number(meant)
                ),
                format!(
                    "{0} means {0}%. If you mean {1}%, write {1}. If you do mean {0}%, write it as text with the sign: ’{0}%.",
                    number(value),
                    number(meant)
                ),
            ),
            Self::Negative { value } => both(
                format!(
                    "{} är mindre än noll. Volymer och priser ska vara noll eller större.",
                    number(value)
                ),
                format!(
                    "{} is below zero. Volumes and prices must be zero or more.",
                    number(value)
                ),
            ),
            Self::YearMissing { year } => both(
                format!(
                    "Värdet för {year} saknas. Fyll i cellen. Är den sammanslagen med en annan, dela upp dem."
                ),
                format!(
                    "The value of {year} is missing. Fill in the cell. If it is merged with another, split them."
                ),
            ),
            Self::YearColumnMissing { year } => both(
                format!(
                    "Kolumnen för {year} saknas. Kopiera en årskolumn, infoga den bland de andra och se till att rubriken blir {year}."
                ),
                format!(
                    "The column of {year} is missing. Copy a year’s column, insert it among the others and see that its heading is {year}."
                ),
            ),
            Self::YearOutside { year } => both(
                format!("{year} är inte ett av underlagets år. Åren anges i bladet Underlag."),
                format!(
                    "{year} is not one of the document’s years. They are given in the sheet Document."
                ),
            ),
            Self::OnlyBaseYear => plain(
                "Den här raden har ett värde bara för basåret. Ta bort siffran.",
                "This line has a value for the base year alone. Remove the figure.",
            ),
            Self::NotYears { found } => both(
                format!(
                    "”{found}” går inte att läsa som år. Skriv till exempel 2026, 2028 eller 2026–2028."
                ),
                format!(
                    "“{found}” cannot be read as years. Write for instance 2026, 2028 or 2026–2028."
                ),
            ),
            Self::LastTooEarly => plain(
                "Sista året ska vara minst ett år efter basåret.",
                "The last year must be at least one year after the base year.",
            ),
            Self::LastTooLate { most } => both(
                format!("Sista året är för långt fram. Högst {most} år efter basåret kan läsas."),
                format!(
                    "The last year is too far ahead. At most {most} years after the base year can be read."
                ),
            ),
            Self::NotADate { found } => both(
                format!("”{found}” är inte ett datum. Skriv år, månad och dag: 2026-10-15."),
                format!("“{found}” is not a date. Write year, month and day: 2026-10-15."),
            ),
            Self::NotAnId { found } => both(
                format!(
                    "”{found}” går inte att använda som id. Skriv 1 till 60 tecken: a–z, 0–9 och bindestreck, och inget som kalkylen själv använder. Eller lämna cellen tom."
                ),
                format!(
                    "“{found}” cannot be used as an id. Write 1 to 60 characters: a–z, 0–9 and hyphens, and nothing that the calculator itself uses. Or leave the cell empty."
                ),
            ),
            Self::ListedId { id } => both(
                format!("Id:t ”{id}” har redan ett av sidans underlag. Skriv ett annat id."),
                format!("One of the page’s documents has the id “{id}”. Write another id."),
            ),
            Self::IdTwice { id } => both(
                format!(
                    "Namnet eller id:t ”{id}” används redan av en annan post, klumpsumma eller kostnadsslag. Skriv ett eget id i kolumnen Id i länkar."
                ),
                format!(
                    "The name or id “{id}” is used by another item, lump sum or cost type. Write an id of its own in the column Id in links."
                ),
            ),
            Self::NoTable => plain(
                "Raden eller sidan är ifylld, men inte tabellen. Fyll i vad tabellen heter, eller ta bort rad och sida.",
                "The row or page is filled in, but not the table. Fill in what the table is called, or remove row and page.",
            ),
            Self::AssumedWithoutTable => plain(
                "Antagna år anges bara när raden har en källa: utan källa är alla år antagna. Fyll i källans tabell eller töm cellen.",
                "Assumed years are given only where the line has a source: without one all years are assumed. Fill in the source’s table or empty the cell.",
            ),
            Self::NameMissing => plain(
                "Namnet saknas på en rad som har siffror. Skriv vad raden handlar om.",
                "The name is missing on a line with figures. Write what the line is about.",
            ),
            Self::VolumeMissing { name } => both(
                format!(
                    "”{name}” har ingen rad med volym. Lägg till en, eller flytta beloppen till bladet Klumpsummor."
                ),
                format!(
                    "“{name}” has no line of volume. Add one, or move the amounts to the sheet Lump sums."
                ),
            ),
            Self::NetMissing { name } => both(
                format!("”{name}” har ingen rad med nettokostnad i basåret. Lägg till en."),
                format!("“{name}” has no line of net cost in the base year. Add one."),
            ),
            Self::CostAndPrice => plain(
                "Posten har både kostnad och pris. Behåll en av raderna: den andra följer av den.",
                "The item has both cost and price. Keep one of the lines: the other follows.",
            ),
            Self::NoVolume { year } => both(
                format!(
                    "Kostnaden för {year} har ingen volym att delas med. Ange en volym större än noll, eller töm cellen."
                ),
                format!(
                    "The cost of {year} has no volume to be divided by. Give a volume above zero, or empty the cell."
                ),
            ),
            Self::UnknownType { found } => both(
                format!(
                    "Det finns inget kostnadsslag ”{found}” i bladet Kostnadsslag. Lägg till det där eller rätta namnet."
                ),
                format!(
                    "There is no cost type “{found}” in the sheet Cost types. Add it there or mend the name."
                ),
            ),
            Self::NothingWeighs => plain(
                "Kostnadsslagens nettokostnader blir tillsammans noll och ger inga vikter. Kontrollera siffrorna.",
                "The cost types’ net costs sum to zero and give no weights. Check the figures.",
            ),
            Self::TooMany { most } => both(
                format!("Bladet har fler än {most} rader. Ta bort dem som inte behövs."),
                format!("The sheet has more than {most} lines. Remove those that are not needed."),
            ),
            Self::Other(words) => return words.clone(),
        };
        pick(language, (sv, en))
    }
}

fn plain(sv: &str, en: &str) -> (String, String) {
    (sv.to_owned(), en.to_owned())
}

fn both(sv: String, en: String) -> (String, String) {
    (sv, en)
}

fn listed(names: &[String], or: &str) -> String {
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} {or} {last}", rest.join(", ")),
        None => String::new(),
    }
}
