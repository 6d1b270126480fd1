//! What each printed figure of osteraker-2020 should be by the others, and the model's inputs, computed a second time
//! without the engine of `audit`: with plain functions instead of formulas, and with the bound found by trying every
//! end of every part's rounding instead of by a rule for each operator. The audit must find the same, cell by cell.
//!
//! What differs on purpose: the audit sums and divides what is printed, so that a reader can follow it. Where an input
//! of the model is finer than what is printed (582,25 care days behind 582), it is tried here as well, below, and
//! must lead to the same finding.

use std::collections::{BTreeMap, BTreeSet};

use ramkalkyl::audit::{Verdict, audit};
use ramkalkyl::data::document::Document;
use ramkalkyl::model::origin::CellRef;
use rust_decimal::Decimal;

use super::document;

fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).expect("a decimal")
}

fn cell_ref(cell: &str) -> CellRef {
    let [table, row, column] = cell.split('/').collect::<Vec<_>>()[..] else {
        panic!("{cell}");
    };
    CellRef {
        table: table.into(),
        row: row.into(),
        column: column.into(),
    }
}

/// What follows instead of a printed figure: rounded as printed, and how far rounding can go where it explains that.
type Instead = (Decimal, Option<Decimal>);

/// Figures that do not follow, by cell.
type Found = BTreeMap<String, BTreeSet<Instead>>;

/// A bound to nine decimals: what is left of dividing to 28 digits is no part of it.
fn short(bound: Decimal) -> Decimal {
    bound.round_dp(9).normalize()
}

/// What has been checked of a document.
struct Sums {
    document: Document,
    found: Found,
    checked: BTreeSet<String>,
}

impl Sums {
    fn new(document: Document) -> Self {
        Self {
            document,
            found: Found::new(),
            checked: BTreeSet::new(),
        }
    }

    /// A printed figure and half a unit of its last place; an empty cell is nothing.
    fn value(&self, cell: &str) -> (Decimal, Decimal) {
        let place = self.document.cell(&cell_ref(cell));
        let place = place.unwrap_or_else(|| panic!("no cell {cell}"));
        (place.cell.figure()).map_or_else(Default::default, |it| (it.value, it.half_unit()))
    }

    /// `cell` should be `computed`; the parts behind it are off by at most `slack`.
    fn check(&mut self, cell: &str, computed: Decimal, slack: Decimal) {
        let place = self.document.cell(&cell_ref(cell)).expect("a cell");
        let Some(printed) = place.cell.figure() else {
            return;
        };
        self.checked.insert(cell.to_owned());
        let rounded = printed.round(computed);
        if rounded == printed.value {
            return;
        }
        let bound = slack + printed.half_unit();
        let explained = (printed.value - computed).abs() <= bound;
        let instead = (rounded.normalize(), explained.then(|| short(bound)));
        let found = self.found.entry(cell.to_owned()).or_default();
        found.insert(instead);
    }

    /// `cell` should be what `rule` gives of printed parts: as printed, and with each part at either end of what
    /// its rounding allows.
    fn rule(&mut self, cell: &str, parts: &[String], rule: impl Fn(&[Decimal]) -> Decimal) {
        let parts: Vec<(Decimal, Decimal)> = parts.iter().map(|part| self.value(part)).collect();
        let at = |ends: usize| {
            let part = |(bit, (value, half)): (usize, &(Decimal, Decimal))| match ends >> bit & 1 {
                0 => value - half,
                _ => value + half,
            };
            rule(&parts.iter().enumerate().map(part).collect::<Vec<_>>())
        };
        let values: Vec<Decimal> = parts.iter().map(|(value, _)| *value).collect();
        let computed = rule(&values);
        let far = (0..1 << parts.len()).map(|ends| (at(ends) - computed).abs());
        self.check(cell, computed, far.max().unwrap_or_default());
    }

    /// `cell` should be the sum of its parts, each with its sign.
    fn sum(&mut self, cell: &str, parts: &[(i64, String)]) {
        let (mut sum, mut slack) = (Decimal::ZERO, Decimal::ZERO);
        for (sign, part) in parts {
            let (value, half) = self.value(part);
            sum += Decimal::from(*sign) * value;
            slack += half;
        }
        self.check(cell, sum, slack);
    }

    /// `cell` should be a share, in per cent, of two printed figures.
    fn share(&mut self, cell: &str, part: &str, whole: &str) {
        self.rule(cell, &[part.to_owned(), whole.to_owned()], |it| {
            it[0] / it[1] * Decimal::ONE_HUNDRED
        });
    }
}

