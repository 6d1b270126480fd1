//! What all items and lump items come to.

use ramkalkyl::model::figure::{Basis, Quantity, Subject};
use ramkalkyl::model::year::Year;
use ramkalkyl::text::letters;

use super::expr::Expr;
use super::key::{Key, Place};
use super::maker::{Maker, Row, YearTable, figure, key};
use super::style::{Look, Number, Style};

/// The most parts of a sum that stands in one cell: with longer names than any it stays below what a cell takes.
const MOST_PARTS: usize = 40;

/// What all items and lump items come to. Where there are many, their sum is made in parts.
pub(super) fn add(maker: &mut Maker<'_>, table: YearTable, basis: Basis, from: u32) -> u32 {
    let baseline = maker.baseline();
    let items = |quantity: Quantity| -> Vec<(Subject, Quantity)> {
        let all = baseline.items.iter();
        all.map(|item| (Subject::Item(item.id.clone()), quantity))
            .collect()
    };
    let lumps = baseline.lumps.iter();
    let lumps = lumps.map(|lump| (Subject::Lump(lump.id.clone()), Quantity::LumpEffect));
    let sums = [
        (Quantity::VolumeEffect, "Σp", items(Quantity::VolumeEffect)),
        (Quantity::RateEffect, "Σp", items(Quantity::RateEffect)),
        (Quantity::LumpEffect, "Σl", lumps.collect()),
        (Quantity::Follow, "Σp", items(Quantity::Follow)),
    ];
    let wide = table.first + maker.width();
    let name = maker.words.sums;
    maker
        .book
        .section(Place::new(table.sheet, from, 0), name, wide);
    let mut row = from + 1;
    for (quantity, sign, parts) in sums {
        let name = maker.quantity(quantity);
        let signs = format!("{sign} {}", letters::inside(&name));
        let formulas = |year: Year, parts: &[(Subject, Quantity)]| {
            let parts = parts.iter();
            Expr::sum(
                parts.map(|(subject, quantity)| figure(basis, subject.clone(), *quantity, year)),
            )
        };
        let chunks: Vec<&[(Subject, Quantity)]> = parts.chunks(MOST_PARTS).collect();
        let whole_row = row + u32::try_from(chunks.len()).unwrap_or_default();
        let in_parts = chunks.len() > 1;
        if in_parts {
            for chunk in &chunks {
                let heads = Row {
                    name: maker.words.part_of_sum,
                    beside: &["tkr", &signs],
                    look: Look::Muted,
                    style: Look::Document.with(Number::KrAsTkr),
                };
                maker.row(table, row, &heads, |maker, _, year| {
                    maker.before(year)?;
                    Some((None, formulas(year, chunk)))
                });
                row += 1;
            }
        }
        let heads = Row {
            name: &name,
            beside: &["tkr", &signs],
            look: Look::ResultName,
            style: Style {
                look: Look::Result,
                number: Number::KrAsTkr,
            },
        };
        let first_row = whole_row.saturating_sub(u32::try_from(chunks.len()).unwrap_or_default());
        maker.row(table, row, &heads, |maker, position, year| {
            maker.before(year)?;
            let formula = if in_parts {
                let rows = first_row..whole_row;
                Expr::sum(rows.map(|row| Expr::At(table.at(row, position))))
            } else {
                formulas(year, &parts)
            };
            let key: Key = key(basis, Subject::Whole, quantity, year);
            Some((Some(key), formula))
        });
        row += 1;
    }
    row
}
