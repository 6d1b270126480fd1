//! The laws of the published model (`model.md`), over random baselines and levers.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop where something it takes for granted is not so"
)]

#[path = "support/build.rs"]
mod build;
mod oracle;
#[path = "support/random.rs"]
mod random;

use std::collections::{BTreeMap, BTreeSet};

use num_traits::{Signed, Zero};
use oracle::{Exact, OracleYear, exact};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use ramkalkyl::model::baseline::Baseline;
use ramkalkyl::model::calculate::calculate;
use ramkalkyl::model::error::ModelError;
use ramkalkyl::model::explain::{Explainer, Reason};
use ramkalkyl::model::figure::{Basis, FigureId, Quantity, Subject};
use ramkalkyl::model::lever::Lever;
use ramkalkyl::model::outcome::{Outcome, YearOutcome};
use ramkalkyl::model::quantity::Money;
use ramkalkyl::model::scenario::Scenario;
use ramkalkyl::model::year::Year;
use random::{Changes, Size, baseline, changes};
use rust_decimal::Decimal;

/// What dividing to 28 digits may leave of a figure, as a part of the largest figure beside it.
const RELATIVE: (i64, u32) = (1, 18);
/// A billionth of a krona.
const BILLIONTH: Decimal = Decimal::from_parts(1, 0, 0, false, 9);

/// So many cases; `PROPTEST_CASES=25600` runs a hundred times as many.
fn config(cases: u32) -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig {
        cases: (cases * usual.cases / 256).max(1),
        failure_persistence: None,
        max_shrink_iters: 2_000,
        ..usual
    }
}

/// Each figure of the calculation beside the oracle's.
fn pairs(
    outcome: &Outcome,
    year: &YearOutcome,
    oracle: &OracleYear,
) -> Vec<(String, Exact, Exact)> {
    let mut pairs = Vec::new();
    let mut money = |name: &str, ours: Money, theirs: &Exact| {
        pairs.push((name.to_owned(), exact(ours.kr()), theirs.clone()));
    };
    money("opening", year.opening, &oracle.opening);
    money("frame_cut", year.frame_cut, &oracle.frame_cut);
    money("transfer", year.transfer, &oracle.transfer);
    money("index", year.index, &oracle.index);
    money("covered", year.covered, &oracle.covered);
    money("headline", year.headline, &oracle.headline);
    money("volume", year.volume, &oracle.volume);
    money("rate", year.rate, &oracle.rate);
    money("lump", year.lump, &oracle.lump);
    money("other", year.other, &oracle.other);
    money("follow", year.follow, &oracle.follow);
    money("follow_change", year.follow_change, &oracle.follow_change);
    money("required", year.required, &oracle.required);
    money("measures", year.measures, &oracle.measures);
    money("remaining", year.remaining, &oracle.remaining);
    money("need", year.need, &oracle.need);
    money("frame", year.frame, &oracle.frame);
    money("level", year.level, &oracle.level);
    for (position, (ours, theirs)) in year.items.iter().zip(&oracle.items).enumerate() {
        money(&format!("cost {position}"), ours.cost, &theirs.cost);
        money(
            &format!("index part {position}"),
            ours.index_part,
            &theirs.index_part,
        );
        money(
            &format!("volume effect {position}"),
            ours.volume_effect,
            &theirs.volume_effect,
        );
        money(
            &format!("rate effect {position}"),
            ours.rate_effect,
            &theirs.rate_effect,
        );
    }
    for (position, (ours, theirs)) in year.lump_effects.iter().zip(&oracle.lumps).enumerate() {
        money(&format!("lump effect {position}"), *ours, &theirs.effect);
    }
    for (position, ours) in year.measure_effects.iter().enumerate() {
        money(
            &format!("measure {position}"),
            *ours,
            &oracle.measure_effects[position],
        );
    }
    let inputs = outcome.inputs.year(year.year).unwrap();
    for (position, (ours, theirs)) in inputs.items.iter().zip(&oracle.items).enumerate() {
        let units = exact(ours.volume.units());
        pairs.push((format!("V {position}"), units, theirs.volume.clone()));
        let (amount, per) = ours.rate.parts();
        let rate = exact(amount) / exact(per);
        pairs.push((format!("R {position}"), rate, theirs.rate.clone()));
    }
    for (position, (ours, theirs)) in inputs.lumps.iter().zip(&oracle.lumps).enumerate() {
        let amount = exact(ours.amount.kr());
        pairs.push((format!("A {position}"), amount, theirs.amount.clone()));
    }
    pairs
}

