//! A document laid out as the lines of a template.

use std::collections::BTreeMap;

use ramkalkyl::data::document::Document;
use ramkalkyl::data::unit::Unit;
use ramkalkyl::data::{DOCUMENT_IDS, unit};
use ramkalkyl::model::origin::{Bilingual, Sourced};
use ramkalkyl::model::quantity::Money;
use ramkalkyl::model::year::Year;
use ramkalkyl::text::language::Language;
use ramkalkyl::text::number::write;
use rust_decimal::Decimal;

use super::TemplateError;
use super::layout::{Column, Field, Kind, MONEY, Sheet};
use super::lines::{Contents, Filled, Line, VERSION, Value};
use super::number::looks_like_a_fraction;
use super::slug::slug;
use super::told::{self, Told};
use super::words::{self, same, special};
use super::{parts, source};

/// A document's values on the way into lines.
pub struct Filling<'a> {
    /// The document.
    pub document: &'a Document,
    /// The language of the template.
    pub language: Language,
    /// The unit of money.
    pub money: Unit,
}

/// What a line says, its unit and the line.
pub type Lines = Vec<(Kind, Unit, Line)>;

/// The contents of a template filled from a document.
pub fn filled(
    document: &Document,
    of: Contents,
    language: Language,
) -> Result<Filled, TemplateError> {
    let filling = Filling {
        document,
        language,
        money: money_of(document),
    };
    let mut sheets: BTreeMap<Sheet, Lines> = BTreeMap::new();
    sheets.insert(Sheet::Frame, filling.frame()?);
    sheets.insert(Sheet::Types, filling.types()?);
    sheets.insert(Sheet::Items, filling.items()?);
    sheets.insert(Sheet::Lumps, filling.lumps()?);
    sheets.insert(Sheet::Measures, filling.measures()?);
    sheets.insert(Sheet::Areas, filling.areas()?);
    Ok(Filled {
        of,
        years: document.baseline.years,
        money: filling.money,
        facts: filling.facts(),
        sheets,
    })
}

/// The unit that a document's amounts are in: its template's, or that of most of its printed amounts.
fn money_of(document: &Document) -> Unit {
    let told = |money: &&Unit| special(**money).0 == *document.special.sv;
    if let Some(money) = MONEY.iter().find(told) {
        return *money;
    }
    let cells = || {
        let rows = document.tables.iter().flat_map(|table| &table.rows);
        rows.flat_map(|row| &row.cells)
    };
    let count = |unit: Unit| cells().filter(|cell| cell.unit == unit).count();
    if count(Unit::Mnkr) > count(Unit::Tkr) {
        Unit::Mnkr
    } else {
        Unit::Tkr
    }
}

/// A value in a unit of the template, of one in the model's own.
pub fn shown(value: Decimal, unit: Unit) -> Result<Decimal, TemplateError> {
    let shown = unit::Unit::from_model(unit, value).ok_or(TemplateError::TooLong)?;
    // A quotient may have a digit more than is read.
    let kept = shown.round_sf(28).ok_or(TemplateError::TooLong)?;
    Ok(kept.normalize())
}

/// A figure as it is typed: so few per cent that a fraction may have been meant are written out with their sign.
pub fn written(value: Decimal, kind: Kind, unit: Unit) -> Value {
    if unit == Unit::Percent && looks_like_a_fraction(value, kind) {
        return Value::Text(write::percent(value, 28, Language::Swedish));
    }
    value.into()
}