fn parts(sign: i64, cells: impl IntoIterator<Item = String>) -> Vec<(i64, String)> {
    cells.into_iter().map(|cell| (sign, cell)).collect()
}

const COST_TYPES: [&str; 5] = ["personal", "lokaler", "kapital", "kop", "ovriga-kostnader"];
const FOUR_YEARS: [&str; 4] = ["budget-2019", "budget-2020", "plan-2021", "plan-2022"];

/// Revenues, costs and net cost of the two summaries.
fn summaries(sums: &mut Sums) {
    for table in ["ekonomisk-sammanfattning", "nyanlanda"] {
        for column in FOUR_YEARS {
            let at = |row: &str| format!("{table}/{row}/{column}");
            sums.sum(
                &at("intakter"),
                &parts(1, ["avgifter", "ovriga-intakter"].map(at)),
            );
            sums.sum(&at("kostnader"), &parts(1, COST_TYPES.map(at)));
            sums.sum(&at("netto"), &parts(1, ["intakter", "kostnader"].map(at)));
        }
    }
}

/// Net cost, totals and shares of the areas; the refugee area is the summary of newly arrived.
fn areas(sums: &mut Sums) {
    let areas = [
        "namnd",
        "barn-och-unga",
        "familjeratt",
        "vuxenstod",
        "ekonomiskt-bistand",
        "flyktingmottagande",
    ];
    let at = |row: &str, column: &str| format!("verksamhetsomraden/{row}/{column}");
    for row in areas.into_iter().chain(["sammanlagt"]) {
        let both = ["kostnad", "intakt"].map(|column| at(row, column));
        sums.sum(&at(row, "netto"), &parts(1, both));
        sums.share(
            &at(row, "netto-procent"),
            &at(row, "netto"),
            &at("sammanlagt", "netto"),
        );
    }
    for column in ["kostnad", "intakt", "netto", "netto-procent"] {
        sums.sum(
            &at("sammanlagt", column),
            &parts(1, areas.map(|row| at(row, column))),
        );
    }
    for (column, row) in [
        ("kostnad", "kostnader"),
        ("intakt", "intakter"),
        ("netto", "netto"),
    ] {
        let newly = format!("nyanlanda/{row}/budget-2020");
        sums.sum(&at("flyktingmottagande", column), &parts(1, [newly]));
        let whole = format!("ekonomisk-sammanfattning/{row}/budget-2020");
        sums.sum(&at("sammanlagt", column), &parts(1, [whole]));
    }
}

/// The sentence on frame and index. An index rate is a decided parameter: 2 % is taken as exactly 2.
fn frame_and_index(sums: &mut Sums) {
    let net = |column: &str| format!("ekonomisk-sammanfattning/netto/{column}");
    let at = |row: &str| format!("ram-och-index/{row}/amount");
    sums.sum(&at("ram"), &parts(-1, [net("budget-2020")]));
    sums.sum(
        &at("ramsankning"),
        &[(1, net("budget-2020")), (-1, net("budget-2019"))],
    );
    sums.sum(&at("krav"), &parts(1, [at("ramsankning"), at("index")]));
    let rate = sums.value(&at("index-procent")).0 / Decimal::ONE_HUNDRED;
    let index = -sums.value(&net("budget-2019")).0 * rate;
    let slack = rate * decimal("0.5");
    sums.check(&at("index"), index, slack);
    // The calculator's figures, from frames and an index that the document decides: nothing of them is rounded.
    let cut = -sums.value(&net("budget-2019")).0 + sums.value(&net("budget-2020")).0;
    sums.check(&at("krav"), cut + index, Decimal::ZERO);
    sums.check(&at("ramsankning"), cut, Decimal::ZERO);
}

/// The same figure stated twice.
fn stated_twice(sums: &mut Sums) {
    let mut same = |cell: &str, other: &str| sums.sum(cell, &parts(1, [other.to_owned()]));
    let (index, general) = (
        "ram-och-index/index-procent/amount",
        "index-generellt/index/amount",
    );
    same(index, general);
    same(general, index);
    let (education, part) = (
        "nyanlanda-utbildning/belopp/amount",
        "nyanlanda-delfinansiering/belopp/amount",
    );
    same(education, part);
    same(part, education);
    same(
        "nyanlanda-balans/balans/amount",
        "nyanlanda/netto/budget-2020",
    );
}

