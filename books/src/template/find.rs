//! Which sheet, column and line of a file is which of the template: by their names, in either language, wherever they
//! stand.

use std::collections::BTreeMap;
use std::rc::Rc;

use ramkalkyl::text::language::Language;
use rust_decimal::prelude::ToPrimitive;

use super::layout::{Column, Field, Sheet};
use super::lines::{Line, Value};
use super::open::Grid;
use super::words::{self, plain};
use super::wrong::{Found, Wrong};

/// A cell of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At {
    /// The sheet's name in the file.
    pub sheet: Rc<str>,
    /// Row and column from 0; `None` for the sheet as a whole.
    pub cell: Option<(u32, u32)>,
}

impl At {
    /// The cell as spreadsheets name it, `C7`.
    pub fn name(&self) -> String {
        self.cell.map_or_else(String::new, |(row, column)| {
            let column = u16::try_from(column).unwrap_or(u16::MAX);
            let letters = rust_xlsxwriter::column_number_to_name(column);
            format!("{letters}{}", row.saturating_add(1))
        })
    }
}

/// A sheet whose headings were found.
pub struct Table {
    /// Its name in the file.
    pub name: Rc<str>,
    /// Where its headings stand.
    head: u32,
    /// Where each column stands.
    columns: BTreeMap<Column, u32>,
    /// The lines that say something, in their order.
    pub lines: Vec<Line>,
}

impl Table {
    /// The cell of a line in a column.
    pub fn at(&self, line: &Line, column: Column) -> At {
        At {
            sheet: Rc::clone(&self.name),
            cell: self.columns.get(&column).map(|at| (line.row, *at)),
        }
    }

    /// The heading of a column, or where it would be.
    pub fn heading(&self, column: Column) -> At {
        let at = self.columns.get(&column).copied().unwrap_or_default();
        At {
            sheet: Rc::clone(&self.name),
            cell: Some((self.head, at)),
        }
    }

    /// The sheet as a whole.
    pub fn whole(&self) -> At {
        At {
            sheet: Rc::clone(&self.name),
            cell: None,
        }
    }

    /// Whether it has a column.
    pub fn has(&self, column: Column) -> bool {
        self.columns.contains_key(&column)
    }
}

/// The facts as they stand, each with its cell.
pub type FactCells = BTreeMap<Field, (Option<Value>, At)>;

/// The sheet of a file that is one of the template's.
pub fn grid(grids: &[Grid], sheet: Sheet) -> Option<&Grid> {
    grids.iter().find(|grid| {
        let mut languages = Language::ALL.into_iter();
        languages.any(|language| words::same(&grid.name, words::sheet(sheet, language)))
    })
}

/// The facts of a sheet: what stands to the right of their names.
pub fn facts(grid: &Grid, found: &mut Found) -> FactCells {
    let name: Rc<str> = Rc::from(&*grid.name);
    let mut facts = FactCells::new();
    for ((row, column), value) in &grid.cells {
        let Value::Text(text) = value else { continue };
        let known = Field::ALL.into_iter().find(|field| {
            let mut languages = Language::ALL.into_iter();
            languages.any(|language| words::same(text, words::field(*field, language)))
        });
        let Some(field) = known else { continue };
        let cell = (*row, column.saturating_add(1));
        let at = At {
            sheet: Rc::clone(&name),
            cell: Some(cell),
        };
        (facts.entry(field)).or_insert_with(|| (grid.cells.get(&cell).cloned(), at));
    }
    let whole = At {
        sheet: name,
        cell: None,
    };
    for field in Field::ALL {
        if field.is_required() && !facts.contains_key(&field) {
            found.note(&whole, Wrong::FieldMissing { field });
        }
    }
    facts
}