/// The calculation gives the oracle's figures, to what 28 digits allow.
fn agrees(outcome: &Outcome, oracle: &[OracleYear]) -> Result<(), TestCaseError> {
    prop_assert_eq!(outcome.years.len(), oracle.len());
    let mut largest = exact(outcome.base.need.kr()).abs();
    for (year, theirs) in outcome.years.iter().zip(oracle) {
        prop_assert_eq!(year.items.len(), theirs.items.len());
        prop_assert_eq!(year.lump_effects.len(), theirs.lumps.len());
        prop_assert_eq!(year.measure_effects.len(), theirs.measure_effects.len());
        let pairs = pairs(outcome, year, theirs);
        for (_, _, figure) in &pairs {
            largest = largest.max(figure.abs());
        }
        let relative = exact(Decimal::new(RELATIVE.0, RELATIVE.1));
        let allowed = (&largest * relative).max(exact(BILLIONTH));
        for (name, ours, figure) in pairs {
            let off = (&ours - &figure).abs();
            prop_assert!(
                off <= allowed,
                "{} of {}: {} is not {}",
                name,
                year.year,
                ours,
                figure
            );
        }
    }
    Ok(())
}

fn any_case(size: Size) -> impl Strategy<Value = (Baseline, Changes)> {
    (baseline(size), changes())
}

/// The outcome, or nothing where the levers were driven so far that a figure does not fit.
fn outcome_of(baseline: &Baseline, scenario: &Scenario) -> Option<Outcome> {
    match calculate(baseline, scenario) {
        Ok(outcome) => Some(outcome),
        Err(ModelError::Overflow { .. }) => None,
        Err(error) => panic!("{error}"),
    }
}

fn sum(amounts: impl IntoIterator<Item = Money>) -> Decimal {
    amounts.into_iter().map(Money::kr).sum()
}

/// A billionth of a krona, or what 28 digits leave where figures pass a thousand million million kronor.
fn allowed(figures: &[Decimal]) -> Decimal {
    let largest = figures.iter().map(Decimal::abs).max().unwrap_or_default();
    BILLIONTH.max(largest * Decimal::new(1, 22))
}

fn reversed(moves: &[(Lever, Decimal)]) -> Vec<(Lever, Decimal)> {
    moves.iter().rev().cloned().collect()
}