/// The table of changes: columns, rows, and the two budgets that it stands between.
fn changes(sums: &mut Sums) {
    let at = |row: &str, column: &str| format!("forandringar/{row}/{column}");
    let changes = ["volym", "index", "kostnadsminskning", "ovrigt"];
    let budgets = ["utfall-2018", "budget-2019", "budget-exkl-prisutv"];
    for column in budgets.into_iter().chain(changes).chain(["totalt"]) {
        let cell = |row| at(row, column);
        let revenues = ["avgifter", "ovriga-intakter"].map(cell);
        sums.sum(&cell("summa-intakter"), &parts(1, revenues));
        sums.sum(&cell("summa-brutto"), &parts(1, COST_TYPES.map(cell)));
        let both = ["summa-intakter", "summa-brutto"].map(cell);
        sums.sum(&cell("netto"), &parts(1, both));
    }
    let rate = sums.value("index-generellt/index/amount").0 / Decimal::ONE_HUNDRED;
    let rows = [
        "avgifter",
        "ovriga-intakter",
        "summa-intakter",
        "summa-brutto",
        "netto",
    ];
    for row in rows.into_iter().chain(COST_TYPES) {
        sums.sum(
            &at(row, "totalt"),
            &parts(1, changes.map(|column| at(row, column))),
        );
        let difference = [
            (1, at(row, "budget-exkl-prisutv")),
            (-1, at(row, "budget-2019")),
        ];
        sums.sum(&at(row, "totalt"), &difference);
        let index = sums.value(&at(row, "budget-2019")).0 * rate;
        sums.check(&at(row, "index"), index, rate * decimal("0.5"));
        let same = match row {
            "summa-intakter" => "intakter",
            "summa-brutto" => "kostnader",
            row => row,
        };
        for (column, other) in [
            ("budget-2019", "budget-2019"),
            ("budget-exkl-prisutv", "budget-2020"),
        ] {
            let other = format!("ekonomisk-sammanfattning/{same}/{other}");
            sums.sum(&at(row, column), &parts(1, [other]));
        }
    }
}

/// Charges and unit payments: the change in kr and in per cent.
fn charges(sums: &mut Sums) {
    for (table, group) in [
        ("taxor", ""),
        ("prestationsbaserad-ersattning", "interna-"),
        ("prestationsbaserad-ersattning", "externa-"),
    ] {
        let at = |column: &str| format!("{table}/familjeradgivning/{group}{column}");
        sums.sum(
            &at("belopp"),
            &[(1, at("budget-2020")), (-1, at("budget-2019"))],
        );
        sums.share(&at("procent"), &at("belopp"), &at("budget-2019"));
    }
}

const ITEMS: [&str; 4] = [
    "hvb",
    "hvb-barn",
    "familjehem-interna",
    "familjehem-externa",
];

fn key(group: &str, row: &str, column: &str) -> String {
    format!("strategiska-styrtal/{group}-{row}/{column}")
}

/// Strategiska styrtal: each of volume, placements a year, total cost (tkr) and average cost by the others; foster
/// homes in all by the internal and external ones.
fn key_figures(sums: &mut Sums) {
    let thousand = Decimal::ONE_THOUSAND;
    for column in ["budget-2018"].into_iter().chain(FOUR_YEARS) {
        for group in ITEMS.into_iter().chain(["familjehem"]) {
            let at = |row: &str| key(group, row, column);
            let [volume, placements, cost, average] =
                ["volym", "placeringar", "kostnad", "snitt"].map(at);
            let days = Decimal::from(365);
            sums.rule(&placements, std::slice::from_ref(&volume), |it| {
                it[0] / days
            });
            sums.rule(&cost, &[volume.clone(), average.clone()], |it| {
                it[0] * it[1] / thousand
            });
            sums.rule(&average, &[cost.clone(), volume.clone()], |it| {
                it[0] * thousand / it[1]
            });
            sums.rule(&volume, &[cost, average], |it| it[0] * thousand / it[1]);
        }
        let both = |row: &str| {
            ["familjehem-interna", "familjehem-externa"].map(|group| key(group, row, column))
        };
        for row in ["volym", "placeringar", "kostnad"] {
            sums.sum(&key("familjehem", row, column), &parts(1, both(row)));
        }
        let ([inner, outer], [inner_days, outer_days]) = (both("kostnad"), both("volym"));
        let four = [inner, outer, inner_days, outer_days];
        sums.rule(&key("familjehem", "snitt", column), &four, |it| {
            (it[0] + it[1]) * thousand / (it[2] + it[3])
        });
    }
}

