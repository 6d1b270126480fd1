//! Reads a case: a baseline in a few lines, then sections of levers and the figures they should give, in tkr.

use ramkalkyl::model::baseline::Baseline;
use ramkalkyl::model::calculate::calculate;
use ramkalkyl::model::explain::Explainer;
use ramkalkyl::model::figure::{FigureId, FigureUnit, Quantity, Subject};
use ramkalkyl::model::id::{CostTypeId, ItemId, LumpId};
use ramkalkyl::model::scenario::{Carry, Scenario};
use ramkalkyl::model::year::Year;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::build::{Draft, decimal, lever, measure};

/// Checks every figure of a case file; the faults found, one a line.
pub fn check(text: &str) -> Vec<String> {
    let mut sections = text.split("\n[");
    let baseline = read_baseline(sections.next().unwrap_or_default());
    let mut faults = Vec::new();
    let mut checked = 0;
    for section in sections {
        let (title, body) = section.split_once("]\n").expect("a title in brackets");
        checked += check_section(&baseline, title, body, &mut faults);
    }
    assert!(checked > 0, "a case without a figure");
    faults
}

/// The lines that are neither empty nor comments, by words.
fn lines(text: &str) -> impl Iterator<Item = Vec<&str>> {
    let lines = text.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split_whitespace().collect())
}

fn read_baseline(text: &str) -> Baseline {
    let lines: Vec<Vec<&str>> = lines(text).collect();
    let values = |key: &[&str]| {
        let found = lines.iter().find(|line| line.starts_with(key));
        found.map(|line| &line[key.len()..])
    };
    let mut draft = Draft::of_frames(values(&["frame"]).expect("a frame"));
    for line in &lines {
        draft = match line.as_slice() {
            ["frame", ..] => draft,
            ["need", need] => draft.base_need(need),
            ["index", rates @ ..] => draft.index(rates),
            ["months", months @ ..] => draft.months(months),
            ["cover", shares @ ..] => draft.cover(shares),
            ["other", amounts @ ..] => draft.other(amounts),
            ["transfer", amounts @ ..] => draft.transfers(amounts),
            ["type", id, weight, rates @ ..] => draft.cost_type(id, weight, rates),
            ["item", id, "volume", volumes @ ..] => match values(&["item", id, "cost"]) {
                Some(costs) => draft.item(id, volumes, costs),
                None => draft.item_at(id, volumes, values(&["item", id, "rate"]).expect("a price")),
            },
            ["item", _, "cost" | "rate", ..] => draft,
            ["item", _, "follow", share] => draft.followed(share),
            ["item", _, "type", id] => draft.of_type(id),
            ["lump", id, amounts @ ..] => draft.lump(id, amounts),
            other => panic!("what is {other:?}?"),
        };
    }
    draft.build()
}

fn check_section(baseline: &Baseline, title: &str, body: &str, faults: &mut Vec<String>) -> usize {
    let mut scenario = Scenario::default();
    let mut expected = Vec::new();
    for line in lines(body) {
        match line.as_slice() {
            ["set", key, value] => {
                let set = scenario.set(baseline, lever(baseline, key), decimal(value));
                set.unwrap_or_else(|error| panic!("[{title}] {error}"));
            }
            ["carry", "unmet"] => scenario.carry = Carry::Unmet,
            ["measure", name, full_year, year, month] => {
                let (year, month) = (
                    year.parse().expect("a year"),
                    month.parse().expect("a month"),
                );
                scenario
                    .measures
                    .push(measure(name, full_year, year, month));
            }
            [name, "=", value] => expected.push((figure(baseline, name), decimal(value))),
            other => panic!("[{title}] what is {other:?}?"),
        }
    }
    let outcome =
        calculate(baseline, &scenario).unwrap_or_else(|error| panic!("[{title}] {error}"));
    let document = calculate(baseline, &Scenario::default()).expect("the document's outcome");
    let explainer = Explainer::new(baseline, &scenario, &outcome, &document);
    for (id, expected) in &expected {
        let value = explainer
            .value(id)
            .unwrap_or_else(|| panic!("[{title}] no figure {id}"));
        let shown = match id.quantity.unit() {
            FigureUnit::Kr => value / Decimal::ONE_THOUSAND,
            _ => value,
        };
        let away = RoundingStrategy::MidpointAwayFromZero;
        let shown = shown.round_dp_with_strategy(expected.scale(), away);
        if shown != *expected {
            faults.push(format!(
                "[{title}] {id} is {shown}, not {expected} ({value})"
            ));
        }
    }
    expected.len()
}

/// A figure by its name: `required.2020`, `hvb.cost.2021`.
fn figure(baseline: &Baseline, name: &str) -> FigureId {
    use Quantity as Q;
    let (rest, year) = name.rsplit_once('.').expect("a name with a year");
    let year = Year(year.parse().expect("a year"));
    let (subject, quantity) = match rest.split_once('.') {
        None => (Subject::Whole, rest),
        Some((id, quantity)) if baseline.lumps.iter().any(|lump| lump.id.as_str() == id) => {
            (Subject::Lump(LumpId::new(id)), quantity)
        }
        Some((id, quantity)) if baseline.items.iter().any(|item| item.id.as_str() == id) => {
            (Subject::Item(ItemId::new(id)), quantity)
        }
        Some((id, quantity)) => (Subject::CostType(CostTypeId::new(id)), quantity),
    };
    let all = [
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
        Q::Volume,
        Q::UnitPrice,
        Q::Cost,
        Q::Amount,
    ];
    let whole = subject == Subject::Whole;
    let found = all.into_iter().find(|one| one.name(whole) == quantity);
    FigureId::of(
        subject,
        found.unwrap_or_else(|| panic!("no quantity {quantity}")),
        year,
    )
}
