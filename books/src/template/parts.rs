//! The document's parts as lines: cost types, items, lump items, measures, areas.

use ramkalkyl::data::table::SignRule;
use ramkalkyl::data::unit::Unit;
use ramkalkyl::model::item::{Item, VolumeUnit};
use ramkalkyl::model::origin::Origin;
use ramkalkyl::text::language::Language;
use ramkalkyl::text::number::read::{ReadOptions, read};
use rust_decimal::Decimal;

use super::TemplateError;
use super::fill::{Filling, Lines};
use super::layout::{Column, Kind, VOLUMES};
use super::lines::Line;
use super::told::Told;
use super::words::{self, COST_OVER_VOLUME, WEIGHT};
use ramkalkyl::model::exact::Exact;

/// What a line is called as a row of a table, where it names no row of its own.
pub fn label(kind: Kind, name: Option<&str>) -> String {
    let kind_name = words::kind(kind, Language::Swedish);
    match name {
        None => kind_name.to_owned(),
        Some(name) if kind == Kind::Amount => name.to_owned(),
        Some(name) => format!("{name}, {}", kind_name.to_lowercase()),
    }
}

/// The unit of figures that a volume has.
pub fn volume_unit(of: VolumeUnit) -> Unit {
    let mut known = VOLUMES.iter();
    known
        .find(|(unit, ..)| *unit == of)
        .map_or(Unit::Count, |(_, _, unit)| *unit)
}

/// The sentence of a weight that rests on amounts alone: it tells the amounts.
pub fn weight_words(amount: Decimal, sum: Decimal, ground: &str, language: Language) -> String {
    use ramkalkyl::text::number::write::exact;
    let (amount, sum) = (exact(amount, language), exact(sum, language));
    let words = words::pick(
        language,
        (
            format!("{amount} av {sum}, summan av kostnadsslagen i mallen."),
            format!("{amount} of {sum}, the sum of the cost types in the template."),
        ),
    );
    format!("{words} {ground}").trim().to_owned()
}

/// The amount and the ground of [`weight_words`].
fn weight_told(words: &str) -> Option<(Decimal, String)> {
    let (amount, rest) = words.split_once(" av ")?;
    let (_, ground) = rest.split_once(", summan av kostnadsslagen i mallen.")?;
    let amount = read(amount, &ReadOptions::default()).ok()?;
    Some((amount, ground.trim().to_owned()))
}

