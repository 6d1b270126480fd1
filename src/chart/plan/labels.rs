//! Which labels are shown and on which side of their mark.

/// Where a label stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Above its mark.
    Above,
    /// Below its mark.
    Below,
}

/// Which years keep their label where there is room for `most` only: every n-th from the last one, and the chosen
/// one with room around it.
#[must_use]
pub fn labelled(years: usize, most: usize, chosen: Option<usize>) -> Vec<bool> {
    let every = years.div_ceil(most.max(1)).max(1);
    (0..years)
        .map(|year| match chosen {
            Some(chosen) if chosen == year => true,
            Some(chosen) if chosen < years && chosen.abs_diff(year) < every => false,
            _ => (years - 1 - year).is_multiple_of(every),
        })
        .collect()
}

/// The sides on which the values of one year's points stand: the highest above its point, the others below theirs.
///
/// `heights` are distances from the top, per cent; of equal ones the first stands above.
#[must_use]
pub fn point_sides(heights: &[f64]) -> Vec<Side> {
    let highest = heights
        .iter()
        .enumerate()
        .min_by(|one, other| one.1.total_cmp(other.1))
        .map(|(index, _)| index);
    (0..heights.len())
        .map(|index| {
            if Some(index) == highest {
                Side::Above
            } else {
                Side::Below
            }
        })
        .collect()
}

/// Where the value of a column stands: beyond its end, and beyond the document's mark where that is within `gap`.
///
/// All are distances from the top, per cent; `base` is where columns start.
#[must_use]
pub fn column_label(end: f64, base: f64, document: Option<f64>, gap: f64) -> (f64, Side) {
    if end > base {
        let near = document.filter(|mark| (end..end + gap).contains(mark));
        (near.unwrap_or(end), Side::Below)
    } else {
        let near = document.filter(|mark| (end - gap..end).contains(mark));
        (near.unwrap_or(end), Side::Above)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(years: usize, most: usize, chosen: Option<usize>) -> Vec<usize> {
        let labelled = labelled(years, most, chosen);
        (0..years).filter(|year| labelled[*year]).collect()
    }

    #[test]
    fn few_years_are_all_labelled() {
        assert_eq!(shown(4, 5, Some(1)), [0, 1, 2, 3]);
        assert_eq!(shown(1, 5, None), [0]);
        assert_eq!(shown(0, 5, Some(3)), Vec::<usize>::new());
    }

    #[test]
    fn many_years_are_thinned_from_the_last_with_room_around_the_chosen() {
        assert_eq!(shown(11, 4, None), [1, 4, 7, 10]);
        assert_eq!(shown(11, 4, Some(5)), [1, 5, 10]);
        assert_eq!(shown(11, 4, Some(10)), [1, 4, 7, 10]);
    }

    #[test]
    fn values_stand_outwards() {
        assert_eq!(point_sides(&[40.0, 30.0]), [Side::Below, Side::Above]);
        assert_eq!(point_sides(&[30.0, 30.0]), [Side::Above, Side::Below]);
        assert!(point_sides(&[]).is_empty());
    }

    #[test]
    fn a_column_label_clears_the_document_mark() {
        assert_eq!(column_label(40.0, 80.0, None, 15.0), (40.0, Side::Above));
        assert_eq!(
            column_label(40.0, 80.0, Some(30.0), 15.0),
            (30.0, Side::Above)
        );
        assert_eq!(
            column_label(40.0, 80.0, Some(10.0), 15.0),
            (40.0, Side::Above)
        );
        assert_eq!(
            column_label(90.0, 80.0, Some(95.0), 15.0),
            (95.0, Side::Below)
        );
        assert_eq!(
            column_label(80.0, 80.0, Some(85.0), 15.0),
            (80.0, Side::Above)
        );
    }
}