/// What the model's inputs give: volume in care days and cost in tkr of an item.
fn inputs(sums: &Sums, item: usize, position: usize) -> (Decimal, Decimal) {
    let item = &sums.document.baseline.items[item];
    let volume = item.volume[position].value;
    let cost = volume.at(item.rate_at(position)).expect("fits");
    (volume.units(), cost.tkr())
}

/// The four figures of a group by a volume and a cost that may be finer than what is printed.
fn by_inputs(sums: &mut Sums, group: &str, column: &str, volume: Decimal, tkr: Decimal) {
    let none = Decimal::ZERO;
    let figures = [
        ("volym", volume),
        ("placeringar", volume / Decimal::from(365)),
        ("kostnad", tkr),
        ("snitt", tkr * Decimal::ONE_THOUSAND / volume),
    ];
    for (row, computed) in figures {
        sums.check(&key(group, row, column), computed, none);
    }
}

fn osteraker_2020() -> Sums {
    let mut sums = Sums::new(document("osteraker-2020"));
    summaries(&mut sums);
    areas(&mut sums);
    frame_and_index(&mut sums);
    stated_twice(&mut sums);
    changes(&mut sums);
    charges(&mut sums);
    key_figures(&mut sums);
    sums
}

#[test]
fn the_audit_of_osteraker_2020_finds_what_follows_from_it() {
    let sums = osteraker_2020();
    let audit = audit(&sums.document).expect("calculates");
    let mut found = Found::new();
    let mut checked = BTreeSet::new();
    for it in &audit.cells {
        let CellRef { table, row, column } = &it.cell;
        let cell = format!("{table}/{row}/{column}");
        for finding in &it.findings {
            checked.insert(cell.clone());
            let instead = match finding.verdict {
                Verdict::Differs => (finding.rounded.normalize(), None),
                Verdict::Rounding { bound } if finding.rounded != it.printed.value => {
                    (finding.rounded.normalize(), Some(short(bound)))
                }
                _ => continue,
            };
            found.entry(cell.clone()).or_default().insert(instead);
        }
        let determined = it.verdict != Verdict::Given;
        assert_eq!(determined, checked.contains(&cell), "{cell}");
    }
    assert_eq!(found, sums.found);
    assert_eq!(checked, sums.checked);
    // Every cell of the key figures but the ten of the two lumps, which nothing else determines.
    let keys = (checked.iter()).filter(|cell| cell.starts_with("strategiska"));
    assert_eq!(keys.count(), 110 - 2 * 5);
}

/// The inputs behind the key figures give every printed figure of their rows back.
#[test]
fn the_inputs_give_the_key_figures_back() {
    let mut sums = Sums::new(document("osteraker-2020"));
    for (position, column) in FOUR_YEARS.into_iter().enumerate() {
        for (item, id) in ITEMS.into_iter().enumerate() {
            assert_eq!(sums.document.baseline.items[item].id.as_str(), id);
            let (volume, tkr) = inputs(&sums, item, position);
            by_inputs(&mut sums, id, column, volume, tkr);
        }
        for (lump, id) in ["forsorjningsstod", "skyddat-boende"]
            .into_iter()
            .enumerate()
        {
            let amount = &sums.document.baseline.lumps[lump].amount[position];
            let tkr = amount.value.tkr();
            let cell = format!("strategiska-styrtal/{id}/{column}");
            sums.check(&cell, tkr, Decimal::ZERO);
        }
    }
    assert_eq!(sums.found, Found::new());
}

/// Foster homes in all by the model's finer inputs: the same figures instead as by the printed ones, so that it does
/// not matter that the audit takes the printed ones.
#[test]
fn finer_inputs_find_the_same_sums_of_foster_homes() {
    let mut finer = Sums::new(document("osteraker-2020"));
    for (position, column) in FOUR_YEARS.into_iter().enumerate() {
        let (inner, outer) = (inputs(&finer, 2, position), inputs(&finer, 3, position));
        let (volume, tkr) = (inner.0 + outer.0, inner.1 + outer.1);
        by_inputs(&mut finer, "familjehem", column, volume, tkr);
    }
    let cells = |found: &Found| -> BTreeSet<(String, Decimal)> {
        let figures = |(cell, instead): (&String, &BTreeSet<Instead>)| {
            let cell = cell.clone();
            let figures: Vec<_> = instead.iter().map(|(figure, _)| *figure).collect();
            figures
                .into_iter()
                .map(move |figure| (cell.clone(), figure))
        };
        found.iter().flat_map(figures).collect()
    };
    let printed = cells(&osteraker_2020().found);
    let missing: Vec<_> = cells(&finer.found).difference(&printed).cloned().collect();
    assert_eq!(missing, []);
}