impl Filling<'_> {
    /// The cost types' amounts in the unit of money: those of their cells where these give the weights.
    fn amounts(&self) -> Result<Vec<Decimal>, TemplateError> {
        let types = &self.document.baseline.cost_types;
        let cells: Vec<Option<Decimal>> = (types.iter())
            .map(|kind| {
                let weight = &kind.weight;
                if let Origin::Assumed { why, .. } = &*weight.origin
                    && let Some((amount, _)) = weight_told(&why.sv)
                {
                    return Some(amount);
                }
                let place = self.document.cell(weight.origin.cells().first()?)?;
                let printed = self.money.from_model(place.cell.in_model()?)?;
                Some(match place.table.sign {
                    SignRule::Plain => printed,
                    SignRule::CostsNegative => -printed,
                })
            })
            .collect();
        let give = |amounts: &Vec<Decimal>| {
            let sum = (amounts.iter()).fold(Decimal::ZERO, |sum, amount| sum.plus_at_most(*amount));
            let mut both = amounts.iter().zip(types);
            both.all(|(amount, kind)| amount.over(sum) == Some(kind.weight.value.fraction()))
        };
        let printed = cells.into_iter().collect::<Option<Vec<Decimal>>>();
        if let Some(amounts) = printed.filter(give) {
            return Ok(amounts);
        }
        // Else the parts of the base year's net cost: in as few decimals as give the weights.
        let need = self.document.baseline.base_need.value;
        let parts = types.iter().map(|kind| {
            let part = need.times(kind.weight.value);
            super::fill::shown(part.map_err(|_| TemplateError::TooLong)?.kr(), self.money)
        });
        let parts = parts.collect::<Result<Vec<Decimal>, TemplateError>>()?;
        let rounded = |places: u32| parts.iter().map(|part| part.round_dp(places)).collect();
        Ok((0..8).map(rounded).find(give).unwrap_or(parts))
    }

    /// The cost types.
    pub fn types(&self) -> Result<Lines, TemplateError> {
        let baseline = &self.document.baseline;
        let mut lines = Lines::new();
        for (kind, amount) in baseline.cost_types.iter().zip(self.amounts()?) {
            let named = || self.named(&kind.name, kind.id.as_str(), "kostnadsslag");
            let plain = || {
                let mut line = Line::default();
                line.put(Column::Name, &*kind.name.sv);
                line
            };
            let origin = &kind.weight.origin;
            let mut told = Told::new(
                baseline.years.base(),
                self.money.in_model(amount).ok_or(TemplateError::TooLong)?,
                origin,
                self.language,
            );
            told.stated = self.prints(&told);
            told.ground = match &**origin {
                Origin::Assumed { why, .. } => {
                    let own = weight_told(&why.sv).map(|(_, ground)| ground);
                    own.or(told.ground).filter(|ground| !ground.is_empty())
                }
                Origin::Derived { how, .. } if &*how.sv == WEIGHT.0 => None,
                _ => told.ground,
            };
            if told.stated {
                told.ground = None;
            }
            let label = |of: Kind| label(of, Some(&kind.name.sv));
            let line = self.line(named(), &[told], (Kind::Net, self.money), &label(Kind::Net))?;
            lines.push((Kind::Net, self.money, line));
            if kind.index.iter().any(Option::is_some) {
                let told = self.some(&kind.index, |index| index.fraction());
                let line = self.line(
                    plain(),
                    &told,
                    (Kind::Index, Unit::Percent),
                    &label(Kind::Index),
                )?;
                lines.push((Kind::Index, Unit::Percent, line));
            }
            if kind.months.iter().any(Option::is_some) {
                let told = self.some(&kind.months, |months| months.months());
                let line = self.line(
                    plain(),
                    &told,
                    (Kind::Months, Unit::Months),
                    &label(Kind::Months),
                )?;
                lines.push((Kind::Months, Unit::Months, line));
            }
        }
        Ok(lines)
    }

    /// A series that may lack years, as it is told.
    fn some<'b, T>(
        &self,
        series: &'b [Option<ramkalkyl::model::origin::Sourced<T>>],
        value: impl Fn(&T) -> Decimal,
    ) -> Vec<Told<'b>> {
        let years = self.document.baseline.years.all();
        let known = years.zip(series).filter_map(|(year, of_year)| {
            let of_year = of_year.as_ref()?;
            Some(self.one(year, of_year, &value))
        });
        known.collect()
    }

    /// Whether a cell of a value prints it.
    fn prints(&self, told: &Told<'_>) -> bool {
        let mut cells = told
            .cells
            .iter()
            .filter_map(|cell| self.document.cell(cell));
        cells.any(|place| place.cell.in_model().map(|value| value.abs()) == Some(told.value.abs()))
    }

    /// The name of a cost type; empty for none.
    pub fn type_name(&self, id: Option<&ramkalkyl::model::id::CostTypeId>) -> &str {
        let types = &self.document.baseline.cost_types;
        let found = id.and_then(|id| types.iter().find(|kind| kind.id == *id));
        found.map_or("", |kind| &kind.name.sv)
    }

    /// The items: two lines each, one for an item without price.
    pub fn items(&self) -> Result<Lines, TemplateError> {
        let mut lines = Lines::new();
        for item in &self.document.baseline.items {
            let name = &*item.name.sv;
            let mut line = self.named(&item.name, item.id.as_str(), "post");
            line.put_text(Column::CostType, self.type_name(item.cost_type.as_ref()));
            if item.follow.fraction() != Decimal::ZERO {
                let percent = super::fill::shown(item.follow.fraction(), Unit::Percent)?;
                let written = super::fill::written(percent, Kind::Cover, Unit::Percent);
                line.put(Column::Follow, written);
            }
            let unit = volume_unit(item.unit);
            let told = self.told(&item.volume, |volume| volume.units());
            let line = self.line(
                line,
                &told,
                (Kind::Volume, unit),
                &label(Kind::Volume, Some(name)),
            )?;
            lines.push((Kind::Volume, unit, line));
            let by_cost = item.rate.iter().flatten().any(|rate| {
                rate.value.parts().1 != Decimal::ONE
                    || matches!(&*rate.origin, Origin::Derived { how, .. } if how.sv.starts_with(COST_OVER_VOLUME.0))
            });
            let mut second = Line::default();
            second.put(Column::Name, name);
            if by_cost && self.is_cost(item) {
                let told = self.costs(item);
                let label = label(Kind::Cost, Some(name));
                let line = self.line(second, &told, (Kind::Cost, self.money), &label)?;
                lines.push((Kind::Cost, self.money, line));
            } else if item.has_price() {
                let told = self.prices(item)?;
                let label = label(Kind::Price, Some(name));
                let line = self.line(second, &told, (Kind::Price, Unit::Kr), &label)?;
                lines.push((Kind::Price, Unit::Kr, line));
            }
        }
        Ok(lines)
    }

    /// Whether every price is a cost over that year's own volume.
    fn is_cost(&self, item: &Item) -> bool {
        let mut both = item.rate.iter().zip(&item.volume);
        both.all(|(rate, volume)| {
            (rate.as_ref()).is_none_or(|rate| rate.value.parts().1 == volume.value.units())
        })
    }
}
