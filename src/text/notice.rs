//! What of a link could not be used, and how a reader is told: what is wrong and what was done.

use rust_decimal::Decimal;

use super::language::Language;
use super::names;
use super::number::write;
use super::value::VolumeAs;
use crate::model::baseline::Baseline;
use crate::model::error::ModelError;
use crate::model::exact::Exact;
use crate::model::lever::Lever;
use crate::model::year::Year;

/// One part of a link that was left out; the rest is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkNotice {
    /// The link names a document that is not here; the first one is shown instead.
    UnknownBaseline {
        /// The id in the link.
        id: String,
    },
    /// The link was written by another version of links than this program reads.
    OtherVersion {
        /// The version in the link.
        version: String,
    },
    /// A part that this program does not know.
    UnknownPart {
        /// The part as written.
        part: String,
    },
    /// A key that names something that the document does not have: a year, an item.
    NotInDocument {
        /// The key as written.
        key: String,
        /// What is missing.
        reason: ModelError,
    },
    /// A value that is no number of the form that links use.
    BadValue {
        /// The key as written.
        key: String,
        /// The value as written.
        value: String,
    },
    /// A value that is none of those that the key can have.
    BadChoice {
        /// The key as written.
        key: String,
        /// The value as written.
        value: String,
        /// What it can be.
        choices: Vec<String>,
    },
    /// A value outside what the lever takes.
    OutOfRange {
        /// The lever.
        lever: Lever,
        /// The value as read, in the lever's unit.
        value: Decimal,
        /// The least it takes.
        least: Decimal,
        /// The most it takes.
        most: Decimal,
    },
    /// A key that stands more than once: the last one counts.
    Repeated {
        /// The key as written.
        key: String,
    },
    /// A measure that is not `<name>~<tkr>~<year>~<month>`, or starts outside the years.
    BadMeasure {
        /// The measure as written.
        text: String,
    },
    /// The calculation came to something else when the link was made.
    OtherResult {
        /// The years in which something else remained; perhaps none, where only other results differ.
        years: Vec<OtherYear>,
    },
    /// What the calculation came to when the link was made cannot be read.
    BadSum,
    /// Together the parts cannot be calculated; the document is shown as it stands.
    NotCalculable {
        /// Why.
        reason: ModelError,
    },
}

/// What remained in a year when a link was made, and what remains now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherYear {
    /// The year.
    pub year: Year,
    /// Then, whole kr.
    pub then: Decimal,
    /// Now, kr.
    pub now: Decimal,
}

impl LinkNotice {
    /// Whether the link's other parts are used all the same.
    #[must_use]
    pub fn leaves_the_rest(&self) -> bool {
        !matches!(
            self,
            Self::UnknownBaseline { .. } | Self::NotCalculable { .. }
        )
    }
}

/// The sentence for one notice.
#[must_use]
pub fn notice(notice: &LinkNotice, baseline: &Baseline, language: Language) -> String {
    match language {
        Language::Swedish => swedish(notice, baseline),
        Language::English => english(notice, baseline),
    }
}

fn swedish(notice: &LinkNotice, baseline: &Baseline) -> String {
    let name = |lever: &Lever| names::lever(baseline, lever, Language::Swedish);
    match notice {
        LinkNotice::UnknownBaseline { id } => {
            format!(
                "Länken gäller ”{id}”, som inte finns här. I stället visas {}.",
                baseline.id
            )
        }
        LinkNotice::OtherVersion { version } => format!(
            "Länken är skriven i version ”{version}”, den här sidan läser version 1. Det som kunde läsas används."
        ),
        LinkNotice::UnknownPart { part } => {
            format!("”{part}” är inget som kalkylen känner till och används inte.")
        }
        LinkNotice::NotInDocument { key, reason } => match reason {
            ModelError::MissingYear { year } => {
                format!(
                    "”{key}” används inte: {year} är inte ett av dokumentets budget- och planår."
                )
            }
            _ => format!("”{key}” används inte: dokumentet har ingen sådan post."),
        },
        LinkNotice::BadValue { key, value } => format!(
            "”{key}={value}” används inte: värdet går inte att läsa. I länkar skrivs tal med siffror och punkt, till exempel 2.5."
        ),
        LinkNotice::BadChoice {
            key,
            value,
            choices,
        } => {
            let choices = either(choices, "eller");
            format!("”{key}={value}” används inte: {key} kan vara {choices}.")
        }
        LinkNotice::OutOfRange {
            lever,
            value,
            least,
            most,
        } => {
            let [value, least, most] = numbers([*value, *least, *most], Language::Swedish);
            let unit = unit(baseline, lever, Language::Swedish);
            format!(
                "{} används inte: {value}\u{a0}{unit} är utanför {least} till {most}.",
                name(lever)
            )
        }
        LinkNotice::Repeated { key } => {
            format!("”{key}” står flera gånger. Det sista värdet används.")
        }
        LinkNotice::BadMeasure { text } => format!(
            "Åtgärden ”{text}” används inte: en åtgärd skrivs namn~tkr~år~startmånad, med ett av budget- och planåren."
        ),
        LinkNotice::OtherResult { years } => other_result(
            years,
            ["då återstod", "nu", "skillnad"],
            "Det som återstår är detsamma, men andra belopp i resultatet skiljer.",
            Language::Swedish,
        ),
        LinkNotice::BadSum => {
            "Länkens kontrollsumma går inte att läsa. Kanske är länken avklippt: jämför med den du fick.".to_owned()
        }
        LinkNotice::NotCalculable { .. } => {
            "Länkens värden går inte att räkna ihop. Dokumentets egna siffror visas.".to_owned()
        }
    }
}

