//! What the workbook is and how it is used.

use ramkalkyl::text::{letters, names};

use super::book::Content;
use super::key::{Place, SheetId};
use super::maker::Maker;
use super::style::Look;

const SHEET: SheetId = SheetId::ReadMe;

/// The width of the texts, in characters.
const WIDE: f64 = 105.0;
/// The longest address that a cell can lead to.
const LONGEST_LINK: usize = 1_500;

/// Adds the sheet.
pub(super) fn add(maker: &mut Maker<'_>) {
    let words = maker.words;
    let language = maker.language();
    let document = maker.document;
    let of = |text| names::of(text, language).to_string();
    let title = format!(
        "{}: {}",
        of(&document.municipality),
        letters::inside(&of(&document.committee))
    );
    maker
        .book
        .text(Place::new(SHEET, 0, 0), &title, Look::Title);
    maker
        .book
        .text(Place::new(SHEET, 1, 0), words.readme_lead, Look::Lead);
    let mut row = 3;
    let facts = [
        (words.document_title, document.title.to_string()),
        (words.document_date, document.date.to_string()),
        (words.document_reference, document.reference.to_string()),
        (
            words.document_note,
            document.note.as_ref().map(of).unwrap_or_default(),
        ),
        (words.exported, maker.about.date.to_owned()),
        (
            words.program,
            format!("Ramkalkyl {}", env!("CARGO_PKG_VERSION")),
        ),
    ];
    for (name, fact) in facts {
        if fact.is_empty() {
            continue;
        }
        maker
            .book
            .text(Place::new(SHEET, row, 0), name, Look::MutedTop);
        maker
            .book
            .wrapped(Place::new(SHEET, row, 1), &fact, Look::Wrapped, WIDE);
        row += 1;
    }
    link(maker, row);
    row += 2;
    row = lines(maker, row, words.how_to_use, &words.uses());
    let titles: Vec<(String, &str)> = (SheetId::ALL.into_iter().skip(1))
        .map(|sheet| (maker.book.title(sheet).to_owned(), words.holds(sheet)))
        .collect();
    maker
        .book
        .section(Place::new(SHEET, row, 0), words.what_sheets_hold, 2);
    for (title, holds) in titles {
        row += 1;
        maker
            .book
            .text(Place::new(SHEET, row, 0), &title, Look::Name);
        maker
            .book
            .wrapped(Place::new(SHEET, row, 1), holds, Look::Wrapped, WIDE);
    }
    row += 2;
    lines(maker, row, words.what_it_is_not, &words.is_not());
    let last = maker.book.rows(SHEET).saturating_sub(1);
    let layout = maker.book.layout(SHEET);
    layout.widths = vec![28.0, WIDE];
    layout.one_page = true;
    layout.printed_to = Some(Place::new(SHEET, last, 1));
    layout.heights.push((0, 24.0));
}

fn link(maker: &mut Maker<'_>, row: u32) {
    let address = maker.about.link;
    maker
        .book
        .text(Place::new(SHEET, row, 0), maker.words.link, Look::MutedTop);
    let place = Place::new(SHEET, row, 1);
    maker.book.text(place, address, Look::Plain);
    let web = address.starts_with("https://") || address.starts_with("http://");
    if web && address.len() <= LONGEST_LINK {
        maker
            .book
            .put(place, Content::Link(address.to_owned()), Look::Link);
    }
}

fn lines(maker: &mut Maker<'_>, from: u32, head: &str, lines: &[&str]) -> u32 {
    maker.book.section(Place::new(SHEET, from, 0), head, 2);
    let mut row = from;
    for line in lines {
        row += 1;
        maker
            .book
            .wrapped(Place::new(SHEET, row, 1), line, Look::Wrapped, WIDE);
    }
    row + 2
}
