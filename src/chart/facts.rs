//! What a sentence about a series needs to know.

use rust_decimal::Decimal;

/// Where a series starts and ends, and its extremes; positions count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// The first value.
    pub first: Decimal,
    /// The last value.
    pub last: Decimal,
    /// The least value and the first position that has it.
    pub least: (usize, Decimal),
    /// The greatest value and the first position that has it.
    pub greatest: (usize, Decimal),
}

impl Facts {
    /// The facts of a series; `None` when it is empty.
    #[must_use]
    pub fn of(values: &[Decimal]) -> Option<Self> {
        let (first, last) = (*values.first()?, *values.last()?);
        let mut facts = Self {
            first,
            last,
            least: (0, first),
            greatest: (0, first),
        };
        for (position, value) in values.iter().copied().enumerate() {
            if value < facts.least.1 {
                facts.least = (position, value);
            }
            if value > facts.greatest.1 {
                facts.greatest = (position, value);
            }
        }
        Some(facts)
    }

    /// Whether all values are the same.
    #[must_use]
    pub fn is_flat(&self) -> bool {
        self.least.1 == self.greatest.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_ends_and_extremes() {
        let values = [3, 9, 1, 9, 4].map(Decimal::from);
        let facts = Facts::of(&values).unwrap();
        assert_eq!((facts.first, facts.last), (3.into(), 4.into()));
        assert_eq!(facts.least, (2, 1.into()));
        assert_eq!(facts.greatest, (1, 9.into()));
        assert!(!facts.is_flat());
        assert!(Facts::of(&[Decimal::ZERO]).unwrap().is_flat());
        assert_eq!(Facts::of(&[]), None);
    }
}
