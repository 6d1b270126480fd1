//! Percentiles of measured times.

/// The smallest sample that at least `percent` of all samples do not exceed (nearest rank); `None` without samples.
pub fn percentile(samples: &[f64], percent: u32) -> Option<f64> {
    let mut sorted = samples.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (sorted.len() * percent as usize).div_ceil(100).max(1);
    sorted.get(rank - 1).copied()
}

#[cfg(test)]
mod tests {
    use super::percentile;

    #[test]
    fn takes_the_nearest_rank_in_any_order() {
        let samples = [5.0, 1.0, 4.0, 2.0, 3.0];
        assert_eq!(percentile(&samples, 0), Some(1.0));
        assert_eq!(percentile(&samples, 50), Some(3.0));
        assert_eq!(percentile(&samples, 95), Some(5.0));
        assert_eq!(percentile(&samples, 100), Some(5.0));
    }

    #[test]
    fn one_sample_is_every_percentile_and_none_is_none() {
        assert_eq!(percentile(&[7.5], 95), Some(7.5));
        assert_eq!(percentile(&[], 50), None);
    }
}
