//! Items and lump items, year by year.

use ramkalkyl::model::figure::{Basis, Quantity, Subject};
use ramkalkyl::model::item::{Item, Lump};
use ramkalkyl::model::year::Year;
use ramkalkyl::text::names;
use ramkalkyl::text::value::{VolumeAs, price_unit};

use super::expr::{Expr, one_plus};
use super::key::{Place, SheetId};
use super::maker::{Maker, Row, YearTable, key, of_item, of_lump};
use super::style::{Look, Number};

/// Names, units, formulas in signs; then the years.
const TABLE: YearTable = YearTable {
    sheet: SheetId::Items,
    first: 3,
};

/// Adds the sheet.
pub(super) fn add(maker: &mut Maker<'_>) {
    let words = maker.words;
    let top = maker.head(SheetId::Items, words.items_lead);
    let heads = [(0, words.what), (1, words.unit), (2, words.formula)];
    for (column, head) in heads {
        maker
            .book
            .text(Place::new(SheetId::Items, top, column), head, Look::Head);
    }
    maker.year_heads(TABLE, top);
    blocks(maker, TABLE, Basis::Scenario, top + 1);
    let mut widths = vec![34.0, 22.0, 44.0];
    widths.extend(vec![13.0; usize::from(maker.width())]);
    let layout = maker.book.layout(SheetId::Items);
    layout.widths = widths;
    layout.freeze = (top + 1, 1);
    layout.repeat = Some(top);
}

/// Writes every item and lump item from a row on; gives the first row below.
pub(super) fn blocks(maker: &mut Maker<'_>, table: YearTable, basis: Basis, from: u32) -> u32 {
    let baseline = maker.baseline();
    let wide = table.first + maker.width();
    let mut row = from;
    for item in &baseline.items {
        let name = names::of(&item.name, maker.language());
        maker
            .book
            .section(Place::new(table.sheet, row, 0), &name, wide);
        row = of_one_item(maker, table, basis, (item, row + 1));
    }
    for lump in &baseline.lumps {
        let name = names::of(&lump.name, maker.language());
        maker
            .book
            .section(Place::new(table.sheet, row, 0), &name, wide);
        row = of_one_lump(maker, table, basis, (lump, row + 1));
    }
    super::sums::add(maker, table, basis, row)
}

/// A quantity with its unit and its formula in signs.
struct Line {
    quantity: Quantity,
    number: Number,
    signs: &'static str,
}

const ITEM_LINES: [Line; 8] = [
    line(Quantity::Volume, Number::Units, "V[t]"),
    line(Quantity::UnitPrice, Number::Kr, "R[t]"),
    line(Quantity::IndexStep, Number::Share, "e[t]"),
    line(Quantity::Cost, Number::KrAsTkr, "V[t] · R[t]"),
    line(Quantity::Index, Number::KrAsTkr, "V[t−1] · R[t−1] · e[t]"),
    line(
        Quantity::VolumeEffect,
        Number::KrAsTkr,
        "(V[t] − V[t−1]) · R[t−1] · (1 + e[t])",
    ),
    line(
        Quantity::RateEffect,
        Number::KrAsTkr,
        "V[t] · (R[t] − R[t−1] · (1 + e[t]))",
    ),
    line(
        Quantity::Follow,
        Number::KrAsTkr,
        "φ · (V[t] − V_dok[t]) · R_dok[t]",
    ),
];

const fn line(quantity: Quantity, number: Number, signs: &'static str) -> Line {
    Line {
        quantity,
        number,
        signs,
    }
}

