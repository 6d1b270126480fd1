//! Everything that is wrong with a file, each fault with its place, under the parts of the file.

use yew::prelude::*;

use crate::data::fault::Fault;
use crate::data::place::{Named, Outline};
use crate::text::fault;
use crate::text::language::Language;
use crate::text::start::{self, FilePart};

/// The most faults that are shown: whoever mended these chooses the file again.
const MOST_SHOWN: usize = 100;

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Faults {
    file: String,
    count: usize,
    shown: Vec<(FilePart, Fault, Named)>,
    of_sheets: Vec<SheetFault>,
}

/// What is wrong with a workbook, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetFault {
    /// The sheet; empty for the file as a whole.
    pub sheet: String,
    /// The cell, `C7`; empty for a sheet as a whole.
    pub cell: String,
    /// What is wrong and what to do.
    pub words: String,
}

impl Faults {
    /// The faults of a file, with the names around their places where its text could be read.
    #[must_use]
    pub fn new(file: String, faults: Vec<Fault>, text: Option<&str>) -> Self {
        let outline = text.and_then(Outline::read);
        let count = faults.len();
        let shown = faults.into_iter().take(MOST_SHOWN).map(|fault| {
            let named = outline.as_ref().map(|outline| outline.named(&fault.place));
            (FilePart::of(&fault.place), fault, named.unwrap_or_default())
        });
        Self {
            file,
            count,
            shown: shown.collect(),
            of_sheets: Vec::new(),
        }
    }

    /// The faults of a workbook.
    #[must_use]
    pub fn of_workbook(file: String, mut faults: Vec<SheetFault>) -> Self {
        let count = faults.len();
        faults.truncate(MOST_SHOWN);
        Self {
            file,
            count,
            shown: Vec::new(),
            of_sheets: faults,
        }
    }
}

/// The list. `focus` is the id of its heading, for the focus to go to.
pub fn fault_list(faults: &Faults, focus: &'static str, language: Language) -> Html {
    let more = (faults.count)
        .saturating_sub(faults.shown.len())
        .saturating_sub(faults.of_sheets.len());
    let parts = FilePart::ALL.into_iter().filter_map(|part| {
        let of_part = faults.shown.iter().filter(|(of, ..)| *of == part);
        let lines: Vec<Html> = of_part
            .enumerate()
            .map(|(key, (_, fault, named))| line(key, fault, named, language))
            .collect();
        (!lines.is_empty()).then(|| {
            let heading = part.heading(language);
            html! {
                <section key={heading} class="fault-part">
                    <h4>{ heading }</h4>
                    <ul class="fault-lines">{ for lines }</ul>
                </section>
            }
        })
    });
    html! {
        <div class="fault-list" data-faults={faults.count.to_string()}>
            <h3 id={focus} tabindex="-1">{ start::faults_found(faults.count, &faults.file, language) }</h3>
            <p role="alert">{ language.faults_nothing_kept() }</p>
            { for parts }
            { sheets(&faults.of_sheets, language) }
            { for (more > 0).then(|| html! { <p>{ start::and_more(more, language) }</p> }) }
        </div>
    }
}

/// The faults of each sheet, in the order of the workbook.
fn sheets(faults: &[SheetFault], language: Language) -> Html {
    let of_sheet = |faults: &[SheetFault]| {
        let sheet = faults.first().map_or("", |fault| fault.sheet.as_str());
        let heading = if sheet.is_empty() {
            language.fault_file().to_owned()
        } else {
            sheet.to_owned()
        };
        let lines = faults.iter().enumerate().map(|(key, fault)| {
            let cell = (!fault.cell.is_empty()).then(|| {
                html! { <p class="fault-place"><code>{ fault.cell.clone() }</code></p> }
            });
            html! { <li {key}>{ for cell }<p>{ &fault.words }</p></li> }
        });
        html! {
            <section key={heading.clone()} class="fault-part">
                <h4>{ heading.clone() }</h4>
                <ul class="fault-lines">{ for lines }</ul>
            </section>
        }
    };
    let parts = faults.chunk_by(|one, other| one.sheet == other.sheet);
    html! { <div hidden={faults.is_empty()}>{ for parts.map(of_sheet) }</div> }
}

fn line(key: usize, found: &Fault, named: &Named, language: Language) -> Html {
    let names = fault::place(named, language);
    let place = (!found.place.is_empty()).then(|| {
        html! {
            <p class="fault-place">
                <code>{ found.place.clone() }</code>
                <span class="fault-names">{ names }</span>
            </p>
        }
    });
    html! {
        <li {key}>
            { for place }
            <p>{ fault::fault(found, language) }</p>
        </li>
    }
}
