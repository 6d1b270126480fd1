//! What the tests of workbooks share: documents, random ones, and reading a workbook back.
#![allow(dead_code, reason = "every test target uses its own part")]

use std::collections::BTreeMap;
use std::io::Cursor;

use books::workbook::{About, CellPlace, Workbook, workbook};
use calamine::{Data, Range, Reader, Xlsx};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use ramkalkyl::data;
use ramkalkyl::data::document::Document;
use ramkalkyl::model::baseline::Baseline;
use ramkalkyl::model::calculate::calculate;
use ramkalkyl::model::explain::Explainer;
use ramkalkyl::model::figure::{FigureId, FigureUnit};
use ramkalkyl::model::scenario::Scenario;
use ramkalkyl::text::language::Language;
use rust_decimal::Decimal;

pub fn document(id: &str) -> Document {
    data::document(id).expect(id).expect(id)
}

/// A document that says what a random baseline says, without tables.
pub fn around(baseline: Baseline) -> Document {
    let mut document = document("osteraker-2020");
    document.baseline = baseline;
    document.claims = Vec::new();
    document.choices = Vec::new();
    without_tables(document)
}

/// The document without its tables and all that is said of their cells: what is calculated is the same.
pub fn without_tables(mut document: Document) -> Document {
    document.tables = Vec::new();
    document.checks = Vec::new();
    document.beside = Vec::new();
    document.elsewhere = Vec::new();
    document.remarks = Vec::new();
    document
}

pub fn made(document: &Document, scenario: &Scenario, language: Language) -> Workbook {
    let link = format!("https://ramkalkyl.example/#/{}?v=1", document.baseline.id);
    let about = About {
        language,
        link: &link,
        date: "2026-02-03",
        progress: &|_| {},
    };
    workbook(document, scenario, &about).expect("a workbook")
}

/// One value of a strategy.
pub fn draw<S: Strategy>(strategy: &S, runner: &mut TestRunner) -> S::Value {
    strategy.new_tree(runner).expect("a value").current()
}

/// Every cell of a workbook.
pub struct Cells(BTreeMap<String, Range<Data>>);

impl Cells {
    pub fn read(bytes: &[u8]) -> Self {
        let mut file: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
        Self(file.worksheets().into_iter().collect())
    }

    /// From sheets written as text.
    pub fn of_text(sheets: Vec<(String, Vec<Vec<String>>)>) -> Self {
        let ranges = sheets.into_iter().map(|(name, rows)| {
            let mut cells = Vec::new();
            for (row, fields) in (0_u32..).zip(rows) {
                for (column, field) in (0_u32..).zip(fields) {
                    cells.push(calamine::Cell::new((row, column), content(field)));
                }
            }
            (name, Range::from_sparse(cells))
        });
        Self(ranges.collect())
    }

    pub fn at(&self, place: &CellPlace) -> &Data {
        let sheet = &self.0[&place.sheet];
        let value = sheet.get_value((place.row, u32::from(place.column)));
        value.unwrap_or(&Data::Empty)
    }

    pub fn number(&self, place: &CellPlace) -> Option<f64> {
        match self.at(place) {
            Data::Float(number) => Some(*number),
            #[expect(clippy::cast_precision_loss, reason = "years and zeros")]
            Data::Int(number) => Some(*number as f64),
            Data::Empty => Some(0.0),
            _ => None,
        }
    }

    pub fn sheets(&self) -> impl Iterator<Item = (&String, &Range<Data>)> {
        self.0.iter()
    }

    /// The cells that hold an error.
    pub fn errors(&self) -> Vec<String> {
        let all = self.0.iter().flat_map(|(sheet, range)| {
            (range.used_cells()).filter_map(move |(row, column, data)| match data {
                Data::Error(error) => Some(format!("{sheet} {row},{column}: {error}")),
                _ => None,
            })
        });
        all.collect()
    }
}