proptest! {
    #![proptest_config(config(250))]

    #[test]
    fn the_calculation_gives_the_oracles_figures((baseline, changes) in any_case(Size::Sensible)) {
        let scenario = changes.on(&baseline);
        let Some(outcome) = outcome_of(&baseline, &scenario) else { return Ok(()) };
        agrees(&outcome, &oracle::calculate(&baseline, &scenario))?;
    }

    #[test]
    fn a_document_of_sensible_size_never_overflows(baseline in baseline(Size::Sensible)) {
        let document = Scenario::default();
        let outcome = calculate(&baseline, &document);
        prop_assert!(outcome.is_ok(), "{:?}", outcome);
        agrees(&outcome.unwrap(), &oracle::calculate(&baseline, &document))?;
    }

    /// Law 7: a named error or the right figure, never a panic.
    #[test]
    fn extreme_figures_come_right_or_overflow_by_name((baseline, changes) in any_case(Size::Extreme)) {
        let mut scenario = Scenario::default();
        for (lever, value) in changes.moves(&baseline) {
            scenario.set(&baseline, lever, value).unwrap();
        }
        if let Some(outcome) = outcome_of(&baseline, &scenario) {
            agrees(&outcome, &oracle::calculate(&baseline, &scenario))?;
        }
    }

    /// Law 1.
    #[test]
    fn the_bridge_sums((baseline, changes) in any_case(Size::Sensible)) {
        let scenario = changes.on(&baseline);
        let Some(outcome) = outcome_of(&baseline, &scenario) else { return Ok(()) };
        for year in &outcome.years {
            let headline = sum([year.opening, year.frame_cut, year.index]) - year.covered.kr();
            let steps = [year.volume, year.rate, year.lump, year.other];
            let required = headline + sum(steps) - year.follow_change.kr();
            let figures = [year.need.kr(), year.frame.kr(), year.volume.kr(), year.rate.kr()];
            let allowed = allowed(&figures);
            prop_assert!((headline - year.headline.kr()).abs() < allowed);
            prop_assert!((required - year.required.kr()).abs() < allowed);
            let remaining = required - sum(year.measure_effects.iter().copied());
            prop_assert!((remaining - year.remaining.kr()).abs() < allowed);
        }
    }

    /// Law 2, for the budget year and a frame to the öre.
    #[test]
    fn a_higher_frame_lowers_the_requirement_by_as_much(
        (baseline, changes) in any_case(Size::Sensible),
        first in 0_i64..20_000_000_000,
        raise in 0_i64..20_000_000_000,
    ) {
        let budget = baseline.years.budget();
        let with_frame = |ore: i64| {
            let mut scenario = changes.on(&baseline);
            let tkr = Decimal::new(ore, 5);
            scenario.set(&baseline, Lever::Frame(budget), tkr).unwrap();
            let outcome = outcome_of(&baseline, &scenario)?;
            Some(outcome.year(budget).unwrap().required.kr())
        };
        let (Some(low), Some(high)) = (with_frame(first), with_frame(first + raise)) else {
            return Ok(());
        };
        let off = (low - high - Decimal::new(raise, 2)).abs();
        prop_assert!(off <= allowed(&[low, high]) * Decimal::new(1, 3), "{low} {high}");
    }

    /// Law 4.
    #[test]
    fn item_cost_decomposes((baseline, changes) in any_case(Size::Sensible)) {
        let scenario = changes.on(&baseline);
        let Some(outcome) = outcome_of(&baseline, &scenario) else { return Ok(()) };
        for year in &outcome.years {
            let last = baseline.years.before(year.year).unwrap();
            for (position, item) in year.items.iter().enumerate() {
                let before = outcome.item_cost(position, last).unwrap().kr();
                let parts = sum([item.index_part, item.volume_effect, item.rate_effect]);
                let allowed = allowed(&[before, item.cost.kr(), item.volume_effect.kr()]);
                prop_assert!((parts - (item.cost.kr() - before)).abs() < allowed);
            }
        }
    }

    /// Law 5.
    #[test]
    fn the_order_of_moves_does_not_matter(
        (baseline, changes) in any_case(Size::Sensible),
        keys in proptest::collection::vec(any::<u16>(), 12),
    ) {
        let moves = changes.moves(&baseline);
        let mut shuffled: Vec<_> = keys.iter().zip(moves.iter().cloned()).collect();
        shuffled.sort_by_key(|(key, _)| **key);
        let shuffled: Vec<_> = shuffled.into_iter().map(|(_, one)| one).collect();
        let forward = changes.made(&baseline, &moves);
        for order in [reversed(&moves), shuffled] {
            let other = changes.made(&baseline, &order);
            prop_assert_eq!(&forward, &other);
            prop_assert_eq!(calculate(&baseline, &forward), calculate(&baseline, &other));
        }
    }

    #[test]
    fn a_lever_taken_back_leaves_no_trace((baseline, changes) in any_case(Size::Sensible)) {
        let mut scenario = changes.on(&baseline);
        let moved: Vec<Lever> = scenario.levers().map(|(lever, _)| lever.clone()).collect();
        for lever in moved {
            scenario.clear(&lever);
        }
        scenario.carry = Scenario::default().carry;
        scenario.measures.clear();
        prop_assert!(scenario.is_document());
    }

    /// What is dropped because it changes nothing changes nothing.
    #[test]
    fn settling_leaves_the_outcome((baseline, changes) in any_case(Size::Sensible)) {
        let scenario = changes.on(&baseline);
        let Some(outcome) = outcome_of(&baseline, &scenario) else { return Ok(()) };
        let mut settled = scenario.clone();
        for (lever, _) in scenario.levers() {
            settled.settle(&baseline, lever).unwrap();
        }
        let other = calculate(&baseline, &settled).unwrap();
        // A growth is shown to 15 decimals of a share: of any volume, at any price of the item.
        let items = outcome.inputs.years.iter().flat_map(|year| year.items.iter().enumerate());
        let mut sizes: BTreeMap<usize, (Decimal, Decimal)> = BTreeMap::new();
        for (position, item) in items {
            let (volume, rate) = sizes.entry(position).or_default();
            *volume = (*volume).max(item.volume.units());
            *rate = (*rate).max(item.rate.kr().unwrap());
        }
        let sizes = sizes.values().filter_map(|(volume, rate)| volume.checked_mul(*rate));
        let allowed = Decimal::new(1, 3) + sizes.sum::<Decimal>() * Decimal::new(1, 12);
        for (ours, theirs) in outcome.years.iter().zip(&other.years) {
            let off = (ours.required.kr() - theirs.required.kr()).abs();
            prop_assert!(off <= allowed, "{} became {}", ours.required.kr(), theirs.required.kr());
        }
    }

    /// A price given to an item without one changes what its volumes cost, and nothing by itself.
    #[test]
    fn a_price_given_alone_has_no_effect(
        (baseline, changes) in any_case(Size::Sensible),
        kr in 1_i64..1_000_000,
        year in any::<prop::sample::Index>(),
    ) {
        prop_assume!(!baseline.items.is_empty());
        let count = baseline.years.count();
        let mut parts = (*baseline).clone();
        let item = &mut parts.items[0];
        item.rate = vec![None; count];
        let still = item.volume[0].clone();
        item.volume = vec![still; count];
        let item = item.id.clone();
        let baseline = Baseline::new(parts).unwrap();
        let years: Vec<Year> = baseline.years.calculated().collect();
        let price = Lever::Rate(item.clone(), *year.get(&years));
        let mut scenario = changes.on(&baseline);
        for year in &years {
            scenario.clear(&Lever::Rate(item.clone(), *year));
            scenario.clear(&Lever::RateGrowth(item.clone(), *year));
            scenario.clear(&Lever::Volume(item.clone(), *year));
            scenario.clear(&Lever::Growth(item.clone(), *year));
        }
        let without = outcome_of(&baseline, &scenario);
        scenario.set(&baseline, price.clone(), Decimal::new(kr, 2)).unwrap();
        let (Some(without), Some(with)) = (without, outcome_of(&baseline, &scenario)) else {
            return Ok(());
        };
        for (with, without) in with.years.iter().zip(&without.years) {
            prop_assert_eq!(with.items[0].volume_effect, Money::ZERO);
            let cost = with.items[0].cost.kr();
            prop_assert!(with.items[0].rate_effect.kr().abs() < allowed(&[cost]), "{}", with.items[0].rate_effect.kr());
            let off = (with.required.kr() - without.required.kr()).abs();
            prop_assert!(off < allowed(&[cost, with.need.kr()]), "{price} moved {off}");
        }
    }

    #[test]
    fn a_lever_shows_the_value_it_was_set_to((baseline, changes) in any_case(Size::Sensible)) {
        for (lever, value) in changes.moves(&baseline) {
            let mut scenario = Scenario::default();
            scenario.set(&baseline, lever.clone(), value).unwrap();
            let Some(outcome) = outcome_of(&baseline, &scenario) else { continue };
            if let Some(shown) = outcome.inputs.lever_value(&baseline, &lever) {
                let off = (shown - value).abs();
                prop_assert!(off <= Decimal::new(1, 9), "{lever} was set to {value}, shows {shown}");
            }
        }
    }
}

