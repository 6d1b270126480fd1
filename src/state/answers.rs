//! What people answered, side by side: results first, then every lever that somebody moved.

use rust_decimal::Decimal;

use crate::model::baseline::Baseline;
use crate::model::calculate::calculate;
use crate::model::lever::Lever;
use crate::model::outcome::Outcome;
use crate::model::scenario::Scenario;
use crate::model::spread::Spread;
use crate::model::year::Year;

/// A result or a lever, in every answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The lever; none for what remains.
    pub lever: Option<Lever>,
    /// Its year.
    pub year: Year,
    /// One value for each answer, in their order: in the lever's own unit, kr of what remains.
    pub values: Vec<Option<Decimal>>,
    /// The document's value.
    pub document: Option<Decimal>,
    /// How far the values lie apart; none where there are no values.
    pub spread: Option<Spread>,
}

/// The rows of some answers: what remains of the chosen year, of the other years, then the levers.
///
/// An answer that did not move a lever has the value that it calculates with: the document's, or what follows from what
/// the answer moved. An answer that cannot be calculated has no values.
#[must_use]
pub fn rows(baseline: &Baseline, answers: &[Scenario], year: Year) -> Vec<Row> {
    let stated = calculate(baseline, &Scenario::default()).ok();
    let outcomes: Vec<Option<Outcome>> = (answers.iter())
        .map(|answer| calculate(baseline, answer).ok())
        .collect();
    let row = |lever: Option<&Lever>, year: Year| {
        let read = |outcome: &Outcome| match lever {
            Some(lever) => outcome.inputs.lever_value(baseline, lever),
            None => outcome.year(year).map(|year| year.remaining.kr()),
        };
        let values: Vec<Option<Decimal>> = (answers.iter().zip(&outcomes))
            .map(|(answer, outcome)| {
                let outcome = outcome.as_ref()?;
                let set = lever.and_then(|lever| answer.value(lever));
                set.or_else(|| read(outcome))
            })
            .collect();
        Row {
            lever: lever.cloned(),
            year,
            document: stated.as_ref().and_then(read),
            spread: Spread::of(values.iter().flatten().copied()),
            values,
        }
    };
    let others = (baseline.years.calculated()).filter(|other| *other != year);
    let years = [year].into_iter().chain(others);
    let mut rows: Vec<Row> = years.map(|year| row(None, year)).collect();
    rows.extend(moved(baseline, answers).map(|lever| row(Some(lever), lever.year())));
    rows
}

/// Every lever that an answer moved, once, in the document's order.
fn moved<'a>(baseline: &Baseline, answers: &'a [Scenario]) -> impl Iterator<Item = &'a Lever> {
    let mut levers: Vec<&Lever> = answers
        .iter()
        .flat_map(|answer| answer.levers().map(|(lever, _)| lever))
        .collect();
    levers.sort_by_cached_key(|lever| (place(baseline, lever), *lever));
    levers.dedup();
    levers.into_iter()
}

/// Where a lever stands in the document: the frame and the indices, the items, the lump items, other changes.
fn place(baseline: &Baseline, lever: &Lever) -> (u8, Option<usize>) {
    match lever {
        Lever::Frame(_) | Lever::Index(_) => (0, None),
        Lever::IndexOf(id, _) => {
            let types = &baseline.cost_types;
            (1, types.iter().position(|kind| kind.id == *id))
        }
        Lever::IndexMonths(_) | Lever::Cover(_) => (2, None),
        Lever::Volume(id, _)
        | Lever::Growth(id, _)
        | Lever::Rate(id, _)
        | Lever::RateGrowth(id, _) => {
            let items = &baseline.items;
            (3, items.iter().position(|item| item.id == *id))
        }
        Lever::Amount(id, _) => {
            let lumps = &baseline.lumps;
            (4, lumps.iter().position(|lump| lump.id == *id))
        }
        Lever::Other(_) => (5, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;

    fn baseline() -> Baseline {
        data::document("osteraker-2020").unwrap().unwrap().baseline
    }

    fn answer(baseline: &Baseline, levers: &[(Lever, i64)]) -> Scenario {
        let mut scenario = Scenario::default();
        for (lever, value) in levers {
            let value = Decimal::from(*value);
            scenario.set(baseline, lever.clone(), value).unwrap();
        }
        scenario
    }

    #[test]
    fn results_first_then_what_somebody_moved_in_the_documents_order() {
        let baseline = baseline();
        let (first, last) = (
            baseline.items.first().unwrap(),
            baseline.items.last().unwrap(),
        );
        let year = Year(2021);
        let (one, other) = (
            Lever::Volume(first.id.clone(), year),
            Lever::Volume(last.id.clone(), year),
        );
        let answers = [
            answer(&baseline, &[(other.clone(), 1_000), (one.clone(), 1_000)]),
            answer(&baseline, &[(Lever::Index(year), 3), (one.clone(), 3_000)]),
            Scenario::default(),
        ];
        let rows = rows(&baseline, &answers, year);
        let order: Vec<_> = (rows.iter())
            .map(|row| (row.lever.clone(), row.year.0))
            .collect();
        let levers = [Lever::Index(year), one.clone(), other];
        let expected: Vec<_> = [2021, 2020, 2022]
            .map(|year| (None, year))
            .into_iter()
            .chain(levers.map(|lever| (Some(lever), 2021)))
            .collect();
        assert_eq!(order, expected);

        let row = rows
            .iter()
            .find(|row| row.lever.as_ref() == Some(&one))
            .unwrap();
        let document = row.document.unwrap();
        let thousands = |count: i64| Decimal::from(count * 1_000);
        assert_eq!(
            row.values,
            [Some(thousands(1)), Some(thousands(3)), Some(document)]
        );
        assert_eq!(
            row.spread,
            Spread::of([thousands(1), thousands(3), document])
        );

        let stated = calculate(&baseline, &Scenario::default()).unwrap();
        let remaining = stated.year(year).unwrap().remaining.kr();
        let result = rows.first().unwrap();
        assert_eq!(result.document, Some(remaining));
        assert_eq!(result.values.last(), Some(&Some(remaining)));
    }

    #[test]
    fn what_was_not_moved_follows_from_what_was() {
        let baseline = baseline();
        let id = baseline.items.first().unwrap().id.clone();
        let volume = |year| Lever::Volume(id.clone(), Year(year));
        let answers = [
            answer(&baseline, &[(volume(2020), 5_000)]),
            answer(&baseline, &[(volume(2021), 5_000)]),
        ];
        let rows = rows(&baseline, &answers, Year(2020));
        let row = rows.last().unwrap();
        assert_eq!(row.lever, Some(volume(2021)));
        let follows = calculate(&baseline, &answers[0]).unwrap().inputs;
        let follows = follows.lever_value(&baseline, &volume(2021));
        assert_eq!(row.values, [follows, Some(Decimal::from(5_000))]);
        assert_ne!(follows, row.document);
    }

    #[test]
    fn without_answers_there_are_results_of_the_document_alone() {
        let baseline = baseline();
        let rows = rows(&baseline, &[], Year(2020));
        assert_eq!(rows.len(), 3);
        assert!(
            rows.iter()
                .all(|row| row.spread.is_none() && row.document.is_some())
        );
    }
}
