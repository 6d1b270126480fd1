//! Calculations made by hand (`tests/cases/*.case`), and every error of the model by name.
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
#[path = "support/case_file.rs"]
mod case_file;

use std::fs;
use std::path::Path;

use build::{Draft, decimal, measure, scenario, sourced};
use ramkalkyl::model::baseline::{Baseline, BaselineParts};
use ramkalkyl::model::calculate::calculate;
use ramkalkyl::model::error::ModelError;
use ramkalkyl::model::figure::Quantity;
use ramkalkyl::model::id::{CostTypeId, ItemId, LumpId};
use ramkalkyl::model::lever::Lever;
use ramkalkyl::model::measure::StartMonth;
use ramkalkyl::model::quantity::{Money, Months, Share, UnitPrice, Volume};
use ramkalkyl::model::scenario::{LeverError, Scenario};
use ramkalkyl::model::year::{Year, Years};
use rust_decimal::Decimal;

#[test]
fn every_case_comes_out_as_by_hand() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut faults = Vec::new();
    let mut read = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "case") {
            continue;
        }
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let found = case_file::check(&fs::read_to_string(&path).unwrap());
        faults.extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
        read += 1;
    }
    assert!(read >= 10, "only {read} case files");
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

fn draft() -> Draft {
    let draft = Draft::of_frames(&["87000", "86300", "87500"]).index(&["0", "2", "2"]);
    let draft = draft
        .cost_type("staff", "60", &[])
        .cost_type("other", "40", &[]);
    draft
        .item(
            "hvb",
            &["4740", "4740", "4882.2"],
            &["7984", "8143", "8555"],
        )
        .lump("aid", &["12000", "11000", "12000"])
}

/// What a baseline is refused for after one change to its parts.
fn refused(change: impl FnOnce(&mut BaselineParts)) -> ModelError {
    let mut parts = draft().0;
    change(&mut parts);
    Baseline::new(parts).expect_err("parts that do not fit")
}

/// What setting a lever is refused for.
fn unset(lever: Lever, value: &str) -> LeverError {
    let baseline = draft().build();
    let mut scenario = Scenario::default();
    let error = scenario
        .set(&baseline, lever, decimal(value))
        .expect_err("a refusal");
    assert!(
        scenario.is_document(),
        "a refused lever leaves the scenario as it was"
    );
    error
}

#[test]
fn a_baseline_of_fitting_parts_is_taken() {
    assert!(Baseline::new(draft().0).is_ok());
}

#[test]
fn a_series_of_the_wrong_length_is_refused() {
    let wrong = |series: &str, found| ModelError::WrongLength {
        series: series.to_owned(),
        found,
        expected: 3,
    };
    assert_eq!(refused(|parts| parts.frame.truncate(2)), wrong("frame", 2));
    assert_eq!(refused(|parts| parts.index.clear()), wrong("index", 0));
    assert_eq!(
        refused(|parts| parts.months.truncate(1)),
        wrong("index-months", 1)
    );
    assert_eq!(refused(|parts| parts.cover.truncate(1)), wrong("cover", 1));
    assert_eq!(refused(|parts| parts.other.truncate(1)), wrong("other", 1));
    assert_eq!(
        refused(|parts| parts.transfers.truncate(1)),
        wrong("transfers", 1)
    );
    assert_eq!(
        refused(|parts| parts.items[0].volume.truncate(2)),
        wrong("hvb.volume", 2)
    );
    assert_eq!(
        refused(|parts| parts.items[0].rate.push(None)),
        wrong("hvb.rate", 4)
    );
    assert_eq!(
        refused(|parts| parts.lumps[0].amount.truncate(2)),
        wrong("aid.amount", 2)
    );
    assert_eq!(
        refused(|parts| parts.cost_types[0].index.clear()),
        wrong("index.staff", 0)
    );
    assert_eq!(
        refused(|parts| parts.cost_types[1].months.clear()),
        wrong("index-months.other", 0)
    );
}

