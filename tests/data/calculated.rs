//! The published worked example, calculated on the document as it is read.

use ramkalkyl::model::calculate::calculate;
use ramkalkyl::model::figure::{FigureId, Quantity};
use ramkalkyl::model::id::ItemId;
use ramkalkyl::model::lever::Lever;
use ramkalkyl::model::outcome::{Outcome, YearOutcome};
use ramkalkyl::model::quantity::Money;
use ramkalkyl::model::scenario::Scenario;
use ramkalkyl::model::year::Year;
use rust_decimal::{Decimal, RoundingStrategy};

use super::document;

/// tkr to one decimal, half away from zero.
fn tkr(money: Money) -> String {
    let strategy = RoundingStrategy::MidpointAwayFromZero;
    let mut rounded = money.tkr().round_dp_with_strategy(1, strategy);
    rounded.rescale(1);
    rounded.to_string()
}

fn outcome(levers: &[(Lever, i64)]) -> Outcome {
    let document = document("osteraker-2020");
    let mut scenario = Scenario::default();
    for (lever, value) in levers {
        let set = scenario.set(&document.baseline, lever.clone(), Decimal::from(*value));
        set.expect("within the limits");
    }
    calculate(&document.baseline, &scenario).expect("calculates")
}

fn row(outcome: &Outcome, quantity: impl Fn(&YearOutcome) -> Money) -> Vec<String> {
    outcome
        .years
        .iter()
        .map(|year| tkr(quantity(year)))
        .collect()
}

#[test]
fn the_document_gives_the_worked_example() {
    let outcome = outcome(&[]);
    assert_eq!(
        row(&outcome, |it| it.frame_cut),
        ["700.0", "-1200.0", "-1200.0"]
    );
    // 2 % of 87 000, of 86 300, and of 87 500 + 1 726 which the frame was raised by.
    assert_eq!(row(&outcome, |it| it.index), ["1740.0", "1726.0", "1784.5"]);
    assert_eq!(row(&outcome, |it| it.covered), ["0.0", "1726.0", "1784.5"]);
    assert_eq!(
        row(&outcome, |it| it.headline),
        ["2440.0", "-1200.0", "-1200.0"]
    );
    assert_eq!(
        row(&outcome, |it| it.volume),
        ["-1436.7", "1992.1", "1066.8"]
    );
    assert_eq!(row(&outcome, |it| it.rate), ["137.6", "-478.1", "-0.1"]);
    assert_eq!(row(&outcome, |it| it.lump), ["-950.0", "964.0", "940.0"]);
    assert_eq!(
        row(&outcome, |it| it.required),
        ["190.9", "1278.0", "806.7"]
    );
}

#[test]
fn an_index_of_three_per_cent() {
    let outcome = outcome(&[(Lever::Index(Year(2020)), 3)]);
    let year = outcome.year(Year(2020)).expect("calculated");
    assert_eq!(
        (tkr(year.headline), tkr(year.required)),
        ("3310.0".into(), "1038.9".into())
    );
}

#[test]
fn ten_placements_of_children() {
    let volume = Lever::Volume(ItemId::new("hvb-barn"), Year(2020));
    let outcome = outcome(&[(volume, 3650)]);
    let year = outcome.year(Year(2020)).expect("calculated");
    assert_eq!(tkr(year.required), "2065.9");
}

#[test]
fn the_document_claims_its_headline() {
    let document = document("osteraker-2020");
    let claimed = |quantity| {
        let claim = document.claim(&FigureId::whole(quantity, Year(2020)))?;
        let printed = document
            .cell(claim.cells.first()?)?
            .cell
            .printed
            .to_string();
        Some((claim.value.tkr().to_string(), printed))
    };
    let is = |tkr: &str, printed: &str| Some((tkr.to_owned(), printed.to_owned()));
    assert_eq!(claimed(Quantity::Headline), is("2400", "2 400 tkr"));
    assert_eq!(claimed(Quantity::FrameCut), is("700", "700 tkr"));
    assert_eq!(claimed(Quantity::Index), is("1700", "1 700 tkr"));
    assert_eq!(claimed(Quantity::Required), None);
}

#[test]
fn every_input_leads_to_its_cells() {
    let document = document("osteraker-2020");
    let item = &document.baseline.items[1];
    let rate = item.rate[1].as_ref().expect("a rate");
    let places: Vec<String> = (rate.origin.cells().iter())
        .map(|cell| {
            let place = document.cell(cell).expect("resolves");
            let heading = place.row.heading.as_deref().unwrap_or_default();
            let (row, column, printed) =
                (&place.row.label, &place.column.label, &place.cell.printed);
            format!(
                "{heading} / {row} / {column}: {printed}, page {:?}",
                place.table.page
            )
        })
        .collect();
    assert_eq!(
        places,
        [
            "HVB-placeringar Barn / Totalkostnad (tkr) / budget 2020: 7 500 tkr, page Some(10)",
            "HVB-placeringar Barn / Volym (vårddygner/år) / budget 2020: 2 920, page Some(10)",
        ]
    );
}

/// Huddinge prints how many are placed and no price: one that is given moves nothing until a volume moves.
#[test]
fn a_price_given_to_placements_without_one() {
    let document = document("huddinge-2021");
    let item = ItemId::new("hvb");
    let required = |levers: &[(Lever, i64)]| {
        let mut scenario = Scenario::default();
        for (lever, value) in levers {
            let set = scenario.set(&document.baseline, lever.clone(), Decimal::from(*value));
            set.expect("within the limits");
        }
        let outcome = calculate(&document.baseline, &scenario).expect("calculates");
        outcome.year(Year(2021)).expect("calculated").required
    };
    let index = (Lever::Index(Year(2021)), 2);
    let price = (Lever::Rate(item.clone(), Year(2021)), 1_200_000);
    let three_more = (Lever::Volume(item, Year(2021)), 46);
    let stated = required(std::slice::from_ref(&index));
    assert_eq!(required(&[index.clone(), price.clone()]), stated);
    // 3 · 1 200 000 kr
    let more = required(&[index, price, three_more]).minus(stated);
    assert_eq!(more.map(tkr), Ok("3600.0".to_owned()));
}
