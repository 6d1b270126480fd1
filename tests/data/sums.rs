//! What each printed figure should be by the others, and the model's inputs: it is, or the file names it as a
//! contradiction; and the file names no contradiction that is none.

use std::collections::BTreeSet;

use ramkalkyl::data::document::{Document, Verdict};
use ramkalkyl::model::origin::CellRef;
use rust_decimal::{Decimal, RoundingStrategy};

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

/// A figure that does not follow: cell, what follows instead (as printed), and whether rounding explains it.
type Found = (String, String, bool);

/// What has been checked of a document.
struct Sums {
    document: Document,
    found: BTreeSet<Found>,
    checked: BTreeSet<String>,
    /// How far rounding can go, by cell, where it explains a difference.
    bounds: Vec<(String, Decimal)>,
}

impl Sums {
    fn new(document: Document) -> Self {
        Self {
            document,
            found: BTreeSet::new(),
            checked: BTreeSet::new(),
            bounds: Vec::new(),
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
        if explained {
            self.bounds.push((cell.to_owned(), bound));
        }
        self.found
            .insert((cell.to_owned(), rounded.normalize().to_string(), explained));
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
        let ((part, part_half), (whole, whole_half)) = (self.value(part), self.value(whole));
        let percent = part / whole * Decimal::ONE_HUNDRED;
        let slack = (part_half + whole_half) / whole.abs() * Decimal::ONE_HUNDRED;
        self.check(cell, percent, slack);
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
    let cut = sums.value(&at("ramsankning")).0;
    sums.check(&at("krav"), cut + index, slack + decimal("0.5"));
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

/// Volume, placements a year (care days / 365), total cost and average (cost / volume) of a group.
fn group(
    sums: &mut Sums,
    group: &str,
    column: &str,
    volume: Decimal,
    tkr: Decimal,
    slack: [Decimal; 2],
) {
    let at = |row: &str| format!("strategiska-styrtal/{group}-{row}/{column}");
    let [volume_slack, tkr_slack] = slack;
    let average = tkr * Decimal::ONE_THOUSAND / volume;
    sums.check(&at("volym"), volume, volume_slack);
    sums.check(
        &at("placeringar"),
        volume / Decimal::from(365),
        volume_slack / Decimal::from(365),
    );
    sums.check(&at("kostnad"), tkr, tkr_slack);
    let average_slack = (tkr_slack * Decimal::ONE_THOUSAND + average * volume_slack) / volume;
    sums.check(&at("snitt"), average, average_slack);
}

const ITEMS: [&str; 4] = [
    "hvb",
    "hvb-barn",
    "familjehem-interna",
    "familjehem-externa",
];

/// Strategiska styrtal: the model's inputs for 2019–2022, and 2018 by its own printed figures.
fn key_figures(sums: &mut Sums) {
    let none = [Decimal::ZERO; 2];
    let columns = ["budget-2018"].into_iter().chain(FOUR_YEARS);
    for (position, column) in columns.enumerate() {
        let mut foster = [Decimal::ZERO; 4];
        for (item, id) in ITEMS.into_iter().enumerate() {
            let at = |row: &str| format!("strategiska-styrtal/{id}-{row}/{column}");
            let ((printed_volume, volume_half), (printed_tkr, tkr_half)) =
                (sums.value(&at("volym")), sums.value(&at("kostnad")));
            let (volume, tkr) = match position.checked_sub(1) {
                None => (printed_volume, printed_tkr),
                Some(position) => {
                    let item = &sums.document.baseline.items[item];
                    assert_eq!(item.id.as_str(), id);
                    let volume = item.volume[position].value;
                    let cost = volume.at(item.rate_at(position)).expect("fits");
                    (volume.units(), cost.tkr())
                }
            };
            group(sums, id, column, volume, tkr, none);
            if id.starts_with("familjehem") {
                for (sum, part) in foster.iter_mut().zip([volume, tkr, volume_half, tkr_half]) {
                    *sum += part;
                }
            }
        }
        let [volume, tkr, volume_slack, tkr_slack] = foster;
        let slack = [volume_slack, tkr_slack];
        group(sums, "familjehem", column, volume, tkr, slack);
    }
    for (row, lump) in ["forsorjningsstod", "skyddat-boende"]
        .into_iter()
        .enumerate()
    {
        for (position, column) in FOUR_YEARS.into_iter().enumerate() {
            let tkr = sums.document.baseline.lumps[row].amount[position]
                .value
                .tkr();
            let cell = format!("strategiska-styrtal/{lump}/{column}");
            sums.check(&cell, tkr, Decimal::ZERO);
        }
    }
}

#[test]
fn osteraker_2020_follows_from_itself_or_is_named() {
    let mut sums = Sums::new(document("osteraker-2020"));
    summaries(&mut sums);
    areas(&mut sums);
    frame_and_index(&mut sums);
    changes(&mut sums);
    charges(&mut sums);
    key_figures(&mut sums);

    let named: BTreeSet<Found> = (sums.document.contradictions.iter())
        .map(|it| {
            let CellRef { table, row, column } = &it.cell;
            let explained = matches!(it.verdict, Verdict::Rounding { .. });
            let cell = format!("{table}/{row}/{column}");
            (cell, it.computed.normalize().to_string(), explained)
        })
        .collect();
    assert_eq!(sums.found, named);
    assert_eq!(named.len(), sums.document.contradictions.len(), "each once");
    // Every cell of the key figures but the two lumps of 2018, which nothing else determines.
    let keys = sums
        .checked
        .iter()
        .filter(|cell| cell.starts_with("strategiska"));
    assert_eq!(keys.count(), 110 - 2);
}

#[test]
fn a_bound_is_what_rounding_can_give() {
    let mut sums = Sums::new(document("osteraker-2020"));
    summaries(&mut sums);
    areas(&mut sums);
    changes(&mut sums);
    charges(&mut sums);
    key_figures(&mut sums);
    assert!(!sums.bounds.is_empty());
    for (cell, bound) in &sums.bounds {
        let reference = cell_ref(cell);
        let mut named = sums.document.contradictions_of(&reference);
        let stated = named.find_map(|it| match it.verdict {
            Verdict::Rounding { bound } => Some(bound),
            Verdict::Differs => None,
        });
        // Stated to one decimal, rounded up.
        let strategy = RoundingStrategy::AwayFromZero;
        assert_eq!(
            stated,
            Some(bound.round_dp_with_strategy(1, strategy)),
            "{cell}"
        );
    }
}

#[test]
fn each_contradiction_has_the_unit_of_its_cell() {
    let document = document("osteraker-2020");
    for it in &document.contradictions {
        let place = document.cell(&it.cell).expect("a cell");
        assert_eq!(place.cell.unit, it.unit, "{:?}", it.cell);
    }
}
