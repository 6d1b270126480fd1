//! Reading the model's inputs: a value, its unit and its origin, by year.

use rust_decimal::Decimal;

use super::amount::amount;
use super::document::{Place, find};
use super::fault::FaultKind;
use super::reader::{Fields, Node};
use super::table::Table;
use super::unit::Unit;
use crate::model::origin::{Bilingual, CellRef, Origin, Sourced};
use crate::model::year::{Year, Years};

/// What inputs are checked against.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The tables; `None` when they could not be read, and references then go unchecked.
    pub tables: Option<&'a [Table]>,
    /// The years of the file.
    pub years: Years,
}

/// A series as read: one place a year, empty where the file gives none.
pub type Series<T> = Vec<Option<Sourced<T>>>;

/// Makes the model's quantity from an amount in the model's own unit.
type Make<T> = fn(Decimal) -> Result<T, FaultKind>;

/// Whether an amount can be made the model's quantity.
type Check<'a> = &'a dyn Fn(Decimal) -> Result<(), FaultKind>;

/// The quantity of an amount that was checked.
fn made<T>(amount: Sourced<Decimal>, make: Make<T>) -> Option<Sourced<T>> {
    let value = make(amount.value).ok()?;
    let origin = amount.origin;
    Some(Sourced { value, origin })
}

const INPUT_FIELDS: [&str; 7] = ["years", "value", "unit", "origin", "from", "how", "why"];

/// An input's origin, as the file names it.
#[derive(Clone, Copy)]
enum Ground {
    Stated,
    Derived,
    Assumed,
}