#[test]
fn an_id_used_twice_is_refused() {
    let twice = ModelError::DuplicateId {
        id: "hvb".to_owned(),
    };
    assert_eq!(
        refused(|parts| parts.items.push(parts.items[0].clone())),
        twice
    );
    assert_eq!(
        refused(|parts| parts.lumps[0].id = LumpId::new("hvb")),
        twice
    );
    assert_eq!(
        refused(|parts| parts.cost_types[0].id = CostTypeId::new("hvb")),
        twice
    );
}

#[test]
fn an_unknown_cost_type_is_refused() {
    let cost_type = CostTypeId::new("premises");
    let unknown = ModelError::UnknownCostType {
        cost_type: cost_type.clone(),
    };
    assert_eq!(
        refused(|parts| parts.items[0].cost_type = Some(cost_type.clone())),
        unknown
    );
    assert_eq!(
        refused(|parts| parts.lumps[0].cost_type = Some(cost_type.clone())),
        unknown
    );
}

#[test]
fn a_share_out_of_range_is_refused() {
    let share = |text: &str| Share::from_fraction(decimal(text));
    let out = |name: &str, value: &str| ModelError::ShareOutOfRange {
        name: name.to_owned(),
        value: decimal(value),
    };
    assert_eq!(
        refused(|parts| parts.cover[1].value = share("1.01")),
        out("cover", "1.01")
    );
    assert_eq!(
        refused(|parts| parts.cover[2].value = share("-0.1")),
        out("cover", "-0.1")
    );
    assert_eq!(
        refused(|parts| parts.items[0].follow = share("2")),
        out("follow", "2")
    );
    assert_eq!(
        refused(|parts| parts.index[1].value = share("-0.26")),
        out("index", "-0.26")
    );
    let own =
        |parts: &mut BaselineParts| parts.cost_types[0].index[1] = Some(sourced(share("1.5")));
    assert_eq!(refused(own), out("index", "1.5"));
}

#[test]
fn weights_that_do_not_sum_to_one_are_refused() {
    let heavier = |parts: &mut BaselineParts| {
        parts.cost_types[0].weight.value = Share::from_fraction(decimal("0.61"))
    };
    assert_eq!(
        refused(heavier),
        ModelError::WeightsNotOne {
            sum: decimal("1.01")
        }
    );
    assert!(matches!(
        refused(|parts| parts.cost_types.truncate(1)),
        ModelError::WeightsNotOne { .. }
    ));
}

#[test]
fn a_year_that_is_not_there_is_refused() {
    let missing = |year| ModelError::MissingYear { year: Year(year) };
    assert_eq!(
        refused(|parts| parts.measures.push(measure("Late", "600", 2022, 1))),
        missing(2022)
    );
    assert_eq!(unset(Lever::Frame(Year(2022)), "1"), missing(2022).into());
    // The base year is what the change starts from: no lever moves it.
    assert_eq!(unset(Lever::Frame(Year(2019)), "1"), missing(2019).into());
    assert_eq!(Years::new(Year(2019), 0), Err(ModelError::NoPlanYears));
    assert_eq!(Years::new(Year(u16::MAX), 1), Err(ModelError::NoPlanYears));
}

#[test]
fn an_unknown_name_is_refused() {
    let (item, year) = (ItemId::new("hvb-barn"), Year(2020));
    let unknown = LeverError::Model(ModelError::UnknownItem { item: item.clone() });
    for lever in [
        Lever::Volume(item.clone(), year),
        Lever::Growth(item.clone(), year),
        Lever::Rate(item.clone(), year),
        Lever::RateGrowth(item.clone(), year),
    ] {
        assert_eq!(unset(lever, "1"), unknown);
    }
    let lump = LumpId::new("hvb");
    assert_eq!(
        unset(Lever::Amount(lump.clone(), year), "1"),
        ModelError::UnknownLump { lump }.into()
    );
    let cost_type = CostTypeId::new("hvb");
    let unknown = ModelError::UnknownCostType {
        cost_type: cost_type.clone(),
    };
    assert_eq!(unset(Lever::IndexOf(cost_type, year), "1"), unknown.into());
}

