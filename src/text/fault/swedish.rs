//! Faults of a file in Swedish.

use super::{either, megabytes, number, quoted, share, unit};
use crate::data::fault::{Encoding, FaultKind, Shape};
use crate::model::error::ModelError;
use crate::text::language::Language;
use crate::text::quantity_names;

/// The sentences for what is wrong; `field` is the name of the field that it is in.
pub(super) fn fault(kind: &FaultKind, field: &str) -> String {
    let language = Language::Swedish;
    let quoted = |text: &str| quoted(text, language);
    match kind {
        FaultKind::TooLarge { bytes, most } => format!(
            "Filen är {}. Ett underlag får vara högst {}.",
            megabytes(*bytes, language),
            megabytes(*most, language)
        ),
        FaultKind::NotUtf8 { found: Encoding::Utf16 } => "Filen är sparad som UTF-16 (kallas ibland ”Unicode”). Öppna den i det program den kommer från och spara som UTF-8.".to_owned(),
        FaultKind::NotUtf8 { found: Encoding::OneByte } => "Filen är inte sparad som UTF-8 utan troligen som Windows-1252 eller Latin-1, så å, ä och ö kan inte läsas. Öppna den i det program den kommer från och spara som UTF-8.".to_owned(),
        FaultKind::NotJson { line, column } => format!(
            "Filen är inte giltig JSON. Läsningen stannar på rad {line}, tecken {column}. Vanliga orsaker: ett komma för mycket eller för lite, ett citattecken som saknas, NaN i stället för ett tal, eller fler än 128 nivåer av parenteser."
        ),
        FaultKind::WrongShape { expected } => match expected {
            Shape::Object => "Här ska det stå ett objekt: fält inom { och }.",
            Shape::List => "Här ska det stå en lista: [ … ].",
            Shape::Text => "Här ska det stå en text inom citattecken. Också siffror skrivs så, till exempel \"87000\".",
            Shape::Whole => "Här ska det stå ett heltal från 0 till 65535 utan citattecken, till exempel 2020.",
        }
        .to_owned(),
        FaultKind::Missing => format!("Fältet {} saknas. Det måste finnas.", quoted(field)),
        FaultKind::UnknownField => format!(
            "Fältet {} hör inte hemma här. Ta bort det eller rätta namnet. Kommentarer skrivs i fält som heter ”//”.",
            quoted(field)
        ),
        FaultKind::FieldTwice => format!("Fältet {} står två gånger i samma objekt. Behåll ett av dem.", quoted(field)),
        FaultKind::Empty if field.is_empty() => "Filen är tom. Välj en fil med ett underlag.".to_owned(),
        FaultKind::Empty => format!("Fältet {} är tomt. Det måste innehålla något.", quoted(field)),
        FaultKind::NotOneOf { found, allowed } => {
            format!("{} går inte att använda här. Skriv {}.", quoted(found), either(allowed, language))
        }
        FaultKind::NotAnId { found } => format!(
            "{} går inte att använda som id. Ett id har 1 till 60 tecken: a–z, 0–9 och bindestreck.",
            quoted(found)
        ),
        FaultKind::DuplicateId { id } => format!("Id:t {} står mer än en gång. Ge var och en sitt eget id.", quoted(id)),
        FaultKind::NotADate { found } => format!("{} är inte ett datum. Skriv år, månad och dag så här: 2020-01-16.", quoted(found)),
        FaultKind::NotPrinted { found } => format!(
            "{} går inte att läsa som en tryckt siffra. Skriv den som dokumentet gör: -87 000, 9,9%, 1 954 kr. En tom cell skrivs \"\", ett streck \"-\".",
            quoted(found)
        ),
        FaultKind::WrongUnit { printed, unit: name } => format!(
            "{} går inte ihop med cellens enhet, {}. Rätta siffran eller enheten. Decimaler skrivs med komma.",
            quoted(printed),
            unit(name, language)
        ),
        FaultKind::NotADecimal { found } => format!(
            "{} är inte ett tal som filen kan ha. Skriv siffror utan mellanrum med punkt före decimalerna, till exempel 4882.2, eller ett bråk, 50379/87001. Högst 28 siffror.",
            quoted(found)
        ),
        FaultKind::Negative { found } => format!(
            "{} är mindre än noll. Volymer och priser ska vara noll eller större.",
            found.replacen('-', "−", 1).replace('.', ",")
        ),
        FaultKind::CellCount { found, expected } => format!(
            "Antal celler i raden: {found}. Antal kolumner i tabellen: {expected}. Skriv en cell för varje kolumn, \"\" där inget är tryckt."
        ),
        FaultKind::UnknownCell { cell } => format!(
            "Det finns ingen cell {} med en siffra. En cell skrivs tabell/rad/kolumn med deras id.",
            quoted(cell)
        ),
        FaultKind::NotInQuote { printed } => format!(
            "Meningen i fältet ”quote” innehåller inte {}. Skriv beloppet precis som det står i meningen.",
            quoted(printed)
        ),
        FaultKind::NotAsPrinted { cell, printed } => format!(
            "Värdet sägs stå i dokumentet (stated), men i cellen {} är {} tryckt. Rätta värdet, eller ange derived eller assumed och förklara.",
            quoted(cell),
            quoted(printed)
        ),
        FaultKind::YearOutside { year } => format!("{year} är inte ett av filens år. Åren anges i fältet ”years” längst ut."),
        FaultKind::TooManyYears { most } => format!("Sista året är för långt fram. Högst {most} år efter basåret kan läsas."),
        FaultKind::YearTwice { year } => format!("{year} står två gånger i samma serie. Varje år får ett värde."),
        FaultKind::YearMissing { year } => format!("{year} saknas. Serien ska ha ett värde för varje år i filen, också basåret."),
        FaultKind::NoVolume { year } => format!(
            "Kostnaden för {year} har ingen volym att delas med. Ange en volym större än noll, eller ta bort kostnaden för det året."
        ),
        FaultKind::NotAFigure { found } => format!(
            "{} är inte namnet på en siffra i kalkylen. Skriv till exempel headline.2020 eller hvb.cost.2021, med ett av filens år.",
            quoted(found)
        ),
        FaultKind::NotAFormula { word } if word.is_empty() => "Formeln slutar för tidigt. Efter + - * / ( ska det komma något mer.".to_owned(),
        FaultKind::NotAFormula { word } => format!(
            "Formeln går inte att läsa vid {}. Skriv tal, celler (tabell/rad/kolumn), siffror ur kalkylen (@headline.2020) och + - * / ( ) med mellanslag emellan.",
            quoted(word)
        ),
        FaultKind::ReservedId { id } => format!("Id:t {} använder kalkylen själv till något annat. Välj ett annat id.", quoted(id)),
        FaultKind::ListedId { id } => format!("Id:t {} har redan ett av sidans underlag. Ge filen ett annat id.", quoted(id)),
        FaultKind::TooMany { most } => format!("Kontrollerna blir för många. Högst {} celler kan kontrolleras.", number((*most).into(), language)),
        FaultKind::Model(error) => model(error),
    }
}

