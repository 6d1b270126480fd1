//! How a printed figure stands to what was computed, and how many stand how.

use rust_decimal::Decimal;

/// How a printed figure stands to what was computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The computed figure is the printed one.
    Exact,
    /// The computed figure is the printed one when it is rounded as printed, or within what rounding of the parts can
    /// explain.
    Rounding {
        /// How far rounding of the parts and of the figure itself can go, in the cell's unit.
        bound: Decimal,
    },
    /// Rounding cannot explain the difference.
    Differs,
    /// Nothing else in the document determines it.
    Given,
}

impl Verdict {
    /// The gravest of several; [`Verdict::Given`] of none.
    pub(super) fn gravest(verdicts: impl Iterator<Item = Self>) -> Self {
        let weight = |verdict: &Self| match verdict {
            Self::Given => 0,
            Self::Exact => 1,
            Self::Rounding { .. } => 2,
            Self::Differs => 3,
        };
        verdicts.max_by_key(weight).unwrap_or(Self::Given)
    }
}

/// How many figures have which verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// [`Verdict::Exact`].
    pub exact: usize,
    /// [`Verdict::Rounding`].
    pub rounding: usize,
    /// [`Verdict::Differs`].
    pub differs: usize,
    /// [`Verdict::Given`].
    pub given: usize,
}

impl Summary {
    /// All figures.
    #[must_use]
    pub fn all(&self) -> usize {
        self.exact + self.rounding + self.differs + self.given
    }

    /// Counts one more.
    pub fn count(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::Exact => self.exact += 1,
            Verdict::Rounding { .. } => self.rounding += 1,
            Verdict::Differs => self.differs += 1,
            Verdict::Given => self.given += 1,
        }
    }
}
