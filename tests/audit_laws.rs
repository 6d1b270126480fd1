//! What always holds of the audit: the bound holds the true figure, and nothing that a file says stops it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop where something it takes for granted is not so"
)]

#[path = "support/small.rs"]
mod small;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};
use proptest::collection::vec;
use proptest::prelude::*;
use ramkalkyl::audit::evaluate::{Evaluated, evaluate};
use ramkalkyl::audit::{Verdict, audit};
use ramkalkyl::codec::audit_lines;
use ramkalkyl::data::document::Document;
use ramkalkyl::data::formula::{self, Names};
use ramkalkyl::data::load;
use ramkalkyl::model::calculate::calculate;
use ramkalkyl::model::explain::Explainer;
use ramkalkyl::model::figure::Subject;
use ramkalkyl::model::id::ItemId;
use ramkalkyl::model::origin::CellRef;
use ramkalkyl::model::scenario::Scenario;
use ramkalkyl::model::year::Year;
use ramkalkyl::text::audit::AuditText;
use ramkalkyl::text::language::Language;
use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::{Value, json};
use small::{Row, file, read};

type Exact = BigRational;

fn config(cases: u32) -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig {
        cases: (cases * usual.cases / 256).max(1),
        failure_persistence: None,
        ..usual
    }
}

fn exact(decimal: Decimal) -> Exact {
    let scale = BigInt::from(10).pow(decimal.scale());
    Exact::new(BigInt::from(decimal.mantissa()), scale)
}

/// A figure as it is behind the print, and as it is printed.
#[derive(Debug, Clone)]
struct Part {
    truth: Decimal,
    decimals: u32,
}

impl Part {
    fn printed(&self) -> String {
        let strategy = RoundingStrategy::MidpointAwayFromZero;
        let mut rounded = self.truth.round_dp_with_strategy(self.decimals, strategy);
        rounded.rescale(self.decimals);
        rounded.to_string().replace('.', ",")
    }
}

/// Large and small, positive and negative, printed with none to three decimals; both ends of a rounding often.
fn part() -> impl Strategy<Value = Part> {
    let anywhere =
        (any::<i32>(), 0_u32..=6).prop_map(|(number, scale)| Decimal::new(number.into(), scale));
    let at_the_end = (-2_000_i64..2_000, 0_u32..=3)
        .prop_map(|(number, scale)| Decimal::new(number * 10_000 + 5_000 - 1, scale + 4));
    (prop_oneof![2 => anywhere, 1 => at_the_end], 0_u32..=3)
        .prop_map(|(truth, decimals)| Part { truth, decimals })
}

/// A formula over the rows `p0`, `p1`, …, as text and as a tree.
#[derive(Debug, Clone)]
enum Tree {
    Part(usize),
    Negative(Box<Tree>),
    Pair(Box<Tree>, char, Box<Tree>),
}

const PARTS: usize = 5;

fn tree() -> impl Strategy<Value = Tree> {
    let leaf = (0..PARTS).prop_map(Tree::Part);
    leaf.prop_recursive(4, 12, 2, |inner| {
        let sign = prop::sample::select(vec!['+', '-', '*', '/']);
        prop_oneof![
            1 => inner.clone().prop_map(|it| Tree::Negative(Box::new(it))),
            6 => (inner.clone(), sign, inner)
                .prop_map(|(left, sign, right)| Tree::Pair(Box::new(left), sign, Box::new(right))),
        ]
    })
}

impl Tree {
    fn text(&self) -> String {
        match self {
            Self::Part(part) => format!("./p{part}/."),
            Self::Negative(inner) => format!("- ( {} )", inner.text()),
            Self::Pair(left, sign, right) => {
                format!("( {} ) {sign} ( {} )", left.text(), right.text())
            }
        }
    }

    /// The value with the figures behind the print; `None` where it divides by nothing.
    fn truth(&self, parts: &[Part]) -> Option<Exact> {
        Some(match self {
            Self::Part(part) => exact(parts[*part].truth),
            Self::Negative(inner) => -inner.truth(parts)?,
            Self::Pair(left, sign, right) => {
                let (left, right) = (left.truth(parts)?, right.truth(parts)?);
                match sign {
                    '+' => left + right,
                    '-' => left - right,
                    '*' => left * right,
                    _ if right.is_zero() => return None,
                    _ => left / right,
                }
            }
        })
    }

