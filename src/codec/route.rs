//! Where an address leads: to the documents, to the audit of one, to a view for deciding, or to the calculator.
//! `start.js` asks the same.

use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::link::{Split, split};
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
    /// To the calculator.
    Calculator,
}

/// The views for deciding, in the order of their tabs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DecideView {
    /// The scenarios that this browser keeps.
    Scenarios,
    /// Two to four of them side by side.
    Compare,
    /// What it takes to reach a result.
    Balance,
    /// What one of each is worth, and what matters most.
    Effects,
    /// The scenario told in a paragraph.
    Words,
}

impl DecideView {
    /// Every view.
    pub const ALL: [Self; 5] = [
        Self::Scenarios,
        Self::Compare,
        Self::Balance,
        Self::Effects,
        Self::Words,
    ];

    /// What a link calls it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Scenarios => "scenarios",
            Self::Compare => "compare",
            Self::Balance => "balance",
            Self::Effects => "effects",
            Self::Words => "words",
        }
    }

    /// The keys of a link that are this view's own.
    #[must_use]
    pub const fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Compare => &["with", "ref"],
            Self::Balance => &["target", "share"],
            Self::Effects => &["range", "rows", "columns"],
            Self::Scenarios | Self::Words => &[],
        }
    }

    fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.code() == code)
    }
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
        Some(code) => {
            DecideView::named(code).map_or(Route::Calculator, |view| Route::Decide { view })
        }
        None => Route::Calculator,
    }
}

fn decoded(value: &str) -> String {
    percent_decode_str(value).decode_utf8_lossy().into_owned()
}

/// Keys that say where a link leads, and nothing of a scenario.
const OF_ROUTE: [&str; 3] = ["cell", "figure", "view"];

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
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_to_one_place() {
        assert_eq!(route(""), Route::Start { waiting: None });
        assert_eq!(route("#/"), Route::Start { waiting: None });
        assert_eq!(route("#/osteraker-2020?v=1"), Route::Calculator);
        let cell = CellRef {
            table: "t".into(),
            row: "r".into(),
            column: "c".into(),
        };
        let audit = Route::Audit {
            baseline: "a".to_owned(),
            cell: Some(cell.clone()),
        };
        assert_eq!(route(&to_audit("#/a?v=1&index.2020=3", Some(&cell))), audit);
    }

    #[test]
    fn a_view_for_deciding_has_its_own_keys() {
        let link = "#/a?v=1&index.2020=3&view=compare&with=document&with=x~v%3D1&ref=1";
        let view = DecideView::Compare;
        assert_eq!(route(link), Route::Decide { view });
        assert_eq!(view_parts(link, view).len(), 3);
        assert_eq!(to_view(link, view), link);
        assert_eq!(
            to_view(link, DecideView::Words),
            "#/a?v=1&index.2020=3&view=words"
        );
        assert_eq!(to_calculator(link), "#/a?v=1&index.2020=3");
        assert_eq!(to_view("#/a", DecideView::Balance), "#/a?view=balance");
        for view in DecideView::ALL {
            assert_eq!(route(&to_view("#/a?v=1", view)), Route::Decide { view });
        }
        assert_eq!(route("#/a?v=1&view=other"), Route::Calculator);
    }

    #[test]
    fn a_link_is_turned_into_another_language() {
        let english = in_language("#/a?v=1&view=audit", Language::English);
        assert_eq!(english, "#/a?v=1&view=audit&lang=en");
        assert_eq!(
            in_language(&english, Language::Swedish),
            "#/a?v=1&view=audit"
        );
    }

    #[test]
    fn the_way_back_keeps_the_scenario() {
        let link = "#/a?v=1&index.2020=3&lang=en";
        assert_eq!(to_calculator(&to_audit(link, None)), link);
        assert_eq!(to_calculator(&to_figure(link, "required.2020")), link);
        let waiting = Some(link.to_owned());
        assert_eq!(route(&waiting_for(link)), Route::Start { waiting });
    }
}