/// Every figure that an outcome must be able to explain.
fn figures(baseline: &Baseline, outcome: &Outcome) -> Vec<FigureId> {
    use Quantity as Q;
    let whole = [
        Q::Opening,
        Q::FrameCut,
        Q::Transfer,
        Q::Index,
        Q::Covered,
        Q::Headline,
        Q::VolumeEffect,
        Q::RateEffect,
        Q::LumpEffect,
        Q::Other,
        Q::Follow,
        Q::FollowChange,
        Q::Required,
        Q::Measures,
        Q::Remaining,
        Q::Need,
        Q::Frame,
        Q::Level,
        Q::CouncilFrame,
        Q::IndexRate,
        Q::IndexMonths,
        Q::IndexStep,
        Q::Cover,
    ];
    let item = [
        Q::Volume,
        Q::UnitPrice,
        Q::Cost,
        Q::IndexStep,
        Q::FollowShare,
        Q::Index,
        Q::VolumeEffect,
        Q::RateEffect,
        Q::Follow,
    ];
    let lump = [Q::Amount, Q::IndexStep, Q::LumpEffect];
    let kind = [Q::Weight, Q::IndexRate, Q::IndexMonths, Q::IndexStep];
    let measure = [Q::FullYear, Q::MonthsInFirstYear, Q::Measures];
    let mut subjects: Vec<(Subject, &[Quantity])> = vec![(Subject::Whole, &whole)];
    subjects.extend(
        baseline
            .items
            .iter()
            .map(|one| (Subject::Item(one.id.clone()), &item[..])),
    );
    subjects.extend(
        baseline
            .lumps
            .iter()
            .map(|one| (Subject::Lump(one.id.clone()), &lump[..])),
    );
    let kinds = baseline.cost_types.iter();
    subjects.extend(kinds.map(|one| (Subject::CostType(one.id.clone()), &kind[..])));
    let measures = 0..outcome.inputs.measures.len();
    subjects.extend(measures.map(|at| (Subject::Measure(at), &measure[..])));
    let mut figures = Vec::new();
    for year in baseline.years.calculated() {
        for (subject, quantities) in &subjects {
            let of = |quantity: &Quantity| FigureId::of(subject.clone(), *quantity, year);
            figures.extend(quantities.iter().map(of));
        }
    }
    figures
}