    /// How large any step of it can become, with what rounding adds; for one that divides nothing.
    fn reach(&self, parts: &[Part]) -> Exact {
        match self {
            Self::Part(part) => exact(parts[*part].truth).abs() + Exact::from_integer(1.into()),
            Self::Negative(inner) => inner.reach(parts),
            Self::Pair(left, '*', right) => left.reach(parts) * right.reach(parts),
            Self::Pair(left, _, right) => left.reach(parts) + right.reach(parts),
        }
    }

    fn divides(&self) -> bool {
        match self {
            Self::Part(_) => false,
            Self::Negative(inner) => inner.divides(),
            Self::Pair(left, sign, right) => *sign == '/' || left.divides() || right.divides(),
        }
    }
}

/// The value of a formula over parts that are printed as plain numbers.
fn evaluated(parts: &[Part], is: &str, units: &[&str]) -> Option<Evaluated> {
    let printed: Vec<String> = parts.iter().map(Part::printed).collect();
    let cells: Vec<[&str; 1]> = printed.iter().map(|text| [&**text]).collect();
    let names: Vec<String> = (0..parts.len()).map(|part| format!("p{part}")).collect();
    let mut rows: Vec<Row<'_>> = (names.iter().zip(units).zip(&cells))
        .map(|((name, unit), cells)| (&**name, *unit, &cells[..]))
        .collect();
    rows.push(("x", "count", &["0"]));
    let document = read(&file(&rows, &[("t/x/y2019", is)]));
    let scenario = Scenario::default();
    let outcome = calculate(&document.baseline, &scenario).expect("calculates");
    let explainer = Explainer::new(&document.baseline, &scenario, &outcome, &outcome);
    evaluate(&document.checks[0].formula, &document, &explainer)
}

/// The true figure is as near as is said, but for what 28 digits leave of both.
fn holds(found: &Evaluated, truth: &Exact) -> Result<(), TestCaseError> {
    let (value, slack) = (exact(found.value), exact(found.slack));
    let off = (&value - truth).abs();
    let digits = Exact::new(BigInt::from(1), BigInt::from(10).pow(18));
    let left = (value.abs() + &slack + Exact::from_integer(1.into())) * digits;
    prop_assert!(
        off <= &slack + left,
        "{truth} is {off} from {value}, said to be within {slack}"
    );
    Ok(())
}

const COUNTS: [&str; PARTS] = ["count"; PARTS];

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn the_bound_holds_the_true_figure(parts in vec(part(), PARTS), tree in tree()) {
        let found = evaluated(&parts, &tree.text(), &COUNTS);
        // Nothing is left out but where something is divided, or where 28 digits do not hold it.
        if found.is_none() && !tree.divides() {
            let most = Exact::from_integer(BigInt::from(10).pow(20));
            prop_assert!(tree.reach(&parts) > most, "{} was not evaluated", tree.text());
        }
        if let Some(found) = found {
            // What rounding cannot have made nothing is nothing in truth either.
            let truth = tree.truth(&parts);
            prop_assert!(truth.is_some(), "{} divides by nothing", tree.text());
            holds(&found, &truth.expect("was seen"))?;
        }
    }

    #[test]
    fn the_bound_of_two_parts_is_no_wider_than_it_must_be(
        parts in vec(part(), 2),
        sign in prop::sample::select(vec!['+', '-', '*', '/']),
    ) {
        let tree = Tree::Pair(Box::new(Tree::Part(0)), sign, Box::new(Tree::Part(1)));
        let ends: Vec<[Exact; 3]> = (parts.iter())
            .map(|part| {
                let mut printed = part.printed().replace(',', ".").parse::<Decimal>().expect("printed");
                printed.rescale(part.decimals);
                let half = Decimal::new(5, part.decimals + 1);
                [printed - half, printed, printed + half].map(exact)
            })
            .collect();
        let at = |left: &Exact, right: &Exact| match sign {
            '+' => left + right,
            '-' => left - right,
            '*' => left * right,
            _ => left / right,
        };
        let smallest = ends[1].iter().map(Signed::abs).min().expect("three");
        let crosses = ends[1][0].is_positive() != ends[1][2].is_positive() || smallest.is_zero();
        let found = evaluated(&parts, &tree.text(), &COUNTS[..2]);
        if sign == '/' && crosses {
            prop_assert!(found.is_none());
            return Ok(());
        }
        let found = found.expect("fits");
        let middle = at(&ends[0][1], &ends[1][1]);
        let far = [(0, 0), (0, 2), (2, 0), (2, 2)]
            .map(|(left, right)| (at(&ends[0][left], &ends[1][right]) - &middle).abs());
        let farthest = far.into_iter().max().expect("four");
        let off = (exact(found.slack) - &farthest).abs();
        let digits = Exact::new(BigInt::from(1), BigInt::from(10).pow(18));
        prop_assert!(off <= (&farthest + Exact::from_integer(1.into())) * digits,
            "{} is not {farthest}", found.slack);
    }

    /// tkr, mnkr and per cent: both the figure and its rounding are taken into the model's own unit.
    #[test]
    fn the_bound_holds_across_units(parts in vec(part(), PARTS), tree in tree()) {
        let units = ["tkr", "mnkr", "percent", "kr-per-care-day", "care-days"];
        let factors = [(1_000, 1), (1_000_000, 1), (1, 100), (1, 1), (1, 1)];
        let Some(found) = evaluated(&parts, &tree.text(), &units) else { return Ok(()) };
        let truth = truth_in_units(&tree, &parts, &factors);
        prop_assert!(truth.is_some());
        holds(&found, &truth.expect("was seen"))?;
    }

    #[test]
    fn any_text_is_a_formula_or_is_not(text in any::<String>()) {
        let _ = formula_of(&text);
    }

    #[test]
    fn any_words_are_a_formula_or_are_not(words in vec(word(), 0..60)) {
        let _ = formula_of(&words.join(" "));
    }

    /// What a tree says is read, and read as it was meant (the bound tests would fail otherwise).
    #[test]
    fn what_is_well_formed_is_read(tree in tree()) {
        prop_assert!(formula_of(&tree.text()).is_ok());
    }
}

