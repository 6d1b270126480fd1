//! Where an address leads: to the documents, to the audit of one, to a view for deciding, or to the calculator.
//! `start.js` asks the same.

use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::link::{Split, split};
pub use super::view::{DecideView, Program};
use crate::data::formula;
use crate::model::baseline::Baseline;
use crate::model::figure::FigureId;
use crate::model::origin::CellRef;
use crate::text::language::Language;

/// Where an address leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// To the documents to choose from.
    Start {
        /// A link that waits for a file which this browser does not have.
        waiting: Option<String>,
    },
    /// To the audit of a document.
    Audit {
        /// The document.
        baseline: String,
        /// The cell to go to.
        cell: Option<CellRef>,
    },
    /// To a view for deciding on one.
    Decide {
        /// Which.
        view: DecideView,
    },
    /// To a meeting on one.
    Room {
        /// Whether to what the room sees, rather than to what its facilitator does.
        show: bool,
    },
    /// To the calculator.
    Calculator,
}

/// Where a fragment leads.
#[must_use]
pub fn route(fragment: &str) -> Route {
    let Split { baseline, parts } = split(fragment);
    let part = |name: &str| {
        let found = parts.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| decoded(value))
    };
    if baseline.is_empty() {
        return Route::Start {
            waiting: part("open"),
        };
    }
    match part("view").as_deref() {
        Some("audit") => Route::Audit {
            baseline,
            cell: part("cell").and_then(|cell| CellRef::read(&cell)),
        },
        Some(WORKSHOP) => Route::Room { show: false },
        Some(SHOW) => Route::Room { show: true },
        Some(code) => {
            DecideView::named(code).map_or(Route::Calculator, |view| Route::Decide { view })
        }
        None => Route::Calculator,
    }
}

fn decoded(value: &str) -> String {
    percent_decode_str(value).decode_utf8_lossy().into_owned()
}

/// What a link calls the facilitator's window.
pub const WORKSHOP: &str = "workshop";
/// What a link calls a window for the room.
pub const SHOW: &str = "show";

/// Keys that say where a link leads, and nothing of a scenario.
const OF_ROUTE: [&str; 4] = ["cell", "figure", "step", "view"];

/// Whether a key says how something else than the calculator is looked at.
fn is_elsewhere(key: &str) -> bool {
    let of_view = |view: DecideView| view.keys().contains(&key);
    OF_ROUTE.contains(&key) || DecideView::ALL.into_iter().any(of_view)
}

/// The same link without where it leads: to the calculator.
#[must_use]
pub fn to_calculator(link: &str) -> String {
    let Split { baseline, parts } = split(link);
    let kept = parts.iter().filter(|(key, _)| !is_elsewhere(key));
    written(
        &baseline,
        kept.map(|(key, value)| (key.as_str(), value.as_str())),
    )
}

/// The same link to the audit, at a cell if one is given. The scenario stays in it, so that the way back keeps it.
#[must_use]
pub fn to_audit(link: &str, cell: Option<&CellRef>) -> String {
    let mut link = at_view(link, "audit");
    if let Some(cell) = cell {
        link.push_str(&format!("&cell={cell}"));
    }
    link
}

/// The same link to a view for deciding. What the view shows by keys of its own stays if it had them already.
#[must_use]
pub fn to_view(link: &str, view: DecideView) -> String {
    to_view_with(link, view, &view_parts(link, view))
}

/// The same link to a view for deciding, with these keys of its own.
#[must_use]
pub fn to_view_with(link: &str, view: DecideView, own: &[(String, String)]) -> String {
    let mut link = at_view(link, view.code());
    for (key, value) in own {
        link.push_str(&format!("&{key}={value}"));
    }
    link
}

/// The same link to the facilitator's window of a meeting, or to one for the room.
#[must_use]
pub fn to_room(link: &str, show: bool) -> String {
    at_view(link, if show { SHOW } else { WORKSHOP })
}

fn at_view(link: &str, view: &str) -> String {
    let link = to_calculator(link);
    let sign = if link.contains('?') { '&' } else { '?' };
    format!("{link}{sign}view={view}")
}

/// The parts of a link that are a view's own, as written.
#[must_use]
pub fn view_parts(link: &str, view: DecideView) -> Vec<(String, String)> {
    let mut parts = split(link).parts;
    parts.retain(|(key, _)| view.keys().contains(&key.as_str()));
    parts
}

/// The same link in another language.
#[must_use]
pub fn in_language(link: &str, language: Language) -> String {
    let Split { baseline, parts } = split(link);
    let code = (language != Language::default()).then_some(("lang", language.code()));
    let kept = (parts.iter()).filter(|(key, _)| key != "lang");
    let kept = kept.map(|(key, value)| (key.as_str(), value.as_str()));
    written(&baseline, kept.chain(code))
}

/// The same link to the calculator, with a figure's explanation open.
#[must_use]
pub fn to_figure(link: &str, figure: &str) -> String {
    let link = to_calculator(link);
    let sign = if link.contains('?') { '&' } else { '?' };
    format!("{link}{sign}figure={figure}")
}

/// The figure whose explanation a link asks for, if the baseline has it.
#[must_use]
pub fn figure(link: &str, baseline: &Baseline) -> Option<FigureId> {
    let parts = split(link).parts;
    let (_, name) = parts.iter().find(|(key, _)| key == "figure")?;
    formula::figure_named(&decoded(name), baseline)
}

/// The same link without what the library alone shows: to the calculator, or to the view for deciding that it names.
#[must_use]
pub fn to_calculating(link: &str) -> String {
    match route(link) {
        Route::Decide { view } => to_view(link, view),
        _ => to_calculator(link),
    }
}

/// The documents, with a link that waits for a file.
#[must_use]
pub fn waiting_for(link: &str) -> String {
    format!("#/?open={}", utf8_percent_encode(link, NON_ALPHANUMERIC))
}

fn written<'a>(baseline: &str, parts: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let parts: Vec<String> = parts
        .map(|(key, value)| match value {
            "" => key.to_owned(),
            value => format!("{key}={value}"),
        })
        .collect();
    if parts.is_empty() {
        return format!("#/{baseline}");
    }
    format!("#/{baseline}?{}", parts.join("&"))
}

#[cfg(test)]
#[path = "route_tests.rs"]
mod tests;