fn of_one_item(
    maker: &mut Maker<'_>,
    table: YearTable,
    basis: Basis,
    (item, from): (&Item, u32),
) -> u32 {
    let mut row = from;
    for line in &ITEM_LINES {
        let language = maker.language();
        let name = match line.quantity {
            Quantity::Index => maker.words.index_part.to_owned(),
            Quantity::RateEffect => maker.words.rate_effect.to_owned(),
            quantity => maker.quantity(quantity),
        };
        let unit = match line.number {
            Number::Units => VolumeAs::Own(item.unit).name(language),
            Number::Kr => price_unit(item.unit, language),
            Number::Share => "%",
            _ => "tkr",
        };
        let look = match line.quantity {
            Quantity::Cost => (Look::ResultName, Look::Result),
            _ => (Look::Plain, Look::Plain),
        };
        let heads = Row {
            name: &name,
            beside: &[unit, line.signs],
            look: look.0,
            style: look.1.with(line.number),
        };
        maker.row(table, row, &heads, |maker, _, year| {
            let formula = item_formula(maker, basis, item, (line.quantity, year))?;
            // Volume and price are held by the inputs; here they are shown beside what they come to.
            let held = matches!(line.quantity, Quantity::Volume | Quantity::UnitPrice);
            let key = key(basis, Subject::Item(item.id.clone()), line.quantity, year);
            Some(((!held).then_some(key), formula))
        });
        row += 1;
    }
    row
}

fn item_formula(
    maker: &Maker<'_>,
    basis: Basis,
    item: &Item,
    (quantity, year): (Quantity, Year),
) -> Option<Expr> {
    let base = maker.baseline().years.base();
    let of = |basis, quantity, year| of_item(basis, item, quantity, year);
    let volume = |year| of(basis, Quantity::Volume, year);
    let price = |year| of(basis, Quantity::UnitPrice, year);
    let step = || of(basis, Quantity::IndexStep, year);
    let formula = match quantity {
        Quantity::Volume => volume(year),
        Quantity::UnitPrice => price(year),
        Quantity::IndexStep => maker.step_of(basis, item.cost_type.as_ref(), year),
        Quantity::Cost => volume(year) * price(year),
        _ => {
            let before = maker.before(year)?;
            match quantity {
                Quantity::Index => volume(before) * price(before) * step(),
                Quantity::VolumeEffect => {
                    (volume(year) - volume(before)) * price(before) * one_plus(step())
                }
                Quantity::RateEffect => {
                    volume(year) * (price(year) - price(before) * one_plus(step()))
                }
                Quantity::Follow => {
                    let stated = |quantity| of(Basis::Document, quantity, year);
                    let change = volume(year) - stated(Quantity::Volume);
                    of(basis, Quantity::FollowShare, base) * change * stated(Quantity::UnitPrice)
                }
                _ => return None,
            }
        }
    };
    Some(formula)
}

fn of_one_lump(
    maker: &mut Maker<'_>,
    table: YearTable,
    basis: Basis,
    (lump, from): (&Lump, u32),
) -> u32 {
    let lines = [
        line(Quantity::Amount, Number::KrAsTkr, "A[t]"),
        line(Quantity::IndexStep, Number::Share, "e[t]"),
        line(
            Quantity::LumpEffect,
            Number::KrAsTkr,
            "A[t] − A[t−1] · (1 + e[t])",
        ),
    ];
    let mut row = from;
    for line in &lines {
        let name = match line.quantity {
            Quantity::LumpEffect => maker.words.lump_effect.to_owned(),
            quantity => maker.quantity(quantity),
        };
        let unit = if line.number == Number::Share {
            "%"
        } else {
            "tkr"
        };
        let heads = Row {
            name: &name,
            beside: &[unit, line.signs],
            look: Look::Plain,
            style: line.number.into(),
        };
        maker.row(table, row, &heads, |maker, _, year| {
            let of = |quantity, year| of_lump(basis, lump, quantity, year);
            let key = key(basis, Subject::Lump(lump.id.clone()), line.quantity, year);
            match line.quantity {
                Quantity::Amount => Some((None, of(Quantity::Amount, year))),
                Quantity::IndexStep => {
                    let step = maker.step_of(basis, lump.cost_type.as_ref(), year);
                    Some((Some(key), step))
                }
                _ => {
                    let before = of(Quantity::Amount, maker.before(year)?);
                    let indexed = before * one_plus(of(Quantity::IndexStep, year));
                    Some((Some(key), of(Quantity::Amount, year) - indexed))
                }
            }
        });
        row += 1;
    }
    row
}
