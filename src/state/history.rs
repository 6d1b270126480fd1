//! Every change of a scenario as a point that one can go back to. Going back and changing something else starts a
//! branch: nothing is lost by it.

use std::rc::Rc;

use crate::model::scenario::Scenario;

/// A time by the browser's clock: milliseconds since the beginning of 1970, UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Moment(pub u64);

/// A scenario as it once was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// The scenario.
    pub scenario: Scenario,
    /// The point that it was changed from; none for the first.
    pub from: Option<usize>,
    /// When.
    pub at: Moment,
    /// What someone called it.
    pub name: Option<Rc<str>>,
    /// The point that was made or visited last after this one: where redo leads.
    next: Option<usize>,
}

/// The points of a scenario, in the order they were made, and the one it is at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    points: Vec<Rc<Point>>,
    now: usize,
    /// Where a flip came from.
    flipped: Option<usize>,
}

/// So many points are kept; then the oldest that nobody named are forgotten.
pub const MOST_POINTS: usize = 500;

impl History {
    /// A history that begins with a scenario.
    #[must_use]
    pub fn new(scenario: Scenario, at: Moment) -> Self {
        Self {
            points: vec![Rc::new(point(scenario, None, at))],
            now: 0,
            flipped: None,
        }
    }

    /// A history as it was kept: each point with the one it was changed from, and the place of the present one.
    /// `None` where these do not fit together: no points, a point that comes from itself or a later one.
    #[must_use]
    pub fn restored(
        points: impl IntoIterator<Item = (Scenario, Option<usize>, Moment, Option<Rc<str>>)>,
        now: usize,
    ) -> Option<Self> {
        let mut kept: Vec<Rc<Point>> = Vec::new();
        for (index, (scenario, from, at, name)) in points.into_iter().enumerate() {
            if from.is_some_and(|from| from >= index) || from.is_none() != (index == 0) {
                return None;
            }
            kept.push(Rc::new(Point {
                name,
                ..point(scenario, from, at)
            }));
        }
        let mut history = Self {
            points: kept,
            now: 0,
            flipped: None,
        };
        for index in 1..history.points.len() {
            history.lead_to(index);
        }
        history.points.get(now)?;
        history.jump(now);
        Some(history)
    }

    /// The points, the first one first.
    #[must_use]
    pub fn points(&self) -> &[Rc<Point>] {
        &self.points
    }

    /// The place of the present point.
    #[must_use]
    pub fn now(&self) -> usize {
        self.now
    }

    /// The scenario of the present point.
    #[must_use]
    pub fn scenario(&self) -> Option<&Scenario> {
        self.points.get(self.now).map(|point| &point.scenario)
    }

    /// Adds a point after the present one.
    pub fn record(&mut self, scenario: Scenario, at: Moment) {
        if self.scenario() == Some(&scenario) {
            return;
        }
        self.points
            .push(Rc::new(point(scenario, Some(self.now), at)));
        self.jump(self.points.len().saturating_sub(1));
        if self.points.len() > MOST_POINTS {
            self.forget_one();
        }
    }

    /// Changes the present point, while one movement (a drag) goes on. A point that others follow stays as it is.
    pub fn amend(&mut self, scenario: Scenario, at: Moment) {
        let followed = |index| (self.points.iter()).any(|point| point.from == Some(index));
        if self.now == 0 || followed(self.now) {
            self.record(scenario, at);
        } else if let Some(point) = self.points.get_mut(self.now) {
            let point = Rc::make_mut(point);
            point.scenario = scenario;
            point.at = at;
        }
    }

    /// The place before the present one, if there is any.
    #[must_use]
    pub fn before(&self) -> Option<usize> {
        self.points.get(self.now)?.from
    }

    /// The place after the present one, if anything was undone.
    #[must_use]
    pub fn after(&self) -> Option<usize> {
        self.points.get(self.now)?.next
    }

    /// Where looking at the last change again leads: back to before it, or forth to after it.
    #[must_use]
    pub fn other_side(&self) -> Option<usize> {
        self.flipped.or(self.before())
    }

    /// Whether it was gone back to before the last change, to look.
    #[must_use]
    pub fn is_flipped(&self) -> bool {
        self.flipped.is_some()
    }

    /// Goes to the other side of the last change.
    pub fn flip(&mut self) {
        if let Some(to) = self.other_side() {
            let came_from = self.now;
            let forth = self.flipped.is_some();
            self.jump(to);
            self.flipped = (!forth).then_some(came_from);
        }
    }

    /// Goes to a point. Nothing happens where there is none.
    pub fn jump(&mut self, to: usize) {
        if to < self.points.len() {
            self.lead_to(to);
            self.now = to;
            self.flipped = None;
        }
    }

    /// The last point that has a scenario.
    #[must_use]
    pub fn find(&self, scenario: &Scenario) -> Option<usize> {
        (self.points.iter()).rposition(|point| point.scenario == *scenario)
    }

    /// Names a point, or takes its name away.
    pub fn rename(&mut self, index: usize, name: Option<Rc<str>>) {
        if let Some(point) = self.points.get_mut(index) {
            Rc::make_mut(point).name = name;
        }
    }

    /// Lets redo lead to a point from everywhere before it.
    fn lead_to(&mut self, to: usize) {
        let mut at = to;
        while let Some(from) = self.points.get(at).and_then(|point| point.from) {
            if let Some(before) = self.points.get_mut(from)
                && before.next != Some(at)
            {
                Rc::make_mut(before).next = Some(at);
            }
            at = from;
        }
    }

    /// Forgets the oldest point without a name, but for the first and the present one. Those that came from it come
    /// from the one before it then.
    fn forget_one(&mut self) {
        let place = (1..self.points.len()).find(|index| {
            let named = (self.points.get(*index)).is_some_and(|point| point.name.is_some());
            *index != self.now && !named
        });
        let Some(place) = place else {
            return;
        };
        let gone = self.points.remove(place);
        let moved = |index: usize| match index {
            index if index > place => index.saturating_sub(1),
            index => index,
        };
        for point in &mut self.points {
            let point = Rc::make_mut(point);
            let skip = |index: usize, instead: Option<usize>| match index {
                index if index == place => instead,
                index => Some(index),
            };
            point.from = point.from.and_then(|at| skip(at, gone.from)).map(moved);
            point.next = point.next.and_then(|at| skip(at, gone.next)).map(moved);
        }
        self.now = moved(self.now);
        self.flipped = self.flipped.filter(|at| *at != place).map(moved);
    }
}

fn point(scenario: Scenario, from: Option<usize>, at: Moment) -> Point {
    Point {
        scenario,
        from,
        at,
        name: None,
        next: None,
    }
}
