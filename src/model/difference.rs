//! What parts one scenario from another, piece by piece: what a change did, or what going back took away.

use rust_decimal::Decimal;

use super::baseline::Baseline;
use super::lever::{Lever, Nature};
use super::measure::Measure;
use super::outcome::Outcome;
use super::scenario::{Carry, Scenario};
use super::series::Series;

/// One thing that another scenario has otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// A lever.
    Lever {
        /// Which.
        lever: Lever,
        /// Its value before, the document's where it was not set; `None` where the document has none either.
        from: Option<Decimal>,
        /// Its value after, in the same way.
        to: Option<Decimal>,
        /// Whether it was taken back to the document.
        taken_back: bool,
    },
    /// The carry mode, as it is after.
    Carry(Carry),
    /// A measure is there that was not.
    MeasureAdded(Measure),
    /// A measure is gone.
    MeasureRemoved(Measure),
    /// A measure is another, as it is after.
    MeasureChanged(Measure),
    /// An input is taken for an assumption or a decision, as it is after.
    Nature(Series, Nature),
}

/// What is otherwise in `after` than in `before`: levers in their order, carry, measures, natures. `stated` is the
/// document's own outcome.
#[must_use]
pub fn differences(
    baseline: &Baseline,
    stated: &Outcome,
    before: &Scenario,
    after: &Scenario,
) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut put = |lever: &Lever| {
        let (from, to) = (before.value(lever), after.value(lever));
        if from != to {
            let document = || stated.inputs.lever_value(baseline, lever);
            found.push(Difference::Lever {
                from: from.or_else(document),
                to: to.or_else(document),
                taken_back: to.is_none(),
                lever: lever.clone(),
            });
        }
    };
    for (lever, _) in after.levers() {
        put(lever);
    }
    for (lever, _) in before.levers() {
        if after.value(lever).is_none() {
            put(lever);
        }
    }
    if before.carry != after.carry {
        found.push(Difference::Carry(after.carry));
    }
    measures(&before.measures, &after.measures, &mut found);
    let moved = |one: &Scenario, other: &Scenario| {
        let of_one: Vec<Series> = (one.moved_natures())
            .filter(|(series, nature)| other.nature(series) != *nature)
            .map(|(series, _)| series.clone())
            .collect();
        of_one
    };
    let natures = moved(after, before).into_iter().chain(moved(before, after));
    found.extend(natures.map(|series| {
        let nature = after.nature(&series);
        Difference::Nature(series, nature)
    }));
    found
}

/// Those between what both lists begin and end with alike: as far as they pair off they are changed, the rest is new
/// or gone.
fn measures(before: &[Measure], after: &[Measure], found: &mut Vec<Difference>) {
    let pairs = before.iter().zip(after);
    let head = pairs.take_while(|(before, after)| before == after).count();
    let (before, after) = (before.get(head..), after.get(head..));
    let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
    let pairs = before.iter().rev().zip(after.iter().rev());
    let tail = pairs.take_while(|(before, after)| before == after).count();
    let middle = |list: &[Measure]| list.len().saturating_sub(tail);
    let (gone, new) = (middle(before), middle(after));
    for (place, measure) in before.iter().take(gone).enumerate() {
        found.push(match after.get(place).filter(|_| place < new) {
            Some(now) => Difference::MeasureChanged(now.clone()),
            None => Difference::MeasureRemoved(measure.clone()),
        });
    }
    for measure in after.iter().take(new).skip(gone) {
        found.push(Difference::MeasureAdded(measure.clone()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::measure::StartMonth;
    use crate::model::quantity::Money;
    use crate::model::year::Year;

    fn named(name: &str) -> Measure {
        Measure {
            name: name.into(),
            full_year: Money::ZERO,
            year: Year(2020),
            start: StartMonth::JANUARY,
            area: None,
        }
    }

    fn of(before: &[&str], after: &[&str]) -> Vec<Difference> {
        let list = |names: &[&str]| names.iter().map(|name| named(name)).collect::<Vec<_>>();
        let mut found = Vec::new();
        measures(&list(before), &list(after), &mut found);
        found
    }

    #[test]
    fn a_measure_in_the_middle_is_told_from_its_neighbours() {
        assert_eq!(of(&["a", "b", "c"], &["a", "b", "c"]), []);
        let removed = Difference::MeasureRemoved(named("b"));
        assert_eq!(of(&["a", "b", "c"], &["a", "c"]), [removed]);
        let added = Difference::MeasureAdded(named("b"));
        assert_eq!(of(&["a", "c"], &["a", "b", "c"]), [added]);
        let changed = Difference::MeasureChanged(named("x"));
        assert_eq!(of(&["a", "b", "c"], &["a", "x", "c"]), [changed]);
    }

    #[test]
    fn of_two_alike_one_can_be_gone() {
        let removed = Difference::MeasureRemoved(named("a"));
        assert_eq!(of(&["a", "a"], &["a"]), [removed]);
        assert_eq!(of(&[], &["a", "a"]).len(), 2);
    }
}
