//! The inputs one by one: in which order they stand, which lever sets each, what its cells hold.

use ramkalkyl::model::baseline::Baseline;
use ramkalkyl::model::figure::{Basis, Quantity, Subject};
use ramkalkyl::model::item::{CostType, Item, Lump};
use ramkalkyl::model::lever::LeverUnit;
use ramkalkyl::model::series::Series;
use ramkalkyl::model::year::Year;
use ramkalkyl::text::value::{VolumeAs, price_unit};
use ramkalkyl::text::{letters, names};

use crate::workbook::key::Key;
use crate::workbook::maker::{Maker, key};
use crate::workbook::style::Number;

/// An input that has a row.
#[derive(Debug, Clone, Copy)]
pub(in crate::workbook) enum Input<'a> {
    /// `need[y0]`.
    BaseNeed,
    /// `F`.
    Frame,
    /// `T`.
    Transfer,
    /// `X`.
    Other,
    /// `κ`.
    Cover,
    /// `i`, general or of a cost type.
    Rate(Option<&'a CostType>),
    /// `m`, general or of a cost type.
    Months(Option<&'a CostType>),
    /// `e`, general or of a cost type.
    Step(Option<&'a CostType>),
    /// `w` of a cost type.
    Weight(&'a CostType),
    /// `V`.
    Volume(&'a Item),
    /// The growth of `V`.
    Growth(&'a Item),
    /// `R`.
    Price(&'a Item),
    /// The growth of `R`.
    PriceGrowth(&'a Item),
    /// What a price that somebody gave comes to in the years before, where the document gives none.
    PriceBack(&'a Item),
    /// `φ`.
    FollowShare(&'a Item),
    /// `A`.
    Amount(&'a Lump),
}

/// What stands in a row.
#[derive(Debug, Clone)]
pub(in crate::workbook) enum Entry<'a> {
    /// The head of a part.
    Section(String),
    /// An input.
    Input(Input<'a>),
    /// What is taken as known when a year begins.
    Carry,
}

/// The rows in their order.
pub(in crate::workbook) fn entries<'a>(maker: &Maker<'a>) -> Vec<Entry<'a>> {
    let baseline: &'a Baseline = maker.baseline();
    let (words, language) = (maker.words, maker.language());
    let mut entries = vec![
        Entry::Section(words.frame_and_need.to_owned()),
        Entry::Input(Input::BaseNeed),
        Entry::Input(Input::Frame),
        Entry::Input(Input::Transfer),
        Entry::Input(Input::Other),
        Entry::Carry,
        Entry::Section(language.group_index().to_owned()),
        Entry::Input(Input::Rate(None)),
        Entry::Input(Input::Months(None)),
        Entry::Input(Input::Step(None)),
        Entry::Input(Input::Cover),
    ];
    for kind in &baseline.cost_types {
        let name = letters::inside(&names::of(&kind.name, language));
        entries.push(Entry::Section(format!("{}: {name}", words.cost_type)));
        entries.push(Entry::Input(Input::Weight(kind)));
        entries.push(Entry::Input(Input::Rate(Some(kind))));
        entries.push(Entry::Input(Input::Months(Some(kind))));
        entries.push(Entry::Input(Input::Step(Some(kind))));
    }
    for item in &baseline.items {
        let name = names::of(&item.name, language);
        entries.push(Entry::Section(format!("{}: {name}", language.item())));
        entries.push(Entry::Input(Input::Volume(item)));
        entries.push(Entry::Input(Input::Growth(item)));
        entries.push(Entry::Input(Input::Price(item)));
        entries.push(Entry::Input(Input::PriceGrowth(item)));
        if !item.has_price() {
            entries.push(Entry::Input(Input::PriceBack(item)));
        }
        entries.push(Entry::Input(Input::FollowShare(item)));
    }
    if !baseline.lumps.is_empty() {
        entries.push(Entry::Section(language.group_lumps().to_owned()));
    }
    for lump in &baseline.lumps {
        entries.push(Entry::Input(Input::Amount(lump)));
    }
    entries
}

impl Input<'_> {
    /// The levers that set it, whatever their year.
    pub(in crate::workbook) fn series(self) -> Option<Series> {
        Some(match self {
            Self::Frame => Series::Frame,
            Self::Other => Series::Other,
            Self::Cover => Series::Cover,
            Self::Rate(None) => Series::Index,
            Self::Rate(Some(kind)) => Series::IndexOf(kind.id.clone()),
            Self::Months(None) => Series::IndexMonths,
            Self::Volume(item) => Series::Volume(item.id.clone()),
            Self::Growth(item) => Series::Growth(item.id.clone()),
            Self::Price(item) => Series::Rate(item.id.clone()),
            Self::PriceGrowth(item) => Series::RateGrowth(item.id.clone()),
            Self::Amount(lump) => Series::Amount(lump.id.clone()),
            _ => return None,
        })
    }

    /// What the cell of a year holds; `None` where formulas have no use for it, and for every year but the first of what
    /// has one value.
    pub(in crate::workbook) fn key(self, basis: Basis, year: Year, base: Year) -> Option<Key> {
        let kind = |kind: Option<&CostType>| match kind {
            Some(kind) => Subject::CostType(kind.id.clone()),
            None => Subject::Whole,
        };
        let (subject, quantity) = match self {
            Self::BaseNeed => (Subject::Whole, Quantity::Need),
            Self::Frame => (Subject::Whole, Quantity::CouncilFrame),
            Self::Transfer => (Subject::Whole, Quantity::Transfer),
            Self::Other => (Subject::Whole, Quantity::Other),
            Self::Cover => (Subject::Whole, Quantity::Cover),
            Self::Rate(of) => (kind(of), Quantity::IndexRate),
            Self::Months(of) => (kind(of), Quantity::IndexMonths),
            Self::Step(None) => return Some(Key::GeneralStep(basis, year)),
            Self::Step(of) => (kind(of), Quantity::IndexStep),
            Self::Weight(kind) => (Subject::CostType(kind.id.clone()), Quantity::Weight),
            Self::Volume(item) => (Subject::Item(item.id.clone()), Quantity::Volume),
            Self::Price(item) => (Subject::Item(item.id.clone()), Quantity::UnitPrice),
            Self::PriceBack(_) if basis == Basis::Document => return None,
            Self::PriceBack(item) => return Some(Key::PriceBack(basis, item.id.clone(), year)),
            Self::FollowShare(item) => (Subject::Item(item.id.clone()), Quantity::FollowShare),
            Self::Amount(lump) => (Subject::Lump(lump.id.clone()), Quantity::Amount),
            Self::Growth(_) | Self::PriceGrowth(_) => return None,
        };
        (year == base || !self.has_one_value()).then(|| key(basis, subject, quantity, year))
    }

    /// Whether it is the same in every year, so that it stands in the base year alone.
    pub(in crate::workbook) fn has_one_value(self) -> bool {
        matches!(
            self,
            Self::BaseNeed | Self::Weight(_) | Self::FollowShare(_)
        )
    }

    /// How its values are written.
    pub(in crate::workbook) fn number(self) -> Number {
        match self {
            Self::BaseNeed | Self::Frame | Self::Transfer | Self::Other | Self::Amount(_) => {
                Number::KrAsTkr
            }
            Self::Months(_) => Number::Months,
            Self::Volume(_) => Number::Units,
            Self::Price(_) | Self::PriceBack(_) => Number::Kr,
            _ => Number::Share,
        }
    }

    /// How its lever's values are written: in the unit that links have, but per cent as spreadsheets have them.
    pub(in crate::workbook) fn lever_number(self) -> Number {
        match self.number() {
            Number::KrAsTkr => Number::Tkr,
            other => other,
        }
    }

    /// What it is called.
    pub(in crate::workbook) fn name(self, maker: &Maker<'_>) -> String {
        let (words, language) = (maker.words, maker.language());
        match self {
            Self::BaseNeed => words.base_need.to_owned(),
            Self::Rate(None) => words.index_rate.to_owned(),
            Self::Rate(Some(_)) => words.own_index.to_owned(),
            Self::Frame => maker.quantity(Quantity::CouncilFrame),
            Self::Transfer => maker.quantity(Quantity::Transfer),
            Self::Other => maker.quantity(Quantity::Other),
            Self::Cover => maker.quantity(Quantity::Cover),
            Self::Months(_) => maker.quantity(Quantity::IndexMonths),
            Self::Step(_) => maker.quantity(Quantity::IndexStep),
            Self::Weight(_) => maker.quantity(Quantity::Weight),
            Self::Volume(_) => maker.quantity(Quantity::Volume),
            Self::Growth(_) => maker.quantity(Quantity::Growth),
            Self::Price(_) => maker.quantity(Quantity::UnitPrice),
            Self::PriceGrowth(_) => maker.quantity(Quantity::RateGrowth),
            Self::PriceBack(_) => words.price_back.to_owned(),
            Self::FollowShare(_) => maker.quantity(Quantity::FollowShare),
            Self::Amount(lump) => names::of(&lump.name, language).to_string(),
        }
    }

    /// The unit of its lever, or of itself where it has none.
    pub(in crate::workbook) fn unit(self, maker: &Maker<'_>) -> &'static str {
        let language = maker.language();
        match self {
            Self::Volume(item) => VolumeAs::Own(item.unit).name(language),
            Self::Price(item) | Self::PriceBack(item) => price_unit(item.unit, language),
            Self::Months(_) => maker.words.months,
            _ => match self.number() {
                Number::KrAsTkr => "tkr",
                _ => "%",
            },
        }
    }

    /// The least and most that its lever takes, with the unit that it is given in.
    pub(in crate::workbook) fn limits(
        self,
        year: Year,
    ) -> Option<(rust_decimal::Decimal, rust_decimal::Decimal, LeverUnit)> {
        let lever = self.series()?.in_year(year);
        let (least, most) = lever.limits();
        Some((least, most, lever.unit()))
    }
}
