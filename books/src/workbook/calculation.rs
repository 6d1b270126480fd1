//! The published model, step by step.

use ramkalkyl::model::figure::{Basis, Quantity};
use ramkalkyl::model::year::Year;

use super::expr::{Expr, if_else};
use super::key::{Key, Place, SheetId};
use super::maker::{Maker, Row, YearTable, figure, key, whole};
use super::steps::{Step, parts};
use super::style::{Look, Number};
use ramkalkyl::model::figure::Subject;

/// Names, formulas in signs; then the years.
const TABLE: YearTable = YearTable {
    sheet: SheetId::Calculation,
    first: 2,
};

/// Adds the sheet.
pub(super) fn add(maker: &mut Maker<'_>) {
    let words = maker.words;
    let top = maker.head(SheetId::Calculation, words.calculation_lead);
    for (column, head) in [(0, words.step), (1, words.formula)] {
        let place = Place::new(SheetId::Calculation, top, column);
        maker.book.text(place, head, Look::Head);
    }
    maker.year_heads(TABLE, top);
    let row = steps(maker, TABLE, Basis::Scenario, top + 1);
    effects(maker, row);
    let mut widths = vec![40.0, 50.0];
    widths.extend(vec![13.0; usize::from(maker.width())]);
    let layout = maker.book.layout(SheetId::Calculation);
    layout.widths = widths;
    layout.freeze = (top + 1, 1);
    layout.repeat = Some(top);
}

/// Writes every step from a row on; gives the first row below.
pub(super) fn steps(maker: &mut Maker<'_>, table: YearTable, basis: Basis, from: u32) -> u32 {
    let wide = table.first + maker.width();
    let mut row = from;
    for (name, steps) in parts(maker) {
        maker
            .book
            .section(Place::new(table.sheet, row, 0), name, wide);
        row += 1;
        for step in &steps {
            if step.quantity == Quantity::Frame {
                covered_sum(maker, table, basis, row);
                row += 1;
            }
            line(maker, table, basis, (step, row));
            row += 1;
        }
    }
    row
}

fn line(maker: &mut Maker<'_>, table: YearTable, basis: Basis, (step, row): (&Step, u32)) {
    let name = maker.quantity(step.quantity);
    let (look, of_numbers) = match step.result {
        true => (Look::ResultName, Look::Result),
        false => (Look::Plain, Look::Plain),
    };
    let heads = Row {
        name: &name,
        beside: &beside(table, step.number, step.signs),
        look,
        style: of_numbers.with(step.number),
    };
    maker.row(table, row, &heads, |maker, _, year| {
        if step.shown {
            let plan_only = matches!(
                step.quantity,
                Quantity::CouncilFrame | Quantity::Transfer | Quantity::Cover | Quantity::Other
            );
            if !plan_only {
                maker.before(year)?;
            }
            return Some((None, whole(basis, step.quantity, year)));
        }
        let formula = formula(maker, basis, step.quantity, year)?;
        let base_need = step.quantity == Quantity::Need && maker.before(year).is_none();
        let held = key(basis, Subject::Whole, step.quantity, year);
        Some(((!base_need).then_some(held), formula))
    });
}

