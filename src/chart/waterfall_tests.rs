//! Laws of the bridge's drawing, over random steps and the worked example.

use proptest::prelude::*;

use super::*;

fn change(tenths: i64) -> Step {
    Step {
        kind: Kind::Change,
        value: Decimal::new(tenths, 1),
        document: None,
    }
}

fn total(tenths: i64) -> Step {
    Step {
        kind: Kind::Total,
        ..change(tenths)
    }
}

/// Österåker 2020, tkr: 700 + 1 740 = 2 440; − 1 436.7 + 137.6 − 950.0 = 190.9.
fn osteraker() -> Vec<Step> {
    vec![
        change(7_000),
        change(17_400),
        total(24_400),
        change(-14_367),
        change(1_376),
        change(-9_500),
        total(1_909),
    ]
}

#[test]
fn the_worked_example_joins_and_fills_the_width() {
    let waterfall = Waterfall::of(&osteraker());
    assert_eq!(waterfall.zero, 0.5);
    assert_eq!(waterfall.bars[2].to, 99.5);
    for pair in waterfall.bars.windows(2) {
        assert_eq!(pair[1].arrives, Some(pair[0].to));
        let joins = match pair[1].sense {
            Sense::Total => pair[1].to,
            _ => pair[1].from,
        };
        assert!((joins - pair[0].to).abs() < 1e-9);
    }
    assert_eq!(waterfall.bars[3].sense, Sense::Less);
    assert_eq!(waterfall.bars[4].sense, Sense::More);
}

#[test]
fn the_document_is_drawn_from_the_same_start_only_where_it_differs() {
    let mut steps = osteraker();
    steps[0].document = Some(Decimal::from(700));
    steps[1].document = Some(Decimal::from(870));
    let waterfall = Waterfall::of(&steps);
    assert_eq!(waterfall.bars[0].document, None);
    let (left, length) = waterfall.bars[1].document_span().unwrap();
    assert_eq!(left, waterfall.bars[1].from);
    assert!((length - waterfall.bars[1].length() / 2.0).abs() < 1e-9);
}

#[test]
fn nothing_at_all_is_a_line_at_zero() {
    let waterfall = Waterfall::of(&[change(0), total(0)]);
    assert_eq!(waterfall.zero, 0.5);
    assert!(waterfall.bars.iter().all(|bar| bar.length() == 0.0));
    assert_eq!(waterfall.bars[0].sense, Sense::Nothing);
    assert!(Waterfall::of(&[]).bars.is_empty());
}

#[test]
fn the_largest_amounts_stay_finite() {
    let largest = |value| Step {
        kind: Kind::Change,
        value,
        document: Some(Decimal::ZERO),
    };
    let steps = [
        Decimal::MAX,
        Decimal::MAX,
        Decimal::MIN,
        Decimal::MIN,
        Decimal::MIN,
    ]
    .map(largest);
    assert!(Waterfall::of(&steps).bars.iter().all(inside));
}

fn inside(bar: &Bar) -> bool {
    [Some(bar.from), Some(bar.to), bar.arrives, bar.document]
        .into_iter()
        .flatten()
        .all(|position| (0.0..=100.0).contains(&position))
}

fn any_step() -> impl Strategy<Value = Step> {
    let amount = || prop_oneof![Just(0), -10_i64..10, -(10_i64.pow(16))..10_i64.pow(16)];
    (any::<bool>(), amount(), prop::option::of(amount())).prop_map(|(is_total, value, document)| {
        Step {
            kind: if is_total { Kind::Total } else { Kind::Change },
            value: Decimal::new(value, 1),
            document: document.map(|document| Decimal::new(document, 1)),
        }
    })
}

proptest! {
    #[test]
    fn bars_are_inside_touch_and_totals_start_at_zero(steps in prop::collection::vec(any_step(), 0..=50)) {
        let waterfall = Waterfall::of(&steps);
        prop_assert_eq!(waterfall.bars.len(), steps.len());
        prop_assert!((0.0..=100.0).contains(&waterfall.zero));
        let mut before = waterfall.zero;
        for (bar, step) in waterfall.bars.iter().zip(&steps) {
            prop_assert!(inside(bar));
            match step.kind {
                Kind::Total => prop_assert_eq!(bar.from, waterfall.zero),
                Kind::Change => prop_assert_eq!(bar.from, before),
            }
            if step.value > Decimal::ZERO {
                prop_assert!(bar.to >= bar.from);
            }
            before = bar.to;
        }
    }
}

#[test]
fn a_small_rise_beside_huge_amounts_does_not_fall() {
    let amounts = [
        -7_496_572_178_102_832_i64,
        -1_467_111_887_957_896,
        -3_864_072_236_855_737,
        -6_382_675_632_924_970,
    ];
    let mut steps: Vec<Step> = amounts.iter().map(|tenths| change(*tenths)).collect();
    steps.extend([-6, 1].map(change));
    let waterfall = Waterfall::of(&steps);
    let last = waterfall.bars.last().expect("one bar a step");
    assert!(last.to >= last.from);
}

#[test]
fn rounded_amounts_that_do_not_come_to_their_sum_are_told_from_those_that_do() {
    // 700 + 1 740 = 2 440, as Österåker 2020 shows it.
    let kr = Decimal::from;
    let step = |kind, value: i64| Step {
        kind,
        value: kr(value),
        document: None,
    };
    let exact = [
        step(Kind::Change, 700_000),
        step(Kind::Change, 1_740_000),
        step(Kind::Total, 2_440_000),
    ];
    assert!(adds_up(&exact));
    // 0.4 + 0.4 = 0.8: shown as 0 + 0 = 1.
    let parts = [
        step(Kind::Change, 400),
        step(Kind::Change, 400),
        step(Kind::Total, 800),
    ];
    assert!(!adds_up(&parts));
    // A sum first, a change and the sum after: 10 + 1 = 11; and 10.4 + 0.4 = 10.8, shown as 10 + 0 = 11.
    let after = |first, change, last| {
        [
            step(Kind::Total, first),
            step(Kind::Change, change),
            step(Kind::Total, last),
        ]
    };
    assert!(adds_up(&after(10_000, 1_000, 11_000)));
    assert!(!adds_up(&after(10_400, 400, 10_800)));
    assert!(adds_up(&[]));
}
