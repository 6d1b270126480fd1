//! Which levers stand together, and what each shows: the order and folding of the panel.

use crate::model::exact::Exact;
use rust_decimal::Decimal;
use yew::AttrValue;

use super::lever_grounds::Grounds;
use super::lever_range::{is_unpriced, price_range, range};
use super::lever_row::Shown;
use crate::model::lever::{Lever, LeverUnit, Nature};
use crate::model::year::Year;
use crate::state::view::{IndexDisplay, VolumeDisplay};
use crate::text::language::Language;
use crate::text::names;
use crate::text::number::write;
use crate::text::value::VolumeAs;
use crate::ui::hooks::use_store::Store;

/// A lever as its row needs it.
#[derive(Clone, PartialEq)]
pub struct Row {
    /// Which.
    pub lever: Lever,
    /// Its name in its group.
    pub label: AttrValue,
    /// Its full name.
    pub full_name: AttrValue,
    /// What it shows.
    pub shown: Shown,
}

/// Levers that stand together.
#[derive(Clone, PartialEq)]
pub struct Group {
    /// A name for ids.
    pub id: &'static str,
    /// The heading.
    pub title: &'static str,
    /// Whether they are assumptions or decisions; `None` where neither.
    pub nature: Nature,
    /// Shown at once.
    pub first: Vec<Row>,
    /// Shown when unfolded.
    pub more: Vec<Row>,
    /// What the fold is called.
    pub more_title: String,
    /// Whether the whole group is folded until asked for.
    pub folded: bool,
}

impl Group {
    /// The levers of the group that are set.
    #[must_use]
    pub fn set(&self) -> Vec<Lever> {
        let rows = self.first.iter().chain(&self.more);
        rows.filter(|row| row.shown.set)
            .map(|row| row.lever.clone())
            .collect()
    }
}

impl Group {
    /// Whether a lever under the fold is set.
    #[must_use]
    pub fn more_set(&self) -> bool {
        self.more.iter().any(|row| row.shown.set)
    }
}

/// The groups of a state, those that matter most first. A group without levers is left out.
#[must_use]
pub fn groups(state: &Store, grounds: &Grounds) -> Vec<Group> {
    let maker = Maker { state, grounds };
    let language = state.view.language;
    let years = state.baseline().years;
    let budget = years.budget();
    let plan: Vec<_> = years.calculated().skip(1).collect();
    let span = match (plan.first(), plan.last()) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) => format!("{first}–{last}"),
        _ => String::new(),
    };
    let items = &state.baseline().items;
    let by_day = names::by_day(state.baseline());

    let index_more = plan
        .iter()
        .flat_map(|year| indices(state, *year))
        .chain(years.calculated().map(Lever::IndexMonths))
        .chain(years.calculated().map(Lever::Cover));
    let grown = |make: fn(crate::model::id::ItemId, crate::model::year::Year) -> Lever| {
        items
            .iter()
            .flat_map(|item| plan.iter().map(move |year| make(item.id.clone(), *year)))
            .collect::<Vec<_>>()
    };
    let lumps = (state.baseline().lumps.iter()).flat_map(|lump| {
        years
            .calculated()
            .map(|year| Lever::Amount(lump.id.clone(), year))
    });
    let (first_lumps, more_lumps): (Vec<_>, Vec<_>) =
        lumps.partition(|lever| lever.year() == budget);
    let more_years = format!("{} {span}", language.plan_years_more());
    let growth = format!("{} {span}", language.growth_more());

    let all = vec![
        maker
            .group("frame", language.group_frame(), Nature::Decision, false)
            .with(
                vec![Lever::Frame(budget)],
                plan.iter().map(|year| Lever::Frame(*year)),
                more_years.clone(),
            ),
        maker
            .group("index", language.group_index(), Nature::Assumption, false)
            .with(
                indices(state, budget),
                index_more,
                if plan.is_empty() {
                    language.index_more_one_year().to_owned()
                } else {
                    language.index_more().to_owned()
                },
            ),
        maker
            .group(
                "volumes",
                language.group_volumes(),
                Nature::Assumption,
                false,
            )
            .with(
                items
                    .iter()
                    .map(|item| Lever::Volume(item.id.clone(), budget))
                    .collect(),
                grown(Lever::Growth),
                growth.clone(),
            ),
        maker
            .group(
                "rates",
                if by_day {
                    language.group_rates()
                } else {
                    language.group_prices()
                },
                Nature::Decision,
                false,
            )
            .with(
                items
                    .iter()
                    .map(|item| Lever::Rate(item.id.clone(), budget))
                    .collect(),
                grown(Lever::RateGrowth),
                growth,
            ),
        maker
            .group("lumps", language.group_lumps(), Nature::Assumption, true)
            .with(first_lumps, more_lumps, more_years.clone()),
        maker
            .group("other", language.group_other(), Nature::Assumption, true)
            .with(
                vec![Lever::Other(budget)],
                plan.iter().map(|year| Lever::Other(*year)),
                more_years,
            ),
    ];
    all.into_iter()
        .map(|group| group.group)
        .filter(|group| !group.first.is_empty())
        .collect()
}