/// A field of text as the cell that it was.
fn content(field: String) -> Data {
    let (number, share) = match field.strip_suffix('%') {
        Some(percent) => (percent, 100.0),
        None => (field.as_str(), 1.0),
    };
    if field.is_empty() {
        return Data::Empty;
    }
    if field.starts_with("Err:") || (field.starts_with('#') && field.len() <= 8) {
        return Data::Error(calamine::CellErrorType::Value);
    }
    match number.parse::<f64>() {
        Ok(number) => Data::Float(number / share),
        Err(_) => Data::String(field),
    }
}

/// What the model makes of every figure that a workbook shows.
pub fn expected(
    document: &Document,
    scenario: &Scenario,
    book: &Workbook,
) -> Vec<(String, FigureId, Decimal)> {
    let baseline = &document.baseline;
    let outcome = calculate(baseline, scenario).expect("an outcome");
    let stated = calculate(baseline, &Scenario::default()).expect("an outcome");
    let assumptions = scenario.assumptions_alone();
    let assumed = calculate(baseline, &assumptions).expect("an outcome");
    let explainer = Explainer::new(baseline, scenario, &outcome, &stated)
        .with_assumptions(&assumptions, &assumed);
    let names = book.places.figures.keys();
    let figures = names.map(|name| {
        let figure = document.figure(name).unwrap_or_else(|| panic!("{name}"));
        let value = (explainer.value(&figure)).unwrap_or_else(|| panic!("no value of {name}"));
        (name.clone(), figure, value)
    });
    figures.collect()
}

/// How far a figure may lie from the model's: half an öre, a hundredth of a millionth for shares.
pub fn tolerance(figure: &FigureId) -> f64 {
    match figure.quantity.unit() {
        FigureUnit::Share => 1e-8,
        FigureUnit::Kr | FigureUnit::Months | FigureUnit::Units | FigureUnit::KrPerUnit => 0.005,
    }
}

/// Compares every figure of a workbook with the model; gives how many there are.
pub fn compare(
    what: &str,
    cells: &Cells,
    book: &Workbook,
    (document, scenario): (&Document, &Scenario),
) -> usize {
    let expected = expected(document, scenario, book);
    for (name, figure, value) in &expected {
        let place = &book.places.figures[name];
        let found = cells.number(place).unwrap_or_else(|| {
            panic!(
                "{what}: {name} at {place:?} is {:?}, not {value}",
                cells.at(place)
            )
        });
        let value: f64 = value.to_string().parse().expect("a number");
        assert!(
            (found - value).abs() < tolerance(figure),
            "{what}: {name} at {place:?} is {found}, not {value}; levers {:?}",
            scenario
                .levers()
                .map(|(lever, value)| format!("{lever}={value}"))
                .collect::<Vec<_>>()
        );
    }
    expected.len()
}

/// Up to this many kronor the 53 bits of a binary number leave a ten-thousandth of an öre.
const MOST: Decimal = Decimal::from_parts(1_215_752_192, 23, 0, false, 0);

/// Whether a scenario can be calculated, and its figures are of a size at which an öre can be told.
pub fn is_sensible(document: &Document, scenario: &Scenario) -> bool {
    let baseline = &document.baseline;
    let Ok(outcome) = calculate(baseline, scenario) else {
        return false;
    };
    let years = outcome.years.iter().all(|year| {
        let whole = [
            year.need,
            year.frame,
            year.level,
            year.index,
            year.volume,
            year.rate,
            year.follow,
        ];
        let costs =
            (year.items.iter()).flat_map(|item| [item.cost, item.volume_effect, item.rate_effect]);
        whole
            .into_iter()
            .chain(costs)
            .all(|money| money.kr().abs() < MOST)
    });
    let inputs = outcome.inputs.years.iter().all(|year| {
        let prices = year.items.iter().filter_map(|item| item.rate.kr().ok());
        let volumes = year.items.iter().map(|item| item.volume.units());
        let lumps = year.lumps.iter().map(|lump| lump.amount.kr().abs());
        prices.chain(volumes).chain(lumps).all(|value| value < MOST)
    });
    years && inputs && calculate(baseline, &scenario.assumptions_alone()).is_ok()
}