#[test]
fn a_negative_volume_is_refused() {
    let (item, year) = (ItemId::new("hvb"), Year(2020));
    let negative = ModelError::NegativeVolume {
        item: item.clone(),
        year,
    };
    assert_eq!(unset(Lever::Volume(item, year), "-1"), negative.into());
    assert_eq!(Volume::new(decimal("-0.01")), None);
    assert_eq!(Volume::new(decimal("-0")), Some(Volume::ZERO));
}

#[test]
fn a_value_past_a_levers_limits_is_refused_with_them() {
    let (item, year) = (ItemId::new("hvb"), Year(2020));
    for (lever, value, least, most) in [
        (Lever::Index(year), "100.01", "-25", "100"),
        (Lever::Index(year), "-25.01", "-25", "100"),
        (
            Lever::IndexOf(CostTypeId::new("staff"), year),
            "400",
            "-25",
            "100",
        ),
        (Lever::IndexMonths(year), "12.5", "0", "12"),
        (Lever::Cover(year), "-1", "0", "100"),
        (Lever::Frame(year), "-1", "0", "1000000000"),
        (Lever::Growth(item.clone(), year), "-101", "-100", "1000"),
        (Lever::Rate(item, year), "-1", "0", "100000000"),
        (
            Lever::Other(year),
            "1000000001",
            "-1000000000",
            "1000000000",
        ),
    ] {
        let refused = LeverError::OutOfRange {
            lever: lever.clone(),
            value: decimal(value),
            least: decimal(least),
            most: decimal(most),
        };
        assert_eq!(unset(lever, value), refused);
    }
}

#[test]
fn a_month_outside_the_year_is_refused() {
    let out = |value: i64, least| ModelError::MonthOutOfRange {
        value: Decimal::from(value),
        least,
    };
    assert_eq!(StartMonth::new(0), Err(out(0, 1)));
    assert_eq!(StartMonth::new(13), Err(out(13, 1)));
    assert_eq!(Months::new(decimal("13")), Err(out(13, 0)));
    assert_eq!(Months::new(decimal("-1")), Err(out(-1, 0)));
    assert!(StartMonth::new(1).is_ok() && StartMonth::new(12).is_ok());
}

#[test]
fn what_does_not_fit_is_an_overflow_with_its_place() {
    let mut parts = draft().0;
    parts.base_need = sourced(Money::from_kr(Decimal::MAX));
    let baseline = Baseline::new(parts).unwrap();
    let place = |quantity| ModelError::Overflow {
        quantity,
        year: Year(2020),
    };
    let levers = scenario(&baseline, &[("index.2020", "100")]);
    assert_eq!(
        calculate(&baseline, &levers),
        Err(place(Quantity::Headline))
    );

    let mut parts = draft().0;
    parts.items[0].rate[1] = Some(sourced(UnitPrice::from_kr(Decimal::MAX)));
    let baseline = Baseline::new(parts).unwrap();
    assert_eq!(
        calculate(&baseline, &Scenario::default()),
        Err(place(Quantity::Cost))
    );
}

/// The order of setting leaves no trace, also where a price is set to what the document has before the index moves.
#[test]
fn a_price_set_to_the_documents_own_stays_when_the_index_moves() {
    let draft = Draft::of_frames(&["1000", "1000"]).index(&["0", "2"]);
    let baseline = draft
        .item_at("care", &["10", "10"], &["1000", "1000"])
        .build();
    let first = scenario(
        &baseline,
        &[("care.rate.2020", "1000"), ("index.2020", "3")],
    );
    let last = scenario(
        &baseline,
        &[("index.2020", "3"), ("care.rate.2020", "1000")],
    );
    assert_eq!(first, last);
    let outcome = calculate(&baseline, &first).unwrap();
    // 10 · (1 000 − 1 000 · 1.03)
    assert_eq!(outcome.years[0].rate, Money::from_kr(decimal("-300")));
}