/// Follows a figure down to its inputs: each formula gives its figure, every operand is explained, none rests on itself.
struct Follow<'a> {
    explainer: &'a Explainer<'a>,
    open: BTreeSet<FigureId>,
    done: BTreeSet<FigureId>,
}

impl Follow<'_> {
    fn figure(&mut self, id: &FigureId) -> Result<(), TestCaseError> {
        if self.done.contains(id) {
            return Ok(());
        }
        prop_assert!(self.open.insert(id.clone()), "{} rests on itself", id);
        let explanation = self.explainer.explain(id);
        prop_assert!(explanation.is_some(), "{} has no explanation", id);
        let explanation = explanation.unwrap();
        prop_assert_eq!(&explanation.figure, id);
        if let Reason::Formula(formula) = &explanation.reason {
            let mut largest = explanation.value.abs();
            for operand in formula.figures() {
                self.figure(operand)?;
                largest = largest.max(self.explainer.value(operand).unwrap_or_default().abs());
            }
            match formula.evaluate() {
                Ok(value) => {
                    let off = (value - explanation.value).abs();
                    let allowed = Decimal::new(1, 6).max(largest * Decimal::new(1, 15));
                    prop_assert!(
                        off <= allowed,
                        "{} is {}, its formula gives {}",
                        id,
                        explanation.value,
                        value
                    );
                }
                Err(_) => prop_assert!(false, "the formula of {} does not evaluate", id),
            }
        }
        self.open.remove(id);
        self.done.insert(id.clone());
        Ok(())
    }
}