fn truth_in_units(tree: &Tree, parts: &[Part], factors: &[(i64, i64)]) -> Option<Exact> {
    Some(match tree {
        Tree::Part(part) => {
            let (above, below) = factors[*part];
            exact(parts[*part].truth) * Exact::new(above.into(), below.into())
        }
        Tree::Negative(inner) => -truth_in_units(inner, parts, factors)?,
        Tree::Pair(left, sign, right) => {
            let left = truth_in_units(left, parts, factors)?;
            let right = truth_in_units(right, parts, factors)?;
            match sign {
                '+' => left + right,
                '-' => left - right,
                '*' => left * right,
                _ if right.is_zero() => return None,
                _ => left / right,
            }
        }
    })
}

fn formula_of(text: &str) -> Result<formula::Formula, formula::Misread> {
    let target = CellRef {
        table: "t".into(),
        row: "x".into(),
        column: "y2019".into(),
    };
    let subject = |id: &str| (id == "care").then(|| Subject::Item(ItemId::new("care")));
    let names = Names {
        target: &target,
        year: Some(Year(2019)),
        subject: &subject,
    };
    formula::read(text, &names)
}

/// A word that formulas are made of, or nearly one.
fn word() -> impl Strategy<Value = String> {
    let known = [
        "+",
        "-",
        "*",
        "/",
        "(",
        ")",
        "exact(",
        "./a/.",
        "-./a/.",
        "--./a/.",
        "t/a/y2019",
        "./.",
        ".",
        "/",
        "@",
        "@need.2020",
        "-@need.*",
        "@care.cost.*",
        "@care..2020",
        "@.2020",
        "@need.99999",
        "365",
        "0.5",
        ".",
        "..",
        "5.",
        ".5",
        "-5",
        "1e9",
        "99999999999999999999999999999999",
        "0",
        "å/ä/ö",
        "\u{a0}",
        "a/b/c/d",
        "//",
        "@*.*",
    ];
    prop_oneof![
        8 => prop::sample::select(known.to_vec()).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

/// A figure of up to 28 digits with its decimals anywhere, as documents print it.
fn extreme() -> impl Strategy<Value = String> {
    let digits = prop_oneof!["[0-9]{1,28}", "9{28}", "1", "0", "10{27}", "0{0,1}"];
    let suffix = prop::sample::select(vec!["", "", "", ",0", ",5", ",0000000001"]);
    let sign = prop::sample::select(vec!["", "-"]);
    (sign, digits, 0_usize..=28, suffix).prop_map(|(sign, digits, at, suffix)| {
        if digits.is_empty() {
            return "-".to_owned();
        }
        let at = at.min(digits.len());
        let (whole, rest) = digits.split_at(at);
        match (whole, rest) {
            ("", rest) => format!("{sign}0,{rest}"),
            (whole, "") if whole.len() < 18 => format!("{sign}{whole}{suffix}"),
            (whole, "") => format!("{sign}{whole}"),
            (whole, rest) => format!("{sign}{whole},{rest}"),
        }
    })
}

/// A document of extreme figures: as printed, in the formulas, and in the model. Not every one can be read.
fn extreme_file() -> impl Strategy<Value = Value> {
    let unit = prop::sample::select(vec!["tkr", "mnkr", "percent", "count", "kr-per-care-day"]);
    let words = prop_oneof![
        4 => tree().prop_map(|tree| tree.text()),
        1 => Just("@headline.2020 * ./p0/.".to_owned()),
        1 => Just("@care.cost.2020 / @care.volume.2020 * 9999999999999999999999999999".to_owned()),
        1 => Just("exact( ./p0/. ) / 0.0000000000000000000000000001".to_owned()),
    ];
    let rows = vec((unit, extreme()), PARTS);
    (
        rows,
        vec(words, 1..4),
        "[0-9]{1,27}",
        "[0-9]{1,27}",
        "[1-9][0-9]{0,20}",
    )
        .prop_map(|(rows, formulas, frame, cost, volume)| {
            let names: Vec<String> = (0..rows.len()).map(|part| format!("p{part}")).collect();
            let cells: Vec<[&str; 1]> = rows.iter().map(|(_, printed)| [&**printed]).collect();
            let table: Vec<Row<'_>> = (names.iter().zip(&rows).zip(&cells))
                .map(|((name, (unit, _)), cells)| (&**name, *unit, &cells[..]))
                .chain([("x", "tkr", &["1 000,5"][..])])
                .collect();
            let checks: Vec<(&str, &str)> = formulas.iter().map(|is| ("t/*/*", &**is)).collect();
            let mut file = file(&table, &checks);
            let model = &mut file["model"];
            model["frame"][1]["value"] = json!(frame);
            model["items"][0]["cost"][1]["value"] = json!(cost);
            model["items"][0]["volume"][1]["value"] = json!(volume);
            let name = json!({"sv": "Vår", "en": "Ours"});
            file["beside"] = json!([{"cells": ["t/x/y2019"], "is": formulas[0], "name": name}]);
            file["elsewhere"] = json!([{
                "cell": "t/x/y2019", "document": "other", "there": "a/b/c", "printed": rows[0].1,
            }]);
            file
        })
}

/// Everything that is said of a document's audit, in both languages. `None` where its own calculation does not fit.
fn said(document: &Document) -> Option<usize> {
    let audit = audit(document).ok()?;
    let figures: usize = document.tables.iter().map(|table| table.figures()).sum();
    assert_eq!(audit.summary.all(), figures);
    for language in [Language::Swedish, Language::English] {
        let words = AuditText {
            document,
            audit: &audit,
            language,
        };
        assert_eq!(audit_lines::lines(&audit, &words).len(), figures);
        for cell in &audit.cells {
            for finding in &cell.findings {
                assert!(!words.sentence(cell, finding).is_empty());
                assert!(!words.difference(cell, finding).is_empty());
                assert_ne!(finding.verdict, Verdict::Given);
            }
        }
    }
    Some(audit.cells.iter().map(|cell| cell.findings.len()).sum())
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn nothing_that_a_file_prints_stops_the_audit(file in extreme_file()) {
        if let Ok(document) = load::read(&file.to_string()) {
            let _ = said(&document);
        }
    }
}

/// The random files reach what they are for: many are read, many give findings, and some do not fit.
#[test]
fn extreme_files_reach_both_ends() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut read, mut found, mut too_large) = (0, 0, 0);
    for _ in 0..200 {
        let file = extreme_file()
            .new_tree(&mut runner)
            .expect("a file")
            .current();
        let Ok(document) = load::read(&file.to_string()) else {
            continue;
        };
        read += 1;
        match said(&document) {
            Some(findings) if findings > 0 => found += 1,
            Some(_) => {}
            None => too_large += 1,
        }
    }
    assert!(
        read > 50 && found > 20,
        "{read} read, {found} with findings, {too_large} too large"
    );
}
