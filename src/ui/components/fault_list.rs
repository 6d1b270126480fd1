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
        }
    }
}

/// The list. `focus` is the id of its heading, for the focus to go to.
pub fn fault_list(faults: &Faults, focus: &'static str, language: Language) -> Html {
    let more = faults.count.saturating_sub(faults.shown.len());
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
            { for (more > 0).then(|| html! { <p>{ start::and_more(more, language) }</p> }) }
        </div>
    }
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
