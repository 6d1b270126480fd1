//! Faults of a file in English.

use super::{either, megabytes, number, quoted, share, unit};
use crate::data::fault::{Encoding, FaultKind, Shape};
use crate::model::error::ModelError;
use crate::text::language::Language;
use crate::text::quantity_names;

/// The sentences for what is wrong; `field` is the name of the field that it is in.
pub(super) fn fault(kind: &FaultKind, field: &str) -> String {
    let language = Language::English;
    let quoted = |text: &str| quoted(text, language);
    match kind {
        FaultKind::TooLarge { bytes, most } => format!(
            "The file is {}. It may be at most {}.",
            megabytes(*bytes, language),
            megabytes(*most, language)
        ),
        FaultKind::NotUtf8 { found: Encoding::Utf16 } => "The file is saved as UTF-16 (sometimes called “Unicode”). Open it in the program that it comes from and save it as UTF-8.".to_owned(),
        FaultKind::NotUtf8 { found: Encoding::OneByte } => "The file is not saved as UTF-8 but probably as Windows-1252 or Latin-1, so å, ä and ö cannot be read. Open it in the program that it comes from and save it as UTF-8.".to_owned(),
        FaultKind::NotJson { line, column } => format!(
            "The file is not valid JSON. Reading stops at line {line}, character {column}. Common causes: a comma too many or too few, a missing quotation mark, NaN instead of a number, or more than 128 levels of brackets."
        ),
        FaultKind::WrongShape { expected } => match expected {
            Shape::Object => "An object belongs here: fields within { and }.",
            Shape::List => "A list belongs here: [ … ].",
            Shape::Text => "A text within quotation marks belongs here. Figures are written so too, for example \"87000\".",
            Shape::Whole => "A whole number from 0 to 65535 without quotation marks belongs here, for example 2020.",
        }
        .to_owned(),
        FaultKind::Missing => format!("The field {} is missing. It must be there.", quoted(field)),
        FaultKind::UnknownField => format!(
            "The field {} does not belong here. Remove it or correct its name. Comments are written in fields named “//”.",
            quoted(field)
        ),
        FaultKind::FieldTwice => format!("The field {} stands twice in the same object. Keep one of them.", quoted(field)),
        FaultKind::Empty if field.is_empty() => "The file is empty. Choose a file with a document’s figures.".to_owned(),
        FaultKind::Empty => format!("The field {} is empty. It must hold something.", quoted(field)),
        FaultKind::NotOneOf { found, allowed } => {
            format!("{} cannot be used here. Write {}.", quoted(found), either(allowed, language))
        }
        FaultKind::NotAnId { found } => format!(
            "{} cannot be used as an id. An id has 1 to 60 characters: a–z, 0–9 and hyphen.",
            quoted(found)
        ),
        FaultKind::DuplicateId { id } => format!("The id {} stands more than once. Give each its own id.", quoted(id)),
        FaultKind::NotADate { found } => format!("{} is not a date. Write year, month and day like this: 2020-01-16.", quoted(found)),
        FaultKind::NotPrinted { found } => format!(
            "{} cannot be read as a printed figure. Write it as the document does: -87 000, 9,9%, 1 954 kr. An empty cell is written \"\", a dash \"-\".",
            quoted(found)
        ),
        FaultKind::WrongUnit { printed, unit: name } => format!(
            "{} does not go with the cell’s unit, {}. Correct the figure or the unit. Decimals are written with a comma.",
            quoted(printed),
            unit(name, language)
        ),
        FaultKind::NotADecimal { found } => format!(
            "{} is not a number that the file can have. Write digits without spaces and a point before the decimals, for example 4882.2, or a quotient, 50379/87001. At most 28 digits.",
            quoted(found)
        ),
        FaultKind::Negative { found } => format!(
            "{} is below zero. Volumes and prices are zero or more.",
            found.replacen('-', "−", 1)
        ),
        FaultKind::CellCount { found, expected } => format!(
            "Cells in the row: {found}. Columns in the table: {expected}. Write one cell for each column, \"\" where nothing is printed."
        ),
        FaultKind::UnknownCell { cell } => format!(
            "There is no cell {} with a figure. A cell is written table/row/column with their ids.",
            quoted(cell)
        ),
        FaultKind::NotInQuote { printed } => format!(
            "The sentence in the field “quote” does not hold {}. Write the amount exactly as the sentence does.",
            quoted(printed)
        ),
        FaultKind::NotAsPrinted { cell, printed } => format!(
            "The value is said to stand in the document (stated), but the cell {} prints {}. Correct the value, or write derived or assumed and explain.",
            quoted(cell),
            quoted(printed)
        ),
        FaultKind::YearOutside { year } => format!("{year} is not one of the file’s years. They are given in the outermost field “years”."),
        FaultKind::TooManyYears { most } => format!("The last year is too far ahead. At most {most} years after the base year can be read."),
        FaultKind::YearTwice { year } => format!("{year} stands twice in the same series. Each year has one value."),
        FaultKind::YearMissing { year } => format!("{year} is missing. The series needs a value for every year of the file, the base year too."),
        FaultKind::NoVolume { year } => format!(
            "The cost of {year} has no volume to be divided by. Give a volume above zero, or remove the cost of that year."
        ),
        FaultKind::NotAFigure { found } => format!(
            "{} is not the name of a figure of the calculator. Write for example headline.2020 or hvb.cost.2021, with one of the file’s years.",
            quoted(found)
        ),
        FaultKind::NotAFormula { word } if word.is_empty() => "The formula ends too early. After + - * / ( something more must follow.".to_owned(),
        FaultKind::NotAFormula { word } => format!(
            "The formula cannot be read at {}. Write numbers, cells (table/row/column), figures of the calculator (@headline.2020) and + - * / ( ) with spaces between.",
            quoted(word)
        ),
        FaultKind::ReservedId { id } => format!("The calculator itself uses the id {} for something else. Choose another id.", quoted(id)),
        FaultKind::ListedId { id } => format!("One of the page’s own documents already has the id {}. Give the file another id.", quoted(id)),
        FaultKind::TooMany { most } => format!("The checks become too many. At most {} cells can be checked.", number((*most).into(), language)),
        FaultKind::Model(error) => model(error),
    }
}

