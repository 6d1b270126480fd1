//! Finding where a function of one number is zero, in decimals and to a given grain.
//!
//! Most knobs move what remains along a straight line, and then the second guess is the answer. Those that do not
//! (an index of an earlier year, months) are followed between two numbers that stand on either side of the goal.

use crate::model::exact::Exact;
use rust_decimal::Decimal;

/// Where the search ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Zero at this number.
    Exactly(Decimal),
    /// Between two neighbours on the grain, the first being nearer to zero.
    Between(Decimal, Decimal),
    /// The number does not matter.
    Nothing,
    /// Never zero: nearest at this number, and how far from it.
    Short {
        /// The number.
        at: Decimal,
        /// What the function is there.
        excess: Decimal,
    },
}

/// A function of one number, and the numbers that may be tried.
pub struct Search<'a> {
    /// The function; `None` where it cannot be calculated.
    pub excess: &'a dyn Fn(Decimal) -> Option<Decimal>,
    /// The finest step of the number.
    pub grain: Decimal,
    /// The least and the most.
    pub limits: (Decimal, Decimal),
}

/// A number with what the function is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct At {
    number: Decimal,
    excess: Decimal,
}

/// What is left of a division's last digits is no excess: a millionth of an öre.
const NOTHING: Decimal = Decimal::from_parts(1, 0, 0, false, 8);

/// Parts that the way to a limit is looked through in, each a tenth of the next.
const DECADES: u32 = 7;