impl Filling<'_> {
    fn facts(&self) -> BTreeMap<Field, Value> {
        let document = self.document;
        let years = document.baseline.years;
        let mut facts = BTreeMap::new();
        let mut put = |field: Field, text: &str| {
            if !text.trim().is_empty() {
                facts.insert(field, Value::from(text));
            }
        };
        put(Field::Municipality, &document.municipality.sv);
        put(Field::MunicipalityEn, other(&document.municipality));
        put(Field::Committee, &document.committee.sv);
        put(Field::CommitteeEn, other(&document.committee));
        put(Field::Title, &document.title);
        put(Field::Reference, &document.reference);
        if let Some(note) = &document.note {
            put(Field::Note, &note.sv);
            put(Field::NoteEn, other(note));
        }
        let id = document.baseline.id.as_str();
        if DOCUMENT_IDS.contains(&id) {
            // The page has this one: what is made of it is another.
            put(
                Field::Id,
                &format!("{id}-{}", words::pick(self.language, ("egen", "own"))),
            );
        } else if id
            != source::document_id(
                &document.municipality.sv,
                &document.committee.sv,
                years.budget(),
            )
        {
            put(Field::Id, id);
        }
        put(Field::Money, words::unit(self.money, self.language));
        if !document.date.is_empty() {
            facts.insert(Field::Date, Value::Date(document.date.to_string()));
        }
        let mut number = |field, value: u16| facts.insert(field, Decimal::from(value).into());
        number(Field::Base, years.base().0);
        number(Field::Last, years.last().0);
        number(Field::Version, VERSION);
        facts
    }

    /// A line of a series: its values by year, and where they were read.
    pub fn line(
        &self,
        mut line: Line,
        told: &[Told<'_>],
        (kind, unit): (Kind, Unit),
        label: &str,
    ) -> Result<Line, TemplateError> {
        for value in told.iter().filter(|told| !told.blank) {
            let written = written(shown(value.value, unit)?, kind, unit);
            line.put(Column::Year(value.year.0), written);
        }
        told::put(&mut line, told, self.document, label, self.language);
        Ok(line)
    }

    /// A series that holds every year, as it is told.
    pub fn told<'b, T>(
        &self,
        series: &'b [Sourced<T>],
        value: impl Fn(&T) -> Decimal,
    ) -> Vec<Told<'b>> {
        let years = self.document.baseline.years.all();
        let both = years.zip(series);
        both.map(|(year, of_year)| self.one(year, of_year, &value))
            .collect()
    }

    /// One value, as it is told.
    pub fn one<'b, T>(
        &self,
        year: Year,
        of_year: &'b Sourced<T>,
        value: impl Fn(&T) -> Decimal,
    ) -> Told<'b> {
        Told::new(year, value(&of_year.value), &of_year.origin, self.language)
    }

    fn frame(&self) -> Result<Lines, TemplateError> {
        let baseline = &self.document.baseline;
        let kr = |money: &Money| money.kr();
        let need = vec![self.one(baseline.years.base(), &baseline.base_need, kr)];
        let all = [
            (Kind::Frame, self.told(&baseline.frame, kr)),
            (Kind::Need, need),
            (
                Kind::Index,
                self.told(&baseline.index, |index| index.fraction()),
            ),
            (
                Kind::Months,
                self.told(&baseline.months, |months| months.months()),
            ),
            (
                Kind::Cover,
                self.told(&baseline.cover, |cover| cover.fraction()),
            ),
            (Kind::Other, self.told(&baseline.other, kr)),
            (Kind::Transfers, self.told(&baseline.transfers, kr)),
        ];
        let lines = all.into_iter().map(|(kind, told)| {
            let unit = kind.unit(self.money);
            let label = parts::label(kind, None);
            Ok((
                kind,
                unit,
                self.line(Line::default(), &told, (kind, unit), &label)?,
            ))
        });
        lines.collect()
    }

    /// A line with a name and, where it is not what the name gives, an id.
    pub fn named(&self, name: &Bilingual, id: &str, rest: &str) -> Line {
        let mut line = Line::default();
        line.put(Column::Name, &*name.sv);
        line.put_text(Column::NameEn, other(name));
        if id != slug(&name.sv, rest) {
            line.put(Column::Id, id);
        }
        line
    }
}

/// The English words, where they are other than the Swedish.
fn other(words: &Bilingual) -> &str {
    if same(&words.sv, &words.en) {
        ""
    } else {
        &words.en
    }
}
