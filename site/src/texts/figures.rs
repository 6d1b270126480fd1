//! Figures in the texts: the calculator's own and those that the documents print, so that a text never says another
//! figure than the page does.

use std::collections::BTreeMap;

use ramkalkyl::data::document::Document;
use ramkalkyl::model::calculate::calculate;
use ramkalkyl::model::origin::CellRef;
use ramkalkyl::model::outcome::Outcome;
use ramkalkyl::model::scenario::Scenario;
use ramkalkyl::text::language::Language;
use ramkalkyl::text::number::write;
use ramkalkyl::text::story::{Calculated, Part, parts};

use super::failure::Failure;

/// Our documents with what the calculator makes of each, no lever moved.
pub struct Figures(BTreeMap<&'static str, (Document, Outcome)>);

impl Figures {
    /// Reads and calculates every document.
    ///
    /// # Errors
    /// [`Failure`] where one cannot be read or calculated.
    pub fn read() -> Result<Self, Failure> {
        let mut known = BTreeMap::new();
        for id in ramkalkyl::data::DOCUMENT_IDS {
            let document = ramkalkyl::data::document(id).and_then(Result::ok);
            let document =
                document.ok_or_else(|| Failure::new(format!("the document {id} is faulty")))?;
            let outcome = calculate(&document.baseline, &Scenario::default())
                .map_err(|error| Failure::new(format!("the document {id}: {error}")))?;
            known.insert(*id, (document, outcome));
        }
        Ok(Self(known))
    }

    /// A figure by document and name, `osteraker-2020 headline.2020`; or by document and cell, without its unit,
    /// `osteraker-2020 strategiska-styrtal/hvb-volym/budget-2020`.
    ///
    /// # Errors
    /// [`Failure`] where there is no such document, figure or cell.
    pub fn html(&self, name: &str, language: Language) -> Result<String, Failure> {
        let unknown = || Failure::new(format!("{{{name}}} names neither a part nor a figure"));
        let (id, figure) = name.split_once(' ').ok_or_else(unknown)?;
        let (document, outcome) = self.0.get(id).ok_or_else(unknown)?;
        if let Some(cell) = CellRef::read(figure) {
            let place = document.cell(&cell).ok_or_else(unknown)?;
            let printed = place.cell.figure().ok_or_else(unknown)?;
            let text = write::decimal(printed.value, printed.decimals, language);
            return Ok(format!("<data value=\"{}\">{text}</data>", printed.value));
        }
        let words = Calculated {
            document,
            outcome,
            language,
        };
        match parts(&format!("{{{figure}}}"), &words).as_slice() {
            [Part::Figure { value, text, .. }] => {
                let value = value.normalize();
                Ok(format!("<data value=\"{value}\">{text}</data>"))
            }
            _ => Err(unknown()),
        }
    }
}
