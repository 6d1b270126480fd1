//! What the documents say of themselves against the calculator and the audit.

use ramkalkyl::audit::{Audit, CellAudit, Verdict, audit};
use ramkalkyl::codec::audit_lines;
use ramkalkyl::data::DOCUMENT_IDS;
use ramkalkyl::data::document::Document;
use ramkalkyl::data::printed::Printed;
use ramkalkyl::model::explain::Explainer;
use ramkalkyl::model::figure::FigureId;
use ramkalkyl::model::scenario::Scenario;
use ramkalkyl::text::audit::{AuditText, code};
use ramkalkyl::text::language::Language;
use ramkalkyl::text::number::write;
use rust_decimal::Decimal;

use super::document;

const LANGUAGES: [Language; 2] = [Language::Swedish, Language::English];

/// Runs a check on every document with its audit; the faults found are shown all at once.
fn on_every_document(check: impl Fn(&Document, &Audit<'_>, &mut Vec<String>)) {
    let mut all = Vec::new();
    for id in DOCUMENT_IDS {
        let document = document(id);
        let audit = audit(&document).expect("calculates");
        let mut faults = Vec::new();
        check(&document, &audit, &mut faults);
        all.extend(faults.into_iter().map(|fault| format!("{id}: {fault}")));
    }
    assert!(all.is_empty(), "\n{}", all.join("\n"));
}

fn name(cell: &CellAudit<'_>) -> String {
    let place = &cell.cell;
    format!("{}/{}/{}", place.table, place.row, place.column)
}

fn value(document: &Document, audit: &Audit<'_>, figure: &FigureId) -> Option<Decimal> {
    let (untouched, outcome) = (Scenario::default(), &audit.outcome);
    let explainer = Explainer::new(&document.baseline, &untouched, outcome, outcome);
    explainer.value(figure)
}

/// Every requirement, deficit and total that a document states comes back from the calculator, or stands in the audit
/// with both figures.
#[test]
fn every_claim_comes_back_or_is_found_to_differ() {
    on_every_document(|document, audit, faults| {
        for claim in &document.claims {
            let figure = &claim.figure;
            let Some(ours) = value(document, audit, figure) else {
                faults.push(format!("the calculator has no {figure}"));
                continue;
            };
            if ours == claim.value.kr() {
                continue;
            }
            let mut shown = false;
            for cell in &claim.cells {
                let cell = audit.cell(cell).expect("a figure");
                let listed = (cell.findings.iter()).filter(|finding| {
                    matches!(finding.verdict, Verdict::Rounding { .. } | Verdict::Differs)
                });
                let ours = cell.unit.from_model(ours).expect("fits").abs();
                shown |=
                    (listed.clone()).any(|it| it.computed.abs().round_dp(9) == ours.round_dp(9));
                if listed.count() == 0 {
                    let claimed = claim.value.kr();
                    let verdict = code(cell.verdict);
                    faults.push(format!(
                        "{} claims {figure} of {claimed} kr, the calculator has {ours}: {verdict}",
                        name(cell),
                    ));
                }
            }
            if !shown {
                faults.push(format!(
                    "no check of {figure} shows what the calculator has, {ours}"
                ));
            }
        }
    });
}

/// A check that finds nothing says nothing: it divides by nothing, or names a figure that the year does not have.
#[test]
fn every_check_finds_something() {
    on_every_document(|document, audit, faults| {
        for check in &document.checks {
            let cell = audit.cell(&check.cell).expect("a figure");
            if !cell.findings.iter().any(|finding| finding.check == check) {
                faults.push(format!("{}: {:?} finds nothing", name(cell), check.formula));
            }
        }
        for beside in &document.beside {
            let cell = audit.cell(&beside.cell).expect("a figure");
            if !cell.beside.iter().any(|(found, _)| *found == beside) {
                faults.push(format!(
                    "{}: {:?} shows nothing",
                    name(cell),
                    beside.formula
                ));
            }
        }
    });
}

#[test]
fn every_figure_of_a_story_has_a_value() {
    on_every_document(|document, audit, faults| {
        assert!(!document.story.is_empty(), "a story");
        let both = document.story.iter().flat_map(|it| [&it.sv, &it.en]);
        for text in both {
            for part in text.split('{').skip(1) {
                let (figure, _) = part.split_once('}').expect("a closed brace");
                let known = ramkalkyl::data::formula::figure_named(figure, &document.baseline);
                if known.is_none_or(|known| value(document, audit, &known).is_none()) {
                    faults.push(format!("the story's {figure} has no value"));
                }
            }
        }
    });
}

#[test]
fn the_card_of_every_document_fits() {
    on_every_document(|document, _, faults| {
        for words in [&document.special.sv, &document.special.en] {
            if words.chars().count() > 90 {
                faults.push(format!("{words:?} is longer than 90 letters"));
            }
        }
    });
}

/// Where the other document is one of ours, what it is said to print is what it prints.
#[test]
fn what_is_said_to_stand_elsewhere_stands_there() {
    on_every_document(|document, audit, faults| {
        for elsewhere in &document.elsewhere {
            let here = audit.cell(&elsewhere.cell);
            if here.is_none_or(|cell| cell.elsewhere.is_empty()) {
                faults.push(format!("{:?} compares no figure", elsewhere.cell));
            }
            let id = &*elsewhere.document;
            let Some(other) = ramkalkyl::data::document(id) else {
                continue;
            };
            let other = other.expect("is read");
            let printed = other.cell(&elsewhere.there).map(|place| place.cell);
            if printed.map(|cell| &*cell.printed) != Some(&*elsewhere.printed) {
                let there = &elsewhere.there;
                let says = &elsewhere.printed;
                faults.push(format!(
                    "{there:?} of {id} is said to print {says:?}: {printed:?}"
                ));
            }
            let unit = here.map(|cell| cell.unit);
            if printed.map(|cell| cell.unit) != unit {
                faults.push(format!("{:?} has another unit in {id}", elsewhere.cell));
            }
            if Printed::read(&elsewhere.printed).is_none() {
                faults.push(format!("{:?} compares with no figure", elsewhere.cell));
            }
        }
    });
}

/// A difference is said in both languages with both figures: by what is generated, and by our own words beside it.
#[test]
fn every_difference_is_told_with_both_figures() {
    on_every_document(|document, audit, faults| {
        for cell in &audit.cells {
            for finding in &cell.findings {
                if finding.verdict != Verdict::Differs {
                    continue;
                }
                for language in LANGUAGES {
                    let words = AuditText {
                        document,
                        audit,
                        language,
                    };
                    let sentence = words.sentence(cell, finding);
                    let decimals = cell.printed.decimals;
                    let printed = write::decimal(cell.printed.value, decimals, language);
                    let computed = words.computed(cell, finding);
                    for figure in [&printed, &computed] {
                        if !sentence.contains(&**figure) {
                            faults.push(format!("{}: {sentence:?} lacks {figure}", name(cell)));
                        }
                    }
                    if printed == computed {
                        faults.push(format!("{}: {sentence:?} shows no difference", name(cell)));
                    }
                }
            }
        }
    });
}

/// The lines for other tools: as many as the document has figures, each a piece of JSON with the fields that it says.
#[test]
fn the_lines_of_an_audit_are_one_for_each_figure() {
    on_every_document(|document, audit, faults| {
        for language in LANGUAGES {
            let words = AuditText {
                document,
                audit,
                language,
            };
            let lines = audit_lines::lines(audit, &words);
            let figures: usize = document.tables.iter().map(|table| table.figures()).sum();
            assert_eq!((lines.len(), audit.summary.all()), (figures, figures));
            for (line, cell) in lines.iter().zip(&audit.cells) {
                let text = serde_json::to_string(line).expect("is written");
                assert!(!text.contains('\n'), "one line");
                let read: serde_json::Value = serde_json::from_str(&text).expect("is JSON");
                let field = |name: &str| read[name].as_str().map(str::to_owned);
                let place = ["table", "row", "column"].map(|part| field(part).expect(part));
                assert_eq!(place.join("/"), name(cell));
                assert_eq!(field("printed").as_deref(), Some(cell.text));
                assert_eq!(field("verdict").as_deref(), Some(code(cell.verdict)));
                let computed = field("computed").map(|text| text.parse::<Decimal>());
                let given = cell.verdict == Verdict::Given;
                if computed.is_none() != given || computed.is_some_and(|it| it.is_err()) {
                    faults.push(format!("{text}: what is computed?"));
                }
            }
        }
    });
}