fn english(notice: &LinkNotice, baseline: &Baseline) -> String {
    let name = |lever: &Lever| names::lever(baseline, lever, Language::English);
    match notice {
        LinkNotice::UnknownBaseline { id } => {
            format!(
                "The link is for “{id}”, which is not here. {} is shown instead.",
                baseline.id
            )
        }
        LinkNotice::OtherVersion { version } => format!(
            "The link is written in version “{version}”, this page reads version 1. What could be read is used."
        ),
        LinkNotice::UnknownPart { part } => {
            format!("“{part}” is nothing that the calculator knows and is not used.")
        }
        LinkNotice::NotInDocument { key, reason } => match reason {
            ModelError::MissingYear { year } => {
                format!("“{key}” is not used: {year} is not one of the budget and plan years.")
            }
            _ => format!("“{key}” is not used: the document has nothing of that name."),
        },
        LinkNotice::BadValue { key, value } => format!(
            "“{key}={value}” is not used: the value cannot be read. Links write numbers with digits and a point, such as 2.5."
        ),
        LinkNotice::BadChoice {
            key,
            value,
            choices,
        } => {
            let choices = either(choices, "or");
            format!("“{key}={value}” is not used: {key} can be {choices}.")
        }
        LinkNotice::OutOfRange {
            lever,
            value,
            least,
            most,
        } => {
            let [value, least, most] = numbers([*value, *least, *most], Language::English);
            let unit = unit(baseline, lever, Language::English);
            format!(
                "{} is not used: {value}\u{a0}{unit} is outside {least} to {most}.",
                name(lever)
            )
        }
        LinkNotice::Repeated { key } => {
            format!("“{key}” stands more than once. The last value is used.")
        }
        LinkNotice::BadMeasure { text } => format!(
            "The measure “{text}” is not used: a measure is written name~tkr~year~start month, with one of the budget and plan years."
        ),
        LinkNotice::OtherResult { years } => other_result(
            years,
            ["then remained", "now", "difference"],
            "What remains is the same, but other results differ.",
            Language::English,
        ),
        LinkNotice::BadSum => {
            "The link’s checksum cannot be read. Perhaps the link was cut off: compare it with the one that you were given.".to_owned()
        }
        LinkNotice::NotCalculable { .. } => {
            "The link’s values cannot be calculated together. The document’s own figures are shown."
                .to_owned()
        }
    }
}

/// ”2020: då återstod 191 tkr, nu 186 tkr (skillnad −5 tkr).”
fn other_result(
    years: &[OtherYear],
    [then_remained, now, difference]: [&str; 3],
    same: &str,
    language: Language,
) -> String {
    let tkr = |kr| write::tkr(kr, language);
    let said = years.iter().map(|year| {
        let by = write::signed_tkr(year.now.minus_at_most(year.then), language);
        format!(
            "{}: {then_remained} {}, {now} {} ({difference} {by}).",
            year.year,
            tkr(year.then),
            tkr(year.now)
        )
    });
    let said = said.collect::<Vec<_>>().join(" ");
    if said.is_empty() {
        same.to_owned()
    } else {
        said
    }
}

/// ”lines eller columns”.
fn either(choices: &[String], or: &str) -> String {
    match choices.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, first)) => format!("{} {or} {last}", first.join(", ")),
        None => String::new(),
    }
}

fn numbers(values: [Decimal; 3], language: Language) -> [String; 3] {
    values.map(|value| write::input(value, language))
}

fn unit(baseline: &Baseline, lever: &Lever, language: Language) -> &'static str {
    let item = names::lever_item(baseline, lever);
    let own = item.map_or(crate::model::item::VolumeUnit::CareDay, |item| item.unit);
    names::lever_unit(baseline, lever, VolumeAs::Own(own), language)
}
