//! How far each lever is turned: by the document, or as someone wrote. In the link `range=index.2020~1`.

use crate::model::exact::Exact;
use rust_decimal::Decimal;

use super::Props;
use crate::codec::link_value;
use crate::model::knob::Knob;
use crate::model::lever::{Lever, LeverUnit};
use crate::model::sensitivity::largest_move;
use crate::model::solve::knobs;
use crate::ui::hooks::use_store::Store;

/// The key of ranges in the link.
pub const RANGE: &str = "range";

/// A lever of the chosen year with how far it is turned.
#[derive(Clone, PartialEq)]
pub struct Ranged {
    /// The lever.
    pub lever: Lever,
    /// How far down and up, in its unit.
    pub distance: Decimal,
    /// Whether someone wrote it.
    pub own: bool,
}

/// The levers of the chosen year, in the document's order.
pub fn levers(state: &Store) -> Vec<Lever> {
    let year = state.year();
    (knobs(state.baseline(), &state.scenario, year).into_iter())
        .filter_map(|knob| match knob {
            Knob::Lever(lever) if lever.year() == year => Some(lever),
            _ => None,
        })
        .collect()
}

/// Every lever of the chosen year with its range: one's own, or the document's largest change.
pub fn ranged(props: &Props) -> Vec<Ranged> {
    let state = &props.state;
    (levers(state).into_iter())
        .map(|lever| {
            let own = own(props, &lever);
            let document = || largest_move(state.baseline(), &state.stated, &lever);
            Ranged {
                distance: own.or_else(document).unwrap_or_default(),
                own: own.is_some(),
                lever,
            }
        })
        .collect()
}

fn own(props: &Props, lever: &Lever) -> Option<Decimal> {
    let key = lever.to_string();
    let written = |(name, value): &(String, String)| {
        let (lever, distance) = value.split_once('~')?;
        (name == RANGE && lever == key).then(|| link_value::decimal(distance))?
    };
    let distance = props.parts.iter().find_map(written)?;
    Some(distance.abs().min(lever.limits().1))
}

/// The keys of the link with a range written by hand.
pub fn with_range(props: &Props, lever: &Lever, distance: Decimal) -> Vec<(String, String)> {
    let mut parts = (*props.parts).clone();
    let beginning = format!("{lever}~");
    parts.retain(|(key, value)| key != RANGE || !value.starts_with(&beginning));
    parts.push((
        RANGE.to_owned(),
        format!("{beginning}{}", distance.normalize()),
    ));
    parts
}

/// A step for a lever that the document never moves: one per cent, a month, a thousand kronor, a placement, a hundredth
/// of the price. The calculator's own choice, and said to be.
pub fn usual_step(state: &Store, lever: &Lever) -> Decimal {
    let now = (state.outcome.inputs).lever_value(state.baseline(), lever);
    match lever.unit() {
        LeverUnit::Percent if matches!(lever, Lever::Cover(_)) => Decimal::from(25),
        LeverUnit::Percent | LeverUnit::Months => Decimal::ONE,
        LeverUnit::Tkr => Decimal::ONE_THOUSAND,
        LeverUnit::Volume => Decimal::from(365),
        LeverUnit::KrPerUnit => {
            let hundredth = now.unwrap_or_default().over(Decimal::ONE_HUNDRED);
            hundredth.unwrap_or_default().round().max(Decimal::ONE)
        }
    }
}
