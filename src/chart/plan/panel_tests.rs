//! Laws of a panel's layout, over random series and the worked example.

use proptest::prelude::*;

use super::*;

const AXIS: Axis = Axis {
    with_zero: false,
    most_steps: 4,
    least_step: Decimal::ONE_THOUSAND,
    above: 10.0,
    below: 10.0,
};

fn amounts(values: &[i64]) -> Vec<Option<Decimal>> {
    values
        .iter()
        .map(|value| Some(Decimal::from(*value)))
        .collect()
}

fn labels(panel: &Panel) -> Vec<String> {
    panel
        .ticks
        .iter()
        .map(|tick| tick.value.to_string())
        .collect()
}

#[test]
fn frame_and_need_have_an_axis_without_zero() {
    let frame = amounts(&[87_000_000, 86_300_000, 87_500_000, 88_700_000]);
    let need = amounts(&[87_000_000, 86_490_900, 88_778_000, 89_506_700]);
    let both = [&frame, &need].map(|values| Series {
        values,
        document: &frame,
    });
    let panel = Panel::of(&both, 4, AXIS);
    assert_eq!(
        labels(&panel),
        ["86000000", "87000000", "88000000", "89000000", "90000000"]
    );
    assert!(!panel.has_zero);
    assert!(panel.series[0].document.is_empty());
    assert_eq!(panel.series[1].document.len(), 4);
    assert_eq!(panel.series[0].end(), panel.series[0].point(3));
    assert_eq!(panel.base, 90.0);

    let columns = Panel::of(
        &both,
        4,
        Axis {
            with_zero: true,
            ..AXIS
        },
    );
    assert_eq!(
        labels(&columns),
        ["0", "25000000", "50000000", "75000000", "100000000"]
    );
    assert!(columns.has_zero);
}

#[test]
fn a_year_without_an_amount_breaks_the_line() {
    let values = [
        Some(Decimal::ONE),
        None,
        Some(Decimal::ONE),
        Some(Decimal::TWO),
    ];
    let panel = Panel::of(
        &[Series {
            values: &values,
            document: &[],
        }],
        4,
        AXIS,
    );
    assert_eq!(Plotted::segments(&panel.series[0].points).count(), 1);
    assert_eq!(panel.series[0].point(1), None);
    assert_eq!(panel.series[0].point(9), None);
}

#[test]
fn equal_and_no_amounts_are_laid_out_too() {
    let zeros = amounts(&[0, 0]);
    let panel = Panel::of(
        &[Series {
            values: &zeros,
            document: &zeros,
        }],
        2,
        AXIS,
    );
    assert_eq!(panel.base, 90.0);
    let empty = Panel::of(&[], 0, AXIS);
    assert!(empty.series.is_empty() && empty.end_labels(5.0).is_empty());
}

#[test]
fn equal_ends_get_names_apart() {
    let values = amounts(&[5, 5]);
    let series = [Series {
        values: &values,
        document: &values,
    }; 2];
    let places = Panel::of(&series, 2, AXIS).end_labels(9.0);
    assert!((places[0] - places[1]).abs() >= 9.0);
}

proptest! {
    #[test]
    fn points_are_finite_and_inside(
        years in 1_usize..=11,
        values in prop::collection::vec(prop::option::of(-(10_i64.pow(18))..10_i64.pow(18)), 0..14),
        document in prop::collection::vec(prop::option::of(-(10_i64.pow(18))..10_i64.pow(18)), 0..14),
        with_zero: bool,
    ) {
        let decimals = |values: Vec<Option<i64>>| -> Vec<Option<Decimal>> {
            values.into_iter().map(|value| value.map(|value| Decimal::new(value, 3))).collect()
        };
        let (values, document) = (decimals(values), decimals(document));
        let panel = Panel::of(&[Series { values: &values, document: &document }], years, Axis { with_zero, ..AXIS });
        prop_assert!((10.0..=90.0).contains(&panel.base));
        let plotted = &panel.series[0];
        for point in plotted.points.iter().chain(&plotted.document).flatten() {
            prop_assert!((0.0..=100.0).contains(&point.x) && (10.0..=90.0).contains(&point.y));
        }
        prop_assert!(plotted.points.len() <= years);
        prop_assert!(!with_zero || panel.has_zero);
    }
}
