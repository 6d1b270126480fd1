//! Labels that would overlap are moved apart.

/// Centres of labels moved as little as needed so that neighbours are at least `gap` apart inside `low…high`.
///
/// The order of the answer is the order of `wanted`; labels keep their vertical order, equal ones the order given.
/// Where there is no room for all, they share the space evenly.
#[must_use]
pub fn dodge(wanted: &[f64], gap: f64, low: f64, high: f64) -> Vec<f64> {
    // Labels are few: putting each in its place is less code to load than a sort for long lists.
    let mut order: Vec<(usize, f64)> = Vec::with_capacity(wanted.len());
    for (index, position) in wanted.iter().enumerate() {
        let position = if position.is_finite() { *position } else { low };
        let place = order.partition_point(|(_, before)| before.total_cmp(&position).is_le());
        order.insert(place, (index, position));
    }

    let room = (high - low).max(0.0);
    let spaces = order.len().saturating_sub(1);
    let gap = gap.max(0.0).min(if spaces == 0 {
        room
    } else {
        room / count(spaces)
    });

    let mut least = low;
    for (_, position) in &mut order {
        *position = position.max(least);
        least = *position + gap;
    }
    let mut most = high.max(low);
    for (_, position) in order.iter_mut().rev() {
        *position = position.min(most).max(low);
        most = *position - gap;
    }

    let mut moved = vec![low; order.len()];
    for (index, position) in order {
        if let Some(place) = moved.get_mut(index) {
            *place = position;
        }
    }
    moved
}

/// A small count as a float.
fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::from(u32::MAX), f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn leaves_labels_that_do_not_meet() {
        assert_eq!(dodge(&[80.0, 20.0], 10.0, 0.0, 100.0), [80.0, 20.0]);
    }

    #[test]
    fn moves_labels_apart_and_back_inside() {
        assert_eq!(dodge(&[50.0, 50.0], 10.0, 0.0, 100.0), [50.0, 60.0]);
        assert_eq!(
            dodge(&[99.0, 98.0, 97.0], 10.0, 0.0, 100.0),
            [100.0, 90.0, 80.0]
        );
    }

    #[test]
    fn shares_too_little_room_evenly() {
        assert_eq!(dodge(&[5.0, 5.0, 5.0], 40.0, 0.0, 20.0), [0.0, 10.0, 20.0]);
        assert!(dodge(&[], 40.0, 0.0, 20.0).is_empty());
    }

    proptest! {
        #[test]
        fn apart_inside_and_in_order(wanted in prop::collection::vec(-50.0..150.0_f64, 0..9), gap in 0.0..12.0_f64) {
            let moved = dodge(&wanted, gap, 0.0, 100.0);
            prop_assert_eq!(moved.len(), wanted.len());
            prop_assert!(moved.iter().all(|position| (0.0..=100.0).contains(position)));
            for (one, (place, want)) in moved.iter().zip(&wanted).enumerate() {
                for (other_place, other_want) in moved.iter().zip(&wanted).skip(one + 1) {
                    prop_assert!((place - other_place).abs() >= gap - 1e-9);
                    prop_assert!(want == other_want || (want < other_want) == (place < other_place) || gap == 0.0);
                }
            }
        }
    }
}