proptest! {
    #![proptest_config(config(100))]

    #[test]
    fn every_figure_is_explained_down_to_its_inputs((baseline, changes) in any_case(Size::Sensible)) {
        let scenario = changes.on(&baseline);
        let document = calculate(&baseline, &Scenario::default()).unwrap();
        let Some(outcome) = outcome_of(&baseline, &scenario) else { return Ok(()) };
        let explainer = Explainer::new(&baseline, &scenario, &outcome, &document);
        let mut follow = Follow { explainer: &explainer, open: BTreeSet::new(), done: BTreeSet::new() };
        for id in figures(&baseline, &outcome) {
            follow.figure(&id)?;
        }
        for id in figures(&baseline, &document) {
            follow.figure(&id.in_document())?;
        }
        let mut names = BTreeMap::new();
        for id in &follow.done {
            let before = names.insert(id.to_string(), id.clone());
            prop_assert!(before.is_none(), "{} names {:?} and {:?}", id, id, before);
        }
    }

    #[test]
    fn what_has_a_value_has_a_reason((baseline, changes) in any_case(Size::Sensible)) {
        let scenario = changes.on(&baseline);
        let document = calculate(&baseline, &Scenario::default()).unwrap();
        let Some(outcome) = outcome_of(&baseline, &scenario) else { return Ok(()) };
        let explainer = Explainer::new(&baseline, &scenario, &outcome, &document);
        for id in figures(&baseline, &outcome) {
            let base = FigureId { year: baseline.years.base(), ..id };
            for id in [base.clone(), base.in_document()] {
                if explainer.value(&id).is_some() {
                    prop_assert!(explainer.explain(&id).is_some(), "{} has no explanation", id);
                }
            }
        }
        let other = FigureId::whole(Quantity::Required, Year(1900));
        prop_assert!(explainer.explain(&other).is_none());
        prop_assert_eq!(other.basis, Basis::Scenario);
    }
}

/// A step from a very large to an ordinary price keeps its digits.
#[test]
fn a_price_keeps_its_digits_over_a_steep_step() {
    let draft = build::Draft::of_frames(&["1000", "1000", "1000"]);
    let (volumes, large) = (["1", "1", "1000000000000000"], "7000000000000000000000");
    let draft = draft.item_at("care", &volumes, &["1", large, "1234567.89"]);
    let baseline = draft.build();
    let scenario = build::scenario(&baseline, &[("care.rate.2020", "98765432.1")]);
    let ours = &calculate(&baseline, &scenario).unwrap().years[1].items[0];
    let theirs = &oracle::calculate(&baseline, &scenario)[1].items[0].cost;
    let off = (exact(ours.cost.kr()) - theirs).abs();
    let allowed = theirs * exact(Decimal::new(1, 18));
    assert!(off <= allowed, "{} is not {theirs}", ours.cost.kr());
}

#[test]
fn the_oracle_is_not_trivially_zero() {
    let draft = build::Draft::of_frames(&["1000", "1100"]);
    let baseline = draft.index(&["0", "2"]).build();
    let years = oracle::calculate(&baseline, &Scenario::default());
    assert_eq!(years[0].index, exact(Decimal::from(20_000)));
    assert!(!years[0].required.is_zero());
}

/// The random cases reach both ends of law 7: figures that come right and figures that do not fit.
#[test]
fn extreme_cases_reach_both_ends() {
    let mut runner = TestRunner::deterministic();
    let (mut right, mut overflowed) = (0, 0);
    for _ in 0..100 {
        let case = any_case(Size::Extreme).new_tree(&mut runner).unwrap();
        let (baseline, changes) = case.current();
        match outcome_of(&baseline, &changes.on(&baseline)) {
            Some(_) => right += 1,
            None => overflowed += 1,
        }
    }
    assert!(
        right > 10 && overflowed > 10,
        "{right} right, {overflowed} overflowed"
    );
}