/// The general index of a year, and that of each cost type: of all where they are asked for, else of those that the
/// document or the scenario gives their own.
fn indices(state: &Store, year: Year) -> Vec<Lever> {
    let baseline = state.baseline();
    let position = baseline.years.position(year).ok();
    let own = baseline.cost_types.iter().filter(|kind| {
        let index = position.and_then(|position| kind.index.get(position));
        let lever = Lever::IndexOf(kind.id.clone(), year);
        state.view.index == IndexDisplay::Types
            || index.is_some_and(Option::is_some)
            || state.scenario.value(&lever).is_some()
    });
    std::iter::once(Lever::Index(year))
        .chain(own.map(|kind| Lever::IndexOf(kind.id.clone(), year)))
        .collect()
}

struct Maker<'a> {
    state: &'a Store,
    grounds: &'a Grounds,
}

struct Making<'a> {
    maker: &'a Maker<'a>,
    group: Group,
}

impl Maker<'_> {
    fn group(
        &self,
        id: &'static str,
        title: &'static str,
        nature: Nature,
        folded: bool,
    ) -> Making<'_> {
        Making {
            maker: self,
            group: Group {
                id,
                title,
                nature,
                first: Vec::new(),
                more: Vec::new(),
                more_title: String::new(),
                folded,
            },
        }
    }

    fn row(&self, lever: Lever, first: bool) -> Option<Row> {
        let language = self.state.view.language;
        let baseline = self.state.baseline();
        let shown = self.shown(&lever)?;
        let full_name = names::lever(baseline, &lever, language);
        let label = label(self.state, &lever, first).unwrap_or_else(|| full_name.clone());
        Some(Row {
            shown,
            label: label.into(),
            full_name: full_name.into(),
            lever,
        })
    }

    fn shown(&self, lever: &Lever) -> Option<Shown> {
        let state = self.state;
        let (baseline, language) = (state.baseline(), state.view.language);
        let volume = volume_as(state, lever);
        let units_each = if lever.unit() == LeverUnit::Volume {
            volume.units_each()
        } else {
            Decimal::ONE
        };
        let scaled = |value: Decimal| value.over(units_each).unwrap_or(value);
        let own = state.outcome.inputs.lever_value(baseline, lever)?;
        let own_document = (state.stated.inputs.lever_value(baseline, lever))
            .filter(|_| !is_unpriced(baseline, lever));
        let document = own_document.map(scaled);
        let (least, most) = lever.limits();
        Some(Shown {
            value: scaled(own),
            own,
            own_document,
            document,
            ground: self.grounds.of(state, lever),
            set: state.scenario.value(lever).is_some(),
            slider: match document {
                Some(document) => range(lever, document, volume),
                None => price_range(baseline, lever),
            },
            limits: (scaled(least), scaled(most).trunc()),
            units_each,
            decimals: 2,
            unit: names::lever_unit(baseline, lever, volume, language),
            spoken_unit: spoken_unit(state, lever, volume, language),
        })
    }
}

impl Making<'_> {
    fn with(
        mut self,
        first: Vec<Lever>,
        more: impl IntoIterator<Item = Lever>,
        more_title: String,
    ) -> Self {
        let maker = self.maker;
        let many = first.len() > 1;
        self.group.first = (first.into_iter())
            .filter_map(|lever| maker.row(lever, many))
            .collect();
        self.group.more = (more.into_iter())
            .filter_map(|lever| maker.row(lever, false))
            .collect();
        self.group.more_title = more_title;
        self
    }
}

/// The short name where the heading already says the rest: ”HVB barn” under ”Volymer”.
fn label(state: &Store, lever: &Lever, of_many: bool) -> Option<String> {
    let (baseline, language) = (state.baseline(), state.view.language);
    let year = lever.year();
    match lever {
        Lever::Volume(item, _) | Lever::Rate(item, _) if of_many => {
            Some(format!("{} {year}", names::item(baseline, item, language)))
        }
        Lever::Growth(item, _) | Lever::RateGrowth(item, _) => {
            Some(format!("{} {year}", names::item(baseline, item, language)))
        }
        Lever::IndexOf(kind, _) => {
            let found = baseline.cost_types.iter().find(|known| known.id == *kind)?;
            let weight = write::percent(found.weight.value.percent(), 1, language);
            let name = names::of(&found.name, language);
            let weighs = language.weighs();
            Some(format!("{name} {year}, {weight} {weighs}"))
        }
        _ => None,
    }
}

/// The unit that a lever's volume is shown in.
fn volume_as(state: &Store, lever: &Lever) -> VolumeAs {
    let placements = state.view.volumes == VolumeDisplay::Placements;
    crate::text::change::volume_as(state.baseline(), lever, placements)
}

fn spoken_unit(state: &Store, lever: &Lever, volume: VolumeAs, language: Language) -> &'static str {
    match (lever.unit(), language) {
        (LeverUnit::Tkr, Language::Swedish) => "tusen kronor",
        (LeverUnit::Tkr, Language::English) => "thousand kronor",
        (LeverUnit::Percent, Language::Swedish) => "procent",
        (LeverUnit::Percent, Language::English) => "per cent",
        _ => names::lever_unit(state.baseline(), lever, volume, language),
    }
}
