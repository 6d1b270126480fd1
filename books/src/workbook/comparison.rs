//! The document's own outcome beside the scenario's.

use ramkalkyl::model::explain::Explainer;
use ramkalkyl::model::figure::{Basis, Quantity, Subject};
use ramkalkyl::model::scenario::Scenario;
use ramkalkyl::model::year::Year;
use ramkalkyl::text::names;

use super::key::{Place, SheetId};
use super::maker::{Maker, figure, key};
use super::number::float;
use super::style::{Look, Number};

const SHEET: SheetId = SheetId::Comparison;
const HEADS: u32 = 3;
const WHOLE: [Quantity; 19] = [
    Quantity::Opening,
    Quantity::FrameCut,
    Quantity::Index,
    Quantity::Covered,
    Quantity::Headline,
    Quantity::VolumeEffect,
    Quantity::RateEffect,
    Quantity::LumpEffect,
    Quantity::Other,
    Quantity::Transfer,
    Quantity::Follow,
    Quantity::FollowChange,
    Quantity::Required,
    Quantity::Measures,
    Quantity::Remaining,
    Quantity::CouncilFrame,
    Quantity::Frame,
    Quantity::Need,
    Quantity::Level,
];

/// Adds the sheet.
pub(super) fn add(maker: &mut Maker<'_>) {
    let words = maker.words;
    maker.head(SHEET, words.comparison_lead);
    heads(maker);
    let mut row = HEADS + 2;
    for quantity in WHOLE {
        let name = maker.quantity(quantity);
        line(maker, row, (&name, Subject::Whole, quantity));
        row += 1;
    }
    let baseline = maker.baseline();
    let items = baseline.items.iter().map(|item| {
        let name = names::of(&item.name, maker.language());
        (name, Subject::Item(item.id.clone()), Quantity::Cost)
    });
    let lumps = baseline.lumps.iter().map(|lump| {
        let name = names::of(&lump.name, maker.language());
        (name, Subject::Lump(lump.id.clone()), Quantity::Amount)
    });
    let costs: Vec<_> = items.chain(lumps).collect();
    let columns = 1 + 4 * maker.width().saturating_sub(1);
    maker
        .book
        .section(Place::new(SHEET, row, 0), words.costs, columns);
    for (name, subject, quantity) in costs {
        row += 1;
        line(maker, row, (&name, subject, quantity));
    }
    let mut widths = vec![42.0];
    for _ in 1..maker.width() {
        widths.extend([13.0, 13.0, 13.0, 1.5]);
    }
    let layout = maker.book.layout(SHEET);
    layout.widths = widths;
    layout.freeze = (HEADS + 2, 1);
    layout.repeat = Some(HEADS + 1);
}

/// The document's column of a year; the scenario's and the difference follow.
fn column(position: usize) -> u16 {
    let before = u16::try_from(position)
        .unwrap_or_default()
        .saturating_sub(1);
    before.saturating_mul(4).saturating_add(1)
}

fn heads(maker: &mut Maker<'_>) {
    let language = maker.language();
    let heads = [
        language.document(),
        language.scenario(),
        language.difference(),
    ];
    maker.book.text(
        Place::new(SHEET, HEADS + 1, 0),
        maker.words.what,
        Look::Head,
    );
    for (position, year) in maker.years().into_iter().skip(1) {
        let first = column(position);
        maker
            .book
            .section(Place::new(SHEET, HEADS, first), &year.to_string(), 3);
        for (column, head) in (first..).zip(heads) {
            maker
                .book
                .text(Place::new(SHEET, HEADS + 1, column), head, Look::NumberHead);
        }
    }
}

fn line(maker: &mut Maker<'_>, row: u32, (name, subject, quantity): (&str, Subject, Quantity)) {
    let result = matches!(
        quantity,
        Quantity::Headline | Quantity::Required | Quantity::Remaining
    );
    let (of_name, numbers) = match result {
        true => (Look::ResultName, Look::Result),
        false => (Look::Plain, Look::Plain),
    };
    maker.book.text(Place::new(SHEET, row, 0), name, of_name);
    for (position, year) in maker.years().into_iter().skip(1) {
        let at = |column| Place::new(SHEET, row, column);
        let first = column(position);
        let style = numbers.with(Number::KrAsTkr);
        let of = |basis| figure(basis, subject.clone(), quantity, year);
        if is_input(quantity) {
            maker.book.formula(at(first), of(Basis::Document), style);
        } else {
            let value = stated(maker, &subject, quantity, year);
            maker.book.number(at(first), value, style);
            let key = key(Basis::Document, subject.clone(), quantity, year);
            maker.book.holds(at(first), key);
        }
        maker
            .book
            .formula(at(first + 1), of(Basis::Scenario), style);
        let difference = super::expr::Expr::At(at(first + 1)) - at(first);
        maker.book.formula(at(first + 2), difference, style);
    }
}

/// Whether the document's own is an input.
fn is_input(quantity: Quantity) -> bool {
    matches!(
        quantity,
        Quantity::Other | Quantity::Transfer | Quantity::CouncilFrame | Quantity::Amount
    )
}

fn stated(maker: &Maker<'_>, subject: &Subject, quantity: Quantity, year: Year) -> f64 {
    let untouched = Scenario::default();
    let explainer = Explainer::new(maker.baseline(), &untouched, maker.stated, maker.stated);
    let figure = ramkalkyl::model::figure::FigureId::of(subject.clone(), quantity, year);
    explainer.value(&figure).map(float).unwrap_or_default()
}