fn model(error: &ModelError) -> String {
    let language = Language::English;
    let quoted = |text: &str| quoted(text, language);
    match error {
        ModelError::Overflow { quantity, year } => format!(
            "The figure {} {year} becomes too large: it does not fit in 28 digits. Check amounts and units.",
            quoted(quantity_names::quantity(*quantity, true, language))
        ),
        ModelError::MissingYear { year } => format!("{year} is not one of the file’s years. They are given in the outermost field “years”."),
        ModelError::WrongLength { series, found, expected } => {
            format!("Years in the series {}: {found}. Years in the file: {expected}.", quoted(series))
        }
        ModelError::NoPlanYears => "There is no year to budget for. The last year (last) must be at least one year after the base year (base).".to_owned(),
        ModelError::NegativeVolume { item, year } => format!("The volume of {} {year} is below zero. It must be zero or more.", quoted(item.as_str())),
        ModelError::WeightsNotOne { sum } => format!(
            "The shares of the cost types (weight) sum to {}. They must sum to exactly 1. Write them as quotients, for example 50379/87001.",
            number(*sum, language)
        ),
        ModelError::ShareOutOfRange { name, value } => {
            let (value, least, most) = share(name, *value, language);
            format!("The value in {} is {value}. It must be from {least} to {most}.", quoted(name))
        }
        ModelError::MonthOutOfRange { value, least } => {
            format!("{} cannot be used as a month. Write a number from {least} to 12.", number(*value, language))
        }
        ModelError::DuplicateId { id } => format!(
            "The id {} stands more than once among the items, lump sums and cost types. Give each its own id.",
            quoted(id)
        ),
        ModelError::UnknownItem { item } => format!("There is no item with the id {}.", quoted(item.as_str())),
        ModelError::UnknownLump { lump } => format!("There is no lump sum with the id {}.", quoted(lump.as_str())),
        ModelError::UnknownCostType { cost_type } => {
            format!("There is no cost type with the id {}. Add it to “cost_types” or correct the name.", quoted(cost_type.as_str()))
        }
    }
}