impl Search<'_> {
    /// Searches from the present number, and takes the answer that is nearest to it.
    pub fn run(&self, now: Decimal) -> Found {
        let Some(start) = self.at(self.on_grain(now)) else {
            return Found::Nothing;
        };
        if start.is_zero() {
            return Found::Exactly(start.number);
        }
        if let Some(found) = self.straight(start) {
            return found;
        }
        let (least, most) = self.limits;
        if [least, most]
            .map(|end| self.at(end))
            .iter()
            .flatten()
            .all(|end| end.is_as(start))
            && self.is_flat(start)
        {
            return Found::Nothing;
        }
        let ways = [self.towards(start, most), self.towards(start, least)];
        let brackets = ways.iter().filter_map(|way| bracket(way));
        let found = brackets.map(|(low, high)| self.narrowed(low, high));
        let nearest = found.min_by_key(|found| match found {
            Found::Exactly(number) | Found::Between(number, _) => {
                number.minus_at_most(start.number).abs()
            }
            _ => Decimal::MAX,
        });
        nearest.unwrap_or_else(|| self.short(start, ways.concat()))
    }

    fn at(&self, number: Decimal) -> Option<At> {
        let excess = (self.excess)(number)?;
        Some(At { number, excess })
    }

    /// Whether half-way to either limit is as here.
    fn is_flat(&self, here: At) -> bool {
        let (least, most) = self.limits;
        [least, most].into_iter().all(|end| {
            let half = (end.plus_at_most(here.number)).over(Decimal::TWO);
            let there = half.and_then(|half| self.at(self.on_grain(half)));
            there.is_none_or(|there| there.is_as(here))
        })
    }

    fn on_grain(&self, number: Decimal) -> Decimal {
        let (least, most) = self.limits;
        let steps = number.over(self.grain).unwrap_or_default();
        (steps.round().times_at_most(self.grain)).clamp(least, most)
    }

    /// The answer by a straight line through the present number and another, where the line is the function.
    fn straight(&self, start: At) -> Option<Found> {
        let (least, most) = self.limits;
        let unit = self.grain.times_at_most(Decimal::ONE_THOUSAND);
        let beside = if start.number.plus_at_most(unit) <= most {
            start.number.plus_at_most(unit)
        } else {
            start.number.minus_at_most(unit).max(least)
        };
        let other = self.at(beside)?;
        let rise = other.excess.minus(start.excess)?;
        let run = other.number.minus(start.number)?;
        let way = start.excess.times(run)?.over(rise)?;
        let exact = start.number.minus(way)?;
        if exact < least || exact > most {
            return None;
        }
        let near = self.at(self.on_grain(exact))?;
        if near.is_zero() {
            return Some(Found::Exactly(near.number.normalize()));
        }
        let aside = if (near.excess > Decimal::ZERO)
            == (rise.is_sign_positive() == run.is_sign_positive())
        {
            near.number.minus_at_most(self.grain)
        } else {
            near.number.plus_at_most(self.grain)
        };
        let aside = self.at(aside.clamp(least, most))?;
        (aside.stands_across(near)).then(|| between(near, aside))
    }

    /// Numbers on the way from the present one to a limit, nearer ones closer together. The way ends where the
    /// function can no longer be calculated.
    fn towards(&self, start: At, limit: Decimal) -> Vec<At> {
        let whole = limit.minus_at_most(start.number);
        let mut way = vec![start];
        for decade in (0..DECADES).rev() {
            let scale = Decimal::new(1, decade);
            for part in [3_u8, 10] {
                let part = Decimal::from(part).times_at_most(scale);
                let share = part.over(Decimal::TEN).unwrap_or_default();
                let number = self.on_grain(start.number.plus_at_most(whole.times_at_most(share)));
                if way.last().is_some_and(|last| last.number == number) {
                    continue;
                }
                match self.at(number) {
                    Some(at) => way.push(at),
                    None => return way,
                }
                if bracket(&way).is_some() {
                    return way;
                }
            }
        }
        way
    }

    /// Narrows the way between two numbers until they are neighbours: by a straight line and by halves in turn.
    fn narrowed(&self, mut low: At, mut high: At) -> Found {
        let mut by_line = true;
        loop {
            for end in [low, high] {
                if end.is_zero() {
                    return Found::Exactly(end.number.normalize());
                }
            }
            let run = high.number.minus_at_most(low.number);
            if run.abs() <= self.grain {
                return between(low, high);
            }
            let step = if by_line {
                crossing(low, high)
            } else {
                run.over(Decimal::TWO)
            };
            by_line = !by_line;
            let step = self.inside(step.unwrap_or_default(), run);
            let Some(at) = self.at(low.number.plus_at_most(step)) else {
                return between(low, high);
            };
            if at.stands_across(low) {
                high = at;
            } else {
                low = at;
            }
        }
    }

    /// A step on the grain that ends neither at the beginning nor at the end of the way.
    fn inside(&self, step: Decimal, run: Decimal) -> Decimal {
        let steps = step.abs().over(self.grain).unwrap_or_default();
        let most = (run.abs().minus_at_most(self.grain)).max(self.grain);
        let step = (steps.round().times_at_most(self.grain)).clamp(self.grain, most);
        if run.is_sign_negative() { -step } else { step }
    }

    /// The number that comes nearest without reaching it.
    fn short(&self, start: At, tried: Vec<At>) -> Found {
        let (least, most) = self.limits;
        let probes = [least, most].map(|end| self.at(end));
        let all: Vec<At> = tried
            .into_iter()
            .chain(probes.into_iter().flatten())
            .collect();
        if all.iter().all(|at| at.is_as(start)) {
            return Found::Nothing;
        }
        let nearest = all.iter().min_by_key(|at| at.excess.abs());
        let nearest = nearest.copied().unwrap_or(start);
        Found::Short {
            at: nearest.number.normalize(),
            excess: nearest.excess,
        }
    }
}

impl At {
    fn is_zero(self) -> bool {
        self.excess.abs() < NOTHING
    }

    fn is_as(self, other: Self) -> bool {
        self.excess.minus_at_most(other.excess).abs() < NOTHING
    }

    fn stands_across(self, other: Self) -> bool {
        self.is_zero() || (self.excess > Decimal::ZERO) != (other.excess > Decimal::ZERO)
    }
}

/// How far from the first number a straight line to the second one is zero.
fn crossing(low: At, high: At) -> Option<Decimal> {
    let rise = high.excess.minus(low.excess)?;
    let share = -low.excess.over(rise)?;
    share.times(high.number.minus(low.number)?)
}

/// The last two numbers of a way, where they stand on either side of the goal.
fn bracket(way: &[At]) -> Option<(At, At)> {
    let [.., before, last] = way else {
        return None;
    };
    last.stands_across(*before).then_some((*before, *last))
}

fn between(one: At, other: At) -> Found {
    let (near, far) = if one.excess.abs() <= other.excess.abs() {
        (one, other)
    } else {
        (other, one)
    };
    Found::Between(near.number.normalize(), far.number.normalize())
}
