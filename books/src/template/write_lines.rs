//! The sheets that hold one thing a line.

use ramkalkyl::data::unit::Unit;
use ramkalkyl::text::language::Language;
use rust_xlsxwriter::{Format, Note, Worksheet, XlsxError, column_number_to_name};

use super::guide;
use super::layout::{Column, Field, Kind, Sheet};
use super::lines::{Filled, Line};
use super::look::Look;
use super::words::{self};
use super::write::{FIRST, cell, fact, formula, head, tall, unit_name};

/// The fewest columns of years: a base year, a budget year and four years of plan.
const FEWEST_YEARS: u16 = 6;

/// A sheet being written.
pub struct Writing<'a> {
    /// It.
    pub page: &'a mut Worksheet,
    /// Which it is.
    pub sheet: Sheet,
    /// The template's contents.
    pub filled: &'a Filled,
    /// How cells look.
    pub look: &'a Look,
    /// The language of its words.
    pub language: Language,
    /// Its columns in their order.
    pub columns: Vec<Column>,
}

/// Writes a sheet: its headings, the lines and some that are empty.
pub fn lines(
    page: &mut Worksheet,
    sheet: Sheet,
    filled: &Filled,
    look: &Look,
    language: Language,
) -> Result<(), XlsxError> {
    head(page, sheet, look, language)?;
    let mut columns = sheet.before().to_vec();
    if sheet.has_years() {
        let base = filled.years.base().0;
        let held = u16::try_from(filled.years.count()).unwrap_or(FEWEST_YEARS);
        let years = (0..held.max(FEWEST_YEARS)).map(|after| base.saturating_add(after));
        columns.extend(years.map(Column::Year));
    }
    columns.extend(sheet.after());
    let mut writing = Writing {
        page,
        sheet,
        filled,
        look,
        language,
        columns,
    };
    writing.headings()?;
    let mut row = FIRST.saturating_add(1);
    let none = Vec::new();
    let mut above: Option<String> = None;
    for (kind, unit, line) in filled.sheets.get(&sheet).unwrap_or(&none) {
        writing.line(row, *kind, *unit, line, above.as_deref())?;
        above = match line.get(Column::Name) {
            Some(super::lines::Value::Text(name)) => Some(name.clone()),
            _ => None,
        };
        row = row.saturating_add(1);
    }
    let (blocks, kinds): (u32, &[Kind]) = match sheet {
        Sheet::Frame => (0, &[]),
        Sheet::Types => (6, &[Kind::Net]),
        Sheet::Items => (6, &[Kind::Volume, Kind::Cost]),
        _ => (8, &[Kind::Amount]),
    };
    for _ in 0..blocks {
        let mut above = None;
        for kind in kinds {
            let unit = kind.unit(filled.money);
            writing.line(row, *kind, unit, &Line::default(), above)?;
            above = Some("");
            row = row.saturating_add(1);
        }
    }
    writing.rules(row.saturating_sub(1))
}

