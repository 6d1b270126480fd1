//! The audit in words: verdicts, the arithmetic of a check with its numbers put in, what differs.

use rust_decimal::Decimal;

use super::language::Language;
use super::number::write;
use super::value::in_formula;
use super::{quantity_names, units};
use crate::audit::{Audit, CellAudit, Finding, Verdict};
use crate::data::document::Document;
use crate::data::formula::{Formula, Operator};
use crate::data::table::Content;
use crate::data::unit::Unit;
use crate::model::explain::Explainer;
use crate::model::figure::{FigureId, Subject};
use crate::model::origin::CellRef;
use crate::model::scenario::Scenario;

/// The sign that a verdict is told by beside its name.
#[must_use]
pub fn symbol(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Exact => "=",
        Verdict::Rounding { .. } => "≈",
        Verdict::Differs => "≠",
        Verdict::Given => "·",
    }
}

/// The name that tools know a verdict by.
#[must_use]
pub fn code(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Exact => "exact",
        Verdict::Rounding { .. } => "rounding",
        Verdict::Differs => "differs",
        Verdict::Given => "given",
    }
}

/// The verdict in a word.
#[must_use]
pub fn verdict(verdict: Verdict, language: Language) -> &'static str {
    let (sv, en) = match verdict {
        Verdict::Exact => ("stämmer", "agrees"),
        Verdict::Rounding { .. } => ("avrundning", "rounding"),
        Verdict::Differs => ("skiljer", "differs"),
        Verdict::Given => ("enda uppgift", "given alone"),
    };
    match language {
        Language::Swedish => sv,
        Language::English => en,
    }
}

/// Writes what was found of one document in one language.
#[derive(Clone, Copy)]
pub struct AuditText<'a> {
    /// The document.
    pub document: &'a Document,
    /// Its audit.
    pub audit: &'a Audit<'a>,
    /// The language.
    pub language: Language,
}

/// Two more than are printed.
fn decimals(cell: &CellAudit<'_>) -> u32 {
    cell.printed.decimals.saturating_add(2)
}

/// How tightly a piece of a formula is bound, so that parentheses stand only where they are needed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    Sum,
    Product,
    Leaf,
}