/// What stands between a name and the years: the formula in signs, after the unit where there is room for one.
fn beside(table: YearTable, number: Number, signs: &'static str) -> Vec<&'static str> {
    let unit = if number == Number::Share { "%" } else { "tkr" };
    let room = usize::from(table.first).saturating_sub(2);
    (std::iter::repeat_n(unit, room)).chain([signs]).collect()
}

fn covered_sum(maker: &mut Maker<'_>, table: YearTable, basis: Basis, row: u32) {
    let heads = Row {
        name: maker.words.covered_sum,
        beside: &beside(table, Number::KrAsTkr, "Σ s≤t covered[s]"),
        look: Look::Plain,
        style: Number::KrAsTkr.into(),
    };
    maker.row(table, row, &heads, |maker, _, year| {
        let before = maker.before(year)?;
        let now = whole(basis, Quantity::Covered, year);
        let sum = match maker.before(before) {
            Some(_) => Expr::from(Key::CoveredSum(basis, before)) + now,
            None => now,
        };
        Some((Some(Key::CoveredSum(basis, year)), sum))
    });
}

fn formula(maker: &Maker<'_>, basis: Basis, quantity: Quantity, year: Year) -> Option<Expr> {
    let now = |quantity| whole(basis, quantity, year);
    if quantity == Quantity::IndexStep {
        return Some(index_step(maker, basis, year));
    }
    let Some(before) = maker.before(year) else {
        return match quantity {
            Quantity::Frame => Some(now(Quantity::CouncilFrame)),
            Quantity::Need | Quantity::Level => Some(now(Quantity::Need)),
            _ => None,
        };
    };
    let last = |quantity| whole(basis, quantity, before);
    let has_follow = maker.before(before).is_some();
    Some(match quantity {
        Quantity::Opening => last(Quantity::Level) - last(Quantity::Frame),
        Quantity::FrameCut => {
            last(Quantity::CouncilFrame) - now(Quantity::CouncilFrame) + now(Quantity::Transfer)
        }
        Quantity::Index => last(Quantity::Level) * now(Quantity::IndexStep),
        Quantity::Covered => now(Quantity::Cover) * now(Quantity::Index),
        Quantity::Headline => {
            now(Quantity::Opening) + now(Quantity::FrameCut) + now(Quantity::Index)
                - now(Quantity::Covered)
        }
        Quantity::FollowChange if has_follow => now(Quantity::Follow) - last(Quantity::Follow),
        Quantity::FollowChange => now(Quantity::Follow),
        Quantity::Frame => {
            now(Quantity::CouncilFrame) + Key::CoveredSum(basis, year) + now(Quantity::Follow)
        }
        Quantity::Need => Expr::sum([
            last(Quantity::Level),
            now(Quantity::Index),
            now(Quantity::VolumeEffect),
            now(Quantity::RateEffect),
            now(Quantity::LumpEffect),
            now(Quantity::Other),
            now(Quantity::Transfer),
        ]),
        Quantity::Required => now(Quantity::Need) - now(Quantity::Frame),
        Quantity::Remaining => now(Quantity::Required) - now(Quantity::Measures),
        Quantity::Level => if_else(
            Expr::from(Key::Carry).equals(Expr::Text(maker.words.unmet)),
            now(Quantity::Need) - now(Quantity::Measures),
            now(Quantity::Frame),
        ),
        _ => return None,
    })
}

/// `Σ w·e`; plainly the general step where there are no cost types.
fn index_step(maker: &Maker<'_>, basis: Basis, year: Year) -> Expr {
    let base = maker.baseline().years.base();
    let kinds = &maker.baseline().cost_types;
    if kinds.is_empty() {
        return Key::GeneralStep(basis, year).into();
    }
    Expr::sum(kinds.iter().map(|kind| {
        let subject = || Subject::CostType(kind.id.clone());
        let weight = figure(basis, subject(), Quantity::Weight, base);
        weight * figure(basis, subject(), Quantity::IndexStep, year)
    }))
}

/// What assumptions and decisions do to what remains.
fn effects(maker: &mut Maker<'_>, from: u32) {
    let wide = TABLE.first + maker.width();
    let name = maker.words.assumptions_and_decisions;
    maker
        .book
        .section(Place::new(TABLE.sheet, from, 0), name, wide);
    let effects = [
        (
            Quantity::Assumptions,
            (Basis::Assumptions, Basis::Document),
            "remaining_assumptions[t] − remaining_dok[t]",
        ),
        (
            Quantity::Decisions,
            (Basis::Scenario, Basis::Assumptions),
            "remaining[t] − remaining_assumptions[t]",
        ),
    ];
    for (row, (quantity, (with, without), signs)) in (from + 1..).zip(effects) {
        let name = maker.quantity(quantity);
        let heads = Row {
            name: &name,
            beside: &beside(TABLE, Number::KrAsTkr, signs),
            look: Look::Plain,
            style: Number::KrAsTkr.into(),
        };
        maker.row(TABLE, row, &heads, |maker, _, year| {
            maker.before(year)?;
            let remaining = |basis| whole(basis, Quantity::Remaining, year);
            let key = key(Basis::Scenario, Subject::Whole, quantity, year);
            Some((Some(key), remaining(with) - remaining(without)))
        });
    }
}
