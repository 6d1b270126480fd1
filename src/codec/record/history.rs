//! Between a record and the history of a state.

use super::{KeptPoint, Record};
use crate::codec::link;
use crate::model::baseline::Baseline;
use crate::state::history::History;
use crate::state::view::View;

impl Record {
    /// The points of a history, as a record keeps them.
    #[must_use]
    pub fn points_of(history: &History, baseline: &Baseline) -> Vec<KeptPoint> {
        let kept = |scenario| {
            let link = link::write(&baseline.id, scenario, &View::default());
            (link.split_once('?')).map_or_else(String::new, |(_, parts)| parts.to_owned())
        };
        (history.points().iter())
            .map(|point| KeptPoint {
                from: point.from,
                at: point.at,
                parts: kept(&point.scenario),
                name: point.name.clone(),
            })
            .collect()
    }

    /// The history that a record keeps. What of an old point the document no longer has is left out of it.
    #[must_use]
    pub fn history(&self, baseline: &Baseline) -> Option<History> {
        let points = self.points.iter().map(|point| {
            let split = link::split(&format!("#/{}?{}", self.baseline, point.parts));
            let scenario = link::open_kept(baseline, &split).scenario;
            (scenario, point.from, point.at, point.name.clone())
        });
        History::restored(points, self.now)
    }
}