/// A sheet's columns and lines; `None` when its headings are not there.
pub fn table(grid: &Grid, sheet: Sheet, found: &mut Found) -> Option<Table> {
    let name: Rc<str> = Rc::from(&*grid.name);
    let whole = At {
        sheet: Rc::clone(&name),
        cell: None,
    };
    if grid.too_large {
        found.note(&whole, Wrong::SheetTooLarge);
        return None;
    }
    let named: Vec<(Column, [String; 2])> = (sheet.before().iter().chain(sheet.after()))
        .map(|column| {
            let names =
                Language::ALL.map(|language| plain(words::column(*column, sheet, language)));
            (*column, names)
        })
        .collect();
    let known = |value: &Value| {
        let Value::Text(text) = value else {
            return None;
        };
        let text = plain(text);
        let column = named.iter().find(|(_, names)| names.contains(&text));
        column.map(|(column, _)| *column)
    };
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for ((row, _), value) in &grid.cells {
        if known(value).is_some() {
            let count = counts.entry(*row).or_default();
            *count = count.saturating_add(1);
        }
    }
    let most = counts.values().max().copied().filter(|most| *most >= 2);
    let head = most.and_then(|most| counts.iter().find(|(_, count)| **count == most));
    let Some((head, _)) = head else {
        found.note(&whole, Wrong::NoHeadings);
        return None;
    };
    let mut columns = BTreeMap::new();
    let mut unnamed = Vec::new();
    for ((_, at), value) in grid.cells.range((*head, 0)..(head.saturating_add(1), 0)) {
        let column = known(value).or_else(|| year(value, sheet));
        match column {
            Some(column) if columns.contains_key(&column) => {
                let cell = Some((*head, *at));
                let sheet = Rc::clone(&name);
                found.note(&At { sheet, cell }, Wrong::HeadingTwice);
            }
            Some(column) => {
                columns.insert(column, *at);
            }
            None => unnamed.push(*at),
        }
    }
    let missing = named
        .iter()
        .filter(|(column, _)| !columns.contains_key(column));
    for (column, _) in missing {
        let cell = Some((*head, unnamed.first().copied().unwrap_or_default()));
        let at = At {
            sheet: Rc::clone(&name),
            cell: cell.filter(|_| !unnamed.is_empty()),
        };
        found.note(
            &at,
            Wrong::HeadingMissing {
                column: *column,
                of: sheet,
            },
        );
    }
    let has_years = columns
        .keys()
        .any(|column| matches!(column, Column::Year(_)));
    if sheet.has_years() && !has_years {
        let name = Rc::clone(&name);
        let at = At {
            sheet: name,
            cell: Some((*head, unnamed_year(&columns))),
        };
        return found.refuse(&at, Wrong::NoYears);
    }
    let mut table = Table {
        name,
        head: *head,
        columns,
        lines: Vec::new(),
    };
    table.lines = lines(grid, sheet, &table, found);
    Some(table)
}

/// Where the years would begin: behind the unit.
fn unnamed_year(columns: &BTreeMap<Column, u32>) -> u32 {
    let unit = columns.get(&Column::Unit).copied().unwrap_or_default();
    unit.saturating_add(1)
}

fn year(value: &Value, sheet: Sheet) -> Option<Column> {
    let year = match value {
        Value::Number { value, .. } => value.normalize().is_integer().then(|| value.to_u16())?,
        Value::Text(text) => text.parse().ok(),
        _ => None,
    };
    (sheet.has_years().then_some(year)?)
        .filter(|year| (1000..10_000).contains(year))
        .map(Column::Year)
}

/// The lines under the headings that say more than which figure they would hold and in what.
fn lines(grid: &Grid, sheet: Sheet, table: &Table, found: &mut Found) -> Vec<Line> {
    let by_place: BTreeMap<u32, Column> =
        (table.columns.iter().map(|(column, at)| (*at, *column))).collect();
    let first = by_place.keys().next().copied().unwrap_or_default();
    let last = by_place.keys().last().copied().unwrap_or_default();
    let mut lines: Vec<Line> = Vec::new();
    for ((row, at), value) in grid.cells.range((table.head.saturating_add(1), 0)..) {
        let Some(column) = by_place.get(at) else {
            // Beside the table a person may note anything; a figure within it under no year is one that would be lost.
            if matches!(value, Value::Number { .. }) && (first..=last).contains(at) {
                let cell = Some((*row, *at));
                let sheet = Rc::clone(&table.name);
                found.note(&At { sheet, cell }, Wrong::UnderNoHeading);
            }
            continue;
        };
        match lines.last_mut().filter(|line| line.row == *row) {
            Some(line) => line.put(*column, value.clone()),
            None => {
                let mut line = Line {
                    row: *row,
                    ..Line::default()
                };
                line.put(*column, value.clone());
                lines.push(line);
            }
        }
    }
    lines.retain(|line| {
        let says = |column: &Column| !matches!(column, Column::Kind | Column::Unit);
        sheet == Sheet::Frame || line.cells.keys().any(says)
    });
    lines
}