impl Writing<'_> {
    /// Where a column stands.
    pub fn at(&self, wanted: Column) -> Option<u16> {
        let position = self.columns.iter().position(|column| *column == wanted)?;
        u16::try_from(position).ok()
    }

    /// A cell in formulas: `$B7`.
    pub fn named(&self, row: u32, column: Column) -> String {
        let letters = column_number_to_name(self.at(column).unwrap_or_default());
        format!("${letters}{}", row.saturating_add(1))
    }

    fn headings(&mut self) -> Result<(), XlsxError> {
        let base = self.filled.years.base().0;
        let last = self.filled.years.last().0;
        let right = u16::from(self.columns.first() != Some(&Column::Unit));
        self.page.set_freeze_panes(FIRST.saturating_add(1), right)?;
        self.page.set_repeat_rows(FIRST, FIRST)?;
        self.page.set_row_height(FIRST, 32)?;
        if let Some(source) = self.at(Column::Table) {
            // Figures on one page and sources on the next, each with the names.
            self.page.set_print_scale(68);
            self.page.set_repeat_columns(0, 0)?;
            self.page.set_vertical_page_breaks(&[source.into()])?;
        } else {
            self.page.set_print_fit_to_pages(1, 0);
        }
        for (column, at) in self.columns.clone().into_iter().zip(0_u16..) {
            self.page.set_column_width(at, width(column))?;
            let note = guide::column(column, self.sheet, self.language);
            if let Column::Year(year) = column {
                let text = if year == base {
                    format!("={}", fact(Field::Base, self.language))
                } else {
                    let before = column_number_to_name(at.saturating_sub(1));
                    let before = format!("{before}{}", FIRST.saturating_add(1));
                    let last = fact(Field::Last, self.language);
                    format!("=IF({before}=\"\",\"\",IF({before}+1>{last},\"\",{before}+1))")
                };
                let value = if year <= last {
                    year.to_string()
                } else {
                    String::new()
                };
                let format = &self.look.heading_right;
                self.page
                    .write_formula_with_format(FIRST, at, formula(&text, &value), format)?;
                if year != base {
                    continue;
                }
            } else {
                let heading = words::column(column, self.sheet, self.language);
                let format = match column {
                    Column::Follow | Column::Amount => &self.look.heading_right,
                    _ => &self.look.heading,
                };
                self.page
                    .write_string_with_format(FIRST, at, heading, format)?;
            }
            let note = Note::new(note).add_author_prefix(false).set_width(220);
            self.page.insert_note(FIRST, at, &note)?;
        }
        Ok(())
    }

    fn line(
        &mut self,
        row: u32,
        kind: Kind,
        unit: Unit,
        line: &Line,
        above: Option<&str>,
    ) -> Result<(), XlsxError> {
        let lines = line.cells.iter().map(|(column, value)| match value {
            super::lines::Value::Text(text) => text.chars().count().div_ceil(room(*column)),
            _ => 1,
        });
        tall(self.page, row, lines.max().unwrap_or(1))?;
        for (column, at) in self.columns.clone().into_iter().zip(0_u16..) {
            let format = format_of(
                self.look,
                self.sheet,
                column,
                kind,
                self.filled.years.base().0,
            );
            match column {
                Column::Kind => {
                    let name = words::kind(kind, self.language);
                    self.page.write_string_with_format(row, at, name, format)?;
                    if self.sheet == Sheet::Frame {
                        let note = Note::new(guide::kind(kind, self.language));
                        let note = note.add_author_prefix(false).set_width(240);
                        self.page.insert_note(row, at, &note)?;
                    }
                }
                Column::Unit => self.unit(row, at, kind, unit, format)?,
                Column::Name if above.is_some() && continues(line, above) => {
                    let name = self.named(row.saturating_sub(1), Column::Name);
                    let text = format!("=IF({name}=\"\",\"\",{name})");
                    let formula = formula(&text, above.unwrap_or_default());
                    self.page
                        .write_formula_with_format(row, at, formula, &self.look.closed)?;
                }
                _ => match line.get(column) {
                    Some(value) => cell(self.page, (row, at), value, format)?,
                    None => {
                        self.page.write_blank(row, at, format)?;
                    }
                },
            }
        }
        Ok(())
    }

    /// The unit: chosen for a volume, else that of what the line holds, so that it follows a change of either.
    fn unit(
        &mut self,
        row: u32,
        at: u16,
        kind: Kind,
        unit: Unit,
        format: &Format,
    ) -> Result<(), XlsxError> {
        let name = unit_name(unit, self.language);
        let money = fact(Field::Money, self.language);
        let holds = |of: Kind| {
            let cell = self.named(row, Column::Kind);
            format!("{cell}=\"{}\"", words::kind(of, self.language))
        };
        let text = match (self.sheet, kind) {
            (Sheet::Items, Kind::Volume)
            | (Sheet::Frame, Kind::Index | Kind::Months | Kind::Cover) => {
                self.page.write_string_with_format(row, at, name, format)?;
                return Ok(());
            }
            (Sheet::Items, _) => format!("=IF({},\"kr\",{money})", holds(Kind::Price)),
            (Sheet::Types, _) => format!(
                "=IF({},\"%\",IF({},\"{}\",{money}))",
                holds(Kind::Index),
                holds(Kind::Months),
                unit_name(Unit::Months, self.language)
            ),
            _ => format!("={money}"),
        };
        self.page
            .write_formula_with_format(row, at, formula(&text, name), format)?;
        Ok(())
    }
}

fn format_of(look: &Look, sheet: Sheet, column: Column, kind: Kind, base: u16) -> &Format {
    match column {
        Column::Kind if sheet == Sheet::Frame => &look.label,
        Column::Unit if kind != Kind::Volume => &look.closed,
        Column::Year(year) if kind == Kind::Need && year != base => &look.closed,
        Column::Year(_) | Column::Amount => match kind {
            Kind::Index | Kind::Months | Kind::Cover => &look.free,
            _ => &look.figure,
        },
        Column::Follow => &look.free,
        _ => &look.words,
    }
}

/// Whether a line goes on about what the one above it names.
fn continues(line: &Line, above: Option<&str>) -> bool {
    match (line.get(Column::Name), above) {
        (Some(super::lines::Value::Text(name)), Some(above)) => name == above,
        (None, Some(above)) => above.is_empty(),
        _ => false,
    }
}

/// The width of a column, in characters.
fn width(column: Column) -> u16 {
    match column {
        Column::Name | Column::Kind => 27,
        Column::NameEn | Column::Row => 24,
        Column::Unit | Column::StartYear | Column::StartMonth => 14,
        Column::CostType | Column::Id => 20,
        Column::Follow | Column::Amount => 14,
        Column::Year(_) => 11,
        Column::Table => 34,
        Column::Page => 8,
        Column::Assumed => 14,
        Column::Ground => 44,
    }
}

/// How many characters of a text surely fit a row of a column.
fn room(column: Column) -> usize {
    usize::from(width(column).saturating_add(2))
}
