//! The sheet of facts: what the document is, its years and its unit of money.

use ramkalkyl::data::unit::Unit;
use ramkalkyl::model::year::{Year, Years};
use rust_decimal::Decimal;
use serde_json::{Value as Json, json};

use super::build::checked_id;
use super::find::{At, FactCells};
use super::layout::{Field, MONEY};
use super::lines::{VERSION, Value};
use super::number::{text, whole};
use super::series::bilingual;
use super::source::document_id;
use super::words;
use super::wrong::{Found, Wrong};

/// The most years after the base year.
const MOST_YEARS: u16 = 30;

/// The facts as they stand.
pub struct Facts(FactCells);

impl Facts {
    /// The facts of a sheet.
    pub fn new(cells: FactCells) -> Self {
        Self(cells)
    }

    /// The sheet as a whole.
    pub fn whole(&self) -> At {
        let mut cells = self.0.values();
        let sheet = cells
            .next()
            .map_or_else(|| "".into(), |(_, at)| at.sheet.clone());
        At { sheet, cell: None }
    }

    /// What stands beside a fact's name; one that must be filled in and is not is a fault.
    fn value(&self, field: Field, found: &mut Found) -> Option<(&Value, &At)> {
        let (value, at) = self.0.get(&field)?;
        if value.is_none() && field.is_required() {
            let what = words::field(field, found.language).to_owned();
            found.note(at, Wrong::Required { what });
        }
        Some((value.as_ref()?, at))
    }

    fn words(&self, field: Field, found: &mut Found) -> Option<String> {
        let (value, at) = self.value(field, found)?;
        text(value, at, found)
    }

    /// Whether the workbook is of the version that is read.
    pub fn is_this_version(&self, found: &mut Found) -> bool {
        match self.value(Field::Version, found) {
            Some((Value::Number { value, .. }, _)) if *value == Decimal::from(VERSION) => true,
            Some((Value::Text(text), _)) if *text == VERSION.to_string() => true,
            Some((value, at)) => {
                let told = text(value, at, found).unwrap_or_default();
                found.note(at, Wrong::OtherVersion { found: told });
                false
            }
            None => {
                if found.is_empty() {
                    let whole = self.whole();
                    let field = Field::Version;
                    found.note(&whole, Wrong::FieldMissing { field });
                }
                // Without a version the rest is still this one's, and its faults worth telling.
                true
            }
        }
    }

    /// The years.
    pub fn years(&self, found: &mut Found) -> Option<Years> {
        let mut year = |field: Field| {
            let (value, at) = self.value(field, found)?;
            let year = whole(value, 1900, 2999, at, found)?;
            Some((u16::try_from(year).ok()?, at))
        };
        let (base, last) = (year(Field::Base), year(Field::Last));
        let ((base, _), (last, at)) = (base?, last?);
        if last <= base {
            return found.refuse(at, Wrong::LastTooEarly);
        }
        let after = last.saturating_sub(base);
        if after > MOST_YEARS {
            return found.refuse(at, Wrong::LastTooLate { most: MOST_YEARS });
        }
        Years::new(Year(base), after).ok()
    }

    /// The unit of money.
    pub fn money(&self, found: &mut Found) -> Option<Unit> {
        let (value, at) = self.value(Field::Money, found)?;
        let written = text(value, at, found)?;
        words::money_named(&written).or_else(|| {
            let names = MONEY.iter().map(|unit| words::unit(*unit, found.language));
            let allowed = names.map(str::to_owned).collect();
            let told = written;
            found.refuse(
                at,
                Wrong::NotOneOf {
                    found: told,
                    allowed,
                },
            )
        })
    }

    /// The fields of an own file that say what the document is.
    pub fn header(&self, found: &mut Found) -> Json {
        let mut both = |sv: Field, en: Field| {
            let swedish = self.words(sv, found).unwrap_or_default();
            let english = self.words(en, found);
            let english = english.as_deref().unwrap_or(&swedish);
            (!swedish.is_empty()).then(|| bilingual((&swedish, english)))
        };
        let municipality = both(Field::Municipality, Field::MunicipalityEn);
        let committee = both(Field::Committee, Field::CommitteeEn);
        let note = both(Field::Note, Field::NoteEn);
        let mut document = json!({
            "title": self.words(Field::Title, found).unwrap_or_default(),
            "date": self.date(found).unwrap_or_default(),
            "reference": self.words(Field::Reference, found).unwrap_or_default(),
        });
        if let (Some(note), Some(fields)) = (note, document.as_object_mut()) {
            fields.insert("note".to_owned(), note);
        }
        json!({"municipality": municipality, "committee": committee, "document": document})
    }

    fn date(&self, found: &mut Found) -> Option<String> {
        let (value, at) = self.value(Field::Date, found)?;
        let written = text(value, at, found)?;
        let parts: Vec<Option<u16>> = written.split('-').map(|part| part.parse().ok()).collect();
        let is_date = matches!(
            parts.as_slice(),
            [Some(1..=9999), Some(1..=12), Some(1..=31)]
        );
        if !is_date || written.len() != 10 {
            return found.refuse(at, Wrong::NotADate { found: written });
        }
        Some(written)
    }

    /// The document's id: the one given, or made of municipality, committee and year.
    pub fn id(&self, header: &Json, years: Years, found: &mut Found) -> Option<String> {
        if let Some((value, at)) = self.value(Field::Id, found) {
            let id = text(value, at, found)?;
            return checked_id(id, at, found);
        }
        let name = |field: &str| header.get(field)?.get("sv")?.as_str();
        let (municipality, committee) = (name("municipality")?, name("committee")?);
        Some(document_id(municipality, committee, years.budget()))
    }
}