fn model(error: &ModelError) -> String {
    let language = Language::Swedish;
    let quoted = |text: &str| quoted(text, language);
    match error {
        ModelError::Overflow { quantity, year } => format!(
            "Siffran {} {year} blir för stor: den ryms inte i 28 siffror. Kontrollera belopp och enheter.",
            quoted(quantity_names::quantity(*quantity, true, language))
        ),
        ModelError::MissingYear { year } => format!("{year} är inte ett av filens år. Åren anges i fältet ”years” längst ut."),
        ModelError::WrongLength { series, found, expected } => {
            format!("Antal år i serien {}: {found}. Antal år i filen: {expected}.", quoted(series))
        }
        ModelError::NoPlanYears => "Det finns inget år att budgetera för. Sista året (last) ska vara minst ett år efter basåret (base).".to_owned(),
        ModelError::NegativeVolume { item, year } => format!("Volymen i {} {year} är mindre än noll. Den ska vara noll eller större.", quoted(item.as_str())),
        ModelError::WeightsNotOne { sum } => format!(
            "Kostnadsslagens andelar (weight) blir tillsammans {}. De ska bli precis 1. Skriv dem som bråk, till exempel 50379/87001.",
            number(*sum, language)
        ),
        ModelError::ShareOutOfRange { name, value } => {
            let (value, least, most) = share(name, *value, language);
            format!("Värdet i {} är {value}. Det ska vara från {least} till {most}.", quoted(name))
        }
        ModelError::MonthOutOfRange { value, least } => {
            format!("{} går inte att använda som månad. Skriv ett tal från {least} till 12.", number(*value, language))
        }
        ModelError::DuplicateId { id } => format!(
            "Id:t {} står mer än en gång bland posterna, klumpsummorna och kostnadsslagen. Ge var och en sitt eget id.",
            quoted(id)
        ),
        ModelError::UnknownItem { item } => format!("Det finns ingen post med id {}.", quoted(item.as_str())),
        ModelError::UnknownLump { lump } => format!("Det finns ingen klumpsumma med id {}.", quoted(lump.as_str())),
        ModelError::UnknownCostType { cost_type } => {
            format!("Det finns inget kostnadsslag med id {}. Lägg till det i ”cost_types” eller rätta namnet.", quoted(cost_type.as_str()))
        }
    }
}