impl AuditText<'_> {
    /// What is printed, with its unit and typographic signs.
    #[must_use]
    pub fn printed(&self, cell: &CellAudit<'_>) -> String {
        let (value, decimals) = (cell.printed.value, cell.printed.decimals);
        units::amount(value, decimals, cell.unit, self.language)
    }

    /// The computed figure, as finely as it takes to see how it stands to the printed one.
    #[must_use]
    pub fn computed(&self, cell: &CellAudit<'_>, finding: &Finding<'_>) -> String {
        units::trimmed(finding.computed, decimals(cell), cell.unit, self.language)
    }

    /// Printed less computed, with its sign and unit.
    #[must_use]
    pub fn difference(&self, cell: &CellAudit<'_>, finding: &Finding<'_>) -> String {
        let size = write::trimmed(finding.difference.abs(), decimals(cell), self.language);
        let sign = if finding.difference < Decimal::ZERO {
            write::MINUS
        } else {
            '+'
        };
        let unit = match cell.unit {
            Unit::Percent => self.pick("procentenheter", "percentage points"),
            unit => units::unit(unit, self.language),
        };
        if unit.is_empty() {
            return format!("{sign}{size}");
        }
        format!("{sign}{size}\u{a0}{unit}")
    }

    /// The check with its numbers put in and what it comes to: ”61 005 + 295 = 61 300 tkr”.
    #[must_use]
    pub fn arithmetic(&self, cell: &CellAudit<'_>, finding: &Finding<'_>) -> String {
        let text = self.formula(&finding.check.formula, cell.unit);
        format!("{text} = {}", self.computed(cell, finding))
    }

    /// A formula with its numbers put in, for a result in a unit: ”61 005 + 295”.
    #[must_use]
    pub fn formula(&self, formula: &Formula, unit: Unit) -> String {
        let mut text = String::new();
        self.push(formula, unit, Binding::Sum, &mut text);
        text
    }

    /// What a rounding may explain: ”Avrundning kan ge upp till 3 tkr.” Nothing for other verdicts.
    #[must_use]
    pub fn bound(&self, cell: &CellAudit<'_>, finding: &Finding<'_>) -> Option<String> {
        let Verdict::Rounding { bound } = finding.verdict else {
            return None;
        };
        let bound = units::trimmed(bound, decimals(cell), cell.unit, self.language);
        Some(match self.language {
            Language::Swedish => format!("Avrundning av delarna kan ge upp till {bound}."),
            Language::English => format!("Rounding of the parts can give up to {bound}."),
        })
    }

    /// One finding in plain words, as a line of the list of contradictions.
    #[must_use]
    pub fn sentence(&self, cell: &CellAudit<'_>, finding: &Finding<'_>) -> String {
        let printed = self.printed(cell);
        let arithmetic = self.arithmetic(cell, finding);
        let bound = self.bound(cell, finding).unwrap_or_default();
        let text = match (finding.verdict, self.language) {
            (Verdict::Differs, Language::Swedish) => format!(
                "Tryckt {printed}. Räknat: {arithmetic}. Skillnad {}.",
                self.difference(cell, finding)
            ),
            (Verdict::Differs, Language::English) => format!(
                "Printed {printed}. Computed: {arithmetic}. Difference {}.",
                self.difference(cell, finding)
            ),
            (_, Language::Swedish) => format!("Tryckt {printed}. Räknat: {arithmetic}. {bound}"),
            (_, Language::English) => format!("Printed {printed}. Computed: {arithmetic}. {bound}"),
        };
        text.trim_end().to_owned()
    }

    /// Everything to say of a cell, for tools: each finding that is not exact, and what was noted.
    #[must_use]
    pub fn note(&self, cell: &CellAudit<'_>) -> String {
        let found = (cell.findings.iter()).map(|finding| self.sentence(cell, finding));
        let noted =
            (cell.remarks.iter()).map(|words| super::names::of(words, self.language).to_string());
        let parts: Vec<String> = found.chain(noted).collect();
        parts.join(" ")
    }

    fn pick(&self, sv: &'static str, en: &'static str) -> &'static str {
        match self.language {
            Language::Swedish => sv,
            Language::English => en,
        }
    }

    fn push(&self, formula: &Formula, target: Unit, within: Binding, text: &mut String) {
        match formula {
            Formula::Number(value) => text.push_str(&write::trimmed(*value, 10, self.language)),
            Formula::Cell { cell, .. } => text.push_str(&self.cell(cell, target)),
            Formula::Figure(figure) => text.push_str(&self.figure(figure)),
            Formula::Negative(inner) => {
                if let Formula::Cell { cell, .. } = &**inner
                    && let Some(positive) = self.turned(cell, target)
                {
                    text.push_str(&positive);
                    return;
                }
                text.push(write::MINUS);
                self.push(inner, target, Binding::Leaf, text);
            }
            Formula::Pair {
                left,
                operator,
                right,
            } => {
                let (own, sign, after) = match operator {
                    Operator::Plus => (Binding::Sum, "+", Binding::Sum),
                    Operator::Minus => (Binding::Sum, "−", Binding::Product),
                    Operator::Times => (Binding::Product, "×", Binding::Product),
                    Operator::Over => (Binding::Product, "/", Binding::Leaf),
                };
                let apart = own < within;
                text.push_str(if apart { "(" } else { "" });
                self.push(left, target, own, text);
                text.push(' ');
                text.push_str(sign);
                text.push(' ');
                self.push(right, target, after, text);
                text.push_str(if apart { ")" } else { "" });
            }
        }
    }

    /// A printed part: its unit is written where it is another than the result's. A negative one stands in
    /// parentheses only by its own sign, as documents print sums.
    fn cell(&self, cell: &CellRef, target: Unit) -> String {
        let Some(place) = self.document.cell(cell) else {
            return String::new();
        };
        let Content::Figure(printed) = &place.cell.content else {
            return write::decimal(Decimal::ZERO, 0, self.language);
        };
        let text = if place.cell.unit == target {
            write::decimal(printed.value, printed.decimals, self.language)
        } else {
            units::amount(
                printed.value,
                printed.decimals,
                place.cell.unit,
                self.language,
            )
        };
        if printed.value < Decimal::ZERO {
            format!("({text})")
        } else {
            text
        }
    }

    /// A part printed as a cost, with a minus, where the formula asks for the amount itself.
    fn turned(&self, cell: &CellRef, target: Unit) -> Option<String> {
        let place = self.document.cell(cell)?;
        let printed = place
            .cell
            .figure()
            .filter(|printed| printed.value < Decimal::ZERO)?;
        let (value, decimals) = (-printed.value, printed.decimals);
        Some(if place.cell.unit == target {
            write::decimal(value, decimals, self.language)
        } else {
            units::amount(value, decimals, place.cell.unit, self.language)
        })
    }

    fn figure(&self, figure: &FigureId) -> String {
        let baseline = &self.document.baseline;
        let scenario = Scenario::default();
        let outcome = &self.audit.outcome;
        let explainer = Explainer::new(baseline, &scenario, outcome, outcome);
        let Some(value) = explainer.value(figure) else {
            return String::new();
        };
        let unit = match &figure.subject {
            Subject::Item(item) => super::names::find_item(baseline, item).map(|item| item.unit),
            _ => None,
        };
        let value = in_formula(value, figure.quantity.unit(), unit, self.language);
        let measures: Vec<String> = Vec::new();
        let name = quantity_names::figure(baseline, figure, &measures, self.language);
        format!(
            "{} {value} ({name})",
            self.pick("kalkylens", "the calculator’s")
        )
    }
}