impl Context<'_> {
    /// A single input, one of `units`; `make` gives the model's quantity from the value in the model's own unit.
    pub fn input<T>(&self, node: &Node<'_>, units: &[Unit], make: Make<T>) -> Option<Sourced<T>> {
        let [_, single @ ..] = INPUT_FIELDS;
        let fields = node.fields(&single)?;
        let amount = self.value(&fields, units, &|amount| make(amount).map(drop))?;
        made(amount, make)
    }

    /// A series by year. Years may be missing; none may be given twice.
    pub fn series<T>(&self, node: &Node<'_>, units: &[Unit], make: Make<T>) -> Option<Series<T>> {
        let amounts = self.amounts(node, units, &|amount| make(amount).map(drop))?;
        let made = |amount: Option<_>| amount.and_then(|amount| made(amount, make));
        Some(amounts.into_iter().map(made).collect())
    }

    /// A series that must hold every year.
    pub fn full_series<T>(
        &self,
        node: &Node<'_>,
        units: &[Unit],
        make: Make<T>,
    ) -> Option<Vec<Sourced<T>>> {
        let amounts = self.amounts(node, units, &|amount| make(amount).map(drop))?;
        self.check_full(node, &amounts)?;
        let made = |amount: Option<_>| amount.and_then(|amount| made(amount, make));
        amounts.into_iter().map(made).collect()
    }

    /// The amounts of a series, each one that `check` lets pass. Apart from the quantities, so that it is compiled once.
    fn amounts(
        &self,
        node: &Node<'_>,
        units: &[Unit],
        check: Check<'_>,
    ) -> Option<Series<Decimal>> {
        let entries = node.list(|entry| {
            let fields = entry.fields(&INPUT_FIELDS)?;
            let years =
                (fields.required("years")).and_then(|node| node.list(|year| self.year(&year)));
            let value = self.value(&fields, units, check);
            Some((entry, years?, value?))
        })?;
        let mut series: Series<Decimal> = vec![None; self.years.count()];
        for (entry, years, value) in entries {
            for (year, position) in years {
                match series.get_mut(position) {
                    Some(place @ None) => *place = Some(value.clone()),
                    _ => entry.refuse(FaultKind::YearTwice { year })?,
                }
            }
        }
        Some(series)
    }

    fn check_full(&self, node: &Node<'_>, series: &Series<Decimal>) -> Option<()> {
        let missing = (series.iter().zip(self.years.all())).filter(|(value, _)| value.is_none());
        let faults = missing.map(|(_, Year(year))| {
            node.refuse::<()>(FaultKind::YearMissing { year });
        });
        (faults.count() == 0).then_some(())
    }

    fn year(&self, node: &Node<'_>) -> Option<(u16, usize)> {
        let year = node.whole()?;
        match self.years.position(Year(year)) {
            Ok(position) => Some((year, position)),
            Err(_) => node.refuse(FaultKind::YearOutside { year }),
        }
    }

    fn value(
        &self,
        fields: &Fields<'_>,
        units: &[Unit],
        check: Check<'_>,
    ) -> Option<Sourced<Decimal>> {
        let value = fields.required("value");
        let origin = self.origin(fields);
        let amount = amount(fields, units);
        let (value, amount) = (value?, amount?);
        if let Some(Origin::Stated { cells }) = &origin {
            self.check_stated(&value, amount, cells)?;
        }
        match check(amount) {
            Ok(()) => Some(Sourced::new(amount, origin?)),
            Err(kind) => value.refuse(kind),
        }
    }

    /// The origin among the fields `origin`, `from`, `how` and `why`: a derivation says how, an assumption why.
    pub fn origin(&self, fields: &Fields<'_>) -> Option<Origin> {
        let ground = (fields.required("origin")).and_then(|node| {
            node.one_of(&[
                ("stated", Ground::Stated),
                ("derived", Ground::Derived),
                ("assumed", Ground::Assumed),
            ])
        });
        let ground = ground?;
        let cells = match ground {
            Ground::Assumed => self.cells_or_none(fields, "from"),
            Ground::Stated | Ground::Derived => self.cells(fields, "from"),
        };
        let words = |field: &'static str, other: &'static str| -> Option<Bilingual> {
            if let Some(node) = fields.optional(other) {
                node.refuse::<()>(FaultKind::UnknownField);
            }
            fields.bilingual(field)
        };
        match ground {
            Ground::Stated => {
                for field in ["how", "why"] {
                    if let Some(node) = fields.optional(field) {
                        node.refuse::<()>(FaultKind::UnknownField);
                    }
                }
                Some(Origin::Stated { cells: cells? })
            }
            Ground::Derived => {
                let how = words("how", "why");
                Some(Origin::Derived {
                    cells: cells?,
                    how: how?,
                })
            }
            Ground::Assumed => {
                let why = words("why", "how");
                Some(Origin::Assumed {
                    cells: cells?,
                    why: why?,
                })
            }
        }
    }

    /// Cell references, at least one.
    pub fn cells(&self, fields: &Fields<'_>, field: &'static str) -> Option<Vec<CellRef>> {
        let node = fields.required(field)?;
        let cells = node.list(|node| self.cell(&node))?;
        if cells.is_empty() {
            return node.refuse(FaultKind::Empty);
        }
        Some(cells)
    }

    fn cells_or_none(&self, fields: &Fields<'_>, field: &'static str) -> Option<Vec<CellRef>> {
        fields.list_or_none(field, |node| self.cell(&node))
    }

    /// A cell reference, `table/row/column`, that resolves.
    pub fn cell(&self, node: &Node<'_>) -> Option<CellRef> {
        let text = node.text()?;
        let unknown = || FaultKind::UnknownCell {
            cell: text.to_owned(),
        };
        let Some(cell) = CellRef::read(text) else {
            return node.refuse(unknown());
        };
        if self.tables.is_some() && self.place(&cell).is_none() {
            return node.refuse(unknown());
        }
        Some(cell)
    }

    /// The cell behind a reference.
    pub fn place(&self, cell: &CellRef) -> Option<Place<'_>> {
        find(self.tables?, cell)
    }

    /// A stated value is that of its cells, but for the sign: tables print costs as negative.
    pub fn check_stated(&self, node: &Node<'_>, value: Decimal, cells: &[CellRef]) -> Option<()> {
        for reference in cells {
            let Some(place) = self.place(reference) else {
                continue;
            };
            if place.cell.in_model().map(|printed| printed.abs()) != Some(value.abs()) {
                return node.refuse(FaultKind::NotAsPrinted {
                    cell: reference.to_string(),
                    printed: place.cell.printed.to_string(),
                });
            }
        }
        Some(())
    }
}
