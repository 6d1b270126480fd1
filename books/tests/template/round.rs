//! What a template holds comes back: the cells of one filled in, the values of a document.

use std::collections::{BTreeMap, BTreeSet};

use books::template::template;
use calamine::Data;
use ramkalkyl::data::document::Document;
use ramkalkyl::data::{self, load};
use ramkalkyl::model::baseline::{Baseline, BaselineParts};
use ramkalkyl::model::calculate::calculate;
use ramkalkyl::model::id::BaselineId;
use ramkalkyl::model::scenario::Scenario;
use ramkalkyl::text::language::Language;

use super::random;
use super::support::{Cells, cells, document};

/// What a baseline says in numbers, names and ids, without where it was read.
pub fn values(baseline: &Baseline) -> String {
    let mut lines = vec![format!("{:?}", baseline.years)];
    let mut say = |line: String| lines.push(line);
    let kr = |series: &[ramkalkyl::model::origin::Sourced<ramkalkyl::model::quantity::Money>]| {
        let values: Vec<String> = series
            .iter()
            .map(|of_year| of_year.value.kr().normalize().to_string())
            .collect();
        values.join(" ")
    };
    say(format!("frame {}", kr(&baseline.frame)));
    say(format!(
        "need {}",
        baseline.base_need.value.kr().normalize()
    ));
    let shares: Vec<String> = baseline
        .index
        .iter()
        .chain(&baseline.cover)
        .map(|share| share.value.fraction().normalize().to_string())
        .collect();
    say(format!("index and cover {}", shares.join(" ")));
    let months: Vec<String> = baseline
        .months
        .iter()
        .map(|months| months.value.months().normalize().to_string())
        .collect();
    say(format!("months {}", months.join(" ")));
    for kind in &baseline.cost_types {
        let index: Vec<_> = kind
            .index
            .iter()
            .map(|index| {
                index
                    .as_ref()
                    .map(|index| index.value.fraction().normalize())
            })
            .collect();
        let months: Vec<_> = kind
            .months
            .iter()
            .map(|months| {
                months
                    .as_ref()
                    .map(|months| months.value.months().normalize())
            })
            .collect();
        say(format!(
            "type {:?} {:?} {} {index:?} {months:?}",
            kind.id,
            kind.name,
            kind.weight.value.fraction().normalize()
        ));
    }
    for item in &baseline.items {
        let volumes: Vec<_> = item
            .volume
            .iter()
            .map(|volume| volume.value.units().normalize())
            .collect();
        let rates: Vec<_> = item
            .rate
            .iter()
            .map(|rate| {
                rate.as_ref()
                    .map(|rate| rate.value.kr().unwrap().round_dp(20).normalize())
            })
            .collect();
        say(format!(
            "item {:?} {:?} {:?} {:?} {} {volumes:?} {rates:?}",
            item.id,
            item.name,
            item.unit,
            item.cost_type,
            item.follow.fraction().normalize()
        ));
    }
    for lump in &baseline.lumps {
        say(format!(
            "lump {:?} {:?} {:?} {}",
            lump.id,
            lump.name,
            lump.cost_type,
            kr(&lump.amount)
        ));
    }
    say(format!("other {}", kr(&baseline.other)));
    say(format!("transfers {}", kr(&baseline.transfers)));
    for measure in &baseline.measures {
        say(format!(
            "measure {} {} {} {}",
            measure.name,
            measure.full_year.kr().normalize(),
            measure.year,
            measure.start.number()
        ));
    }
    for area in &baseline.areas {
        say(format!(
            "area {:?} {:?} {}",
            area.id,
            area.name,
            area.net.value.kr().normalize()
        ));
    }
    lines.join("\n")
}

fn same_outcome(first: &Document, second: &Document) {
    // Documents of the page get an id of their own.
    let named = |document: &Document| {
        let parts: BaselineParts = (*document.baseline).clone();
        let id = BaselineId::new("x");
        Baseline::new(BaselineParts { id, ..parts }).unwrap()
    };
    let outcome = |document: &Document| calculate(&named(document), &Scenario::default()).unwrap();
    // To far less than an öre: a quotient of 29 digits is written with 28.
    let figures = |document: &Document| {
        let mut lines = Vec::new();
        for year in outcome(document).years {
            let money = [
                year.opening,
                year.frame_cut,
                year.transfer,
                year.index,
                year.covered,
                year.headline,
                year.volume,
                year.rate,
                year.lump,
                year.other,
                year.follow,
                year.required,
                year.remaining,
                year.need,
                year.frame,
            ];
            let money = money.map(|money| money.kr().round_dp(12).normalize());
            lines.push(format!(
                "{} {money:?} {:?}",
                year.year,
                year.items
                    .iter()
                    .map(|item| item.cost.kr().round_dp(12).normalize())
                    .collect::<Vec<_>>()
            ));
        }
        lines
    };
    assert_eq!(figures(first), figures(second));
}

/// The cells of all sheets but the first.
fn filled_in(bytes: &[u8]) -> Cells {
    let (names, mut cells) = cells(bytes);
    cells.retain(|(sheet, ..), _| *sheet != names[0]);
    assert!(cells.len() > 100);
    cells
}

#[test]
fn the_example_opens_as_it_is() {
    let example = load::read(include_str!("../../../src/data/documents/mall.json")).unwrap();
    for language in Language::ALL {
        let bytes = template(language, None).unwrap();
        if let Ok(folder) = std::env::var("TEMPLATES") {
            std::fs::write(format!("{folder}/mall-{}.xlsx", language.code()), &bytes).unwrap();
        }
        let read = document(&bytes, language);
        assert_eq!(values(&read.baseline), values(&example.baseline));
        same_outcome(&read, &example);
        // Read by a page of the other language.
        for other in Language::ALL {
            assert_eq!(document(&bytes, other), read);
        }
        let again = template(language, Some(&read)).unwrap();
        // The first sheet says of the one that its example is invented, of the other what is not brought along.
        assert_eq!(filled_in(&again), filled_in(&bytes));
    }
}

#[test]
fn the_pages_documents_keep_their_outcome() {
    let mut compared = 0;
    for id in data::DOCUMENT_IDS {
        let ours = data::document(id).unwrap().unwrap();
        for language in Language::ALL {
            let bytes = template(language, Some(&ours)).unwrap();
            if let Ok(folder) = std::env::var("TEMPLATES") {
                std::fs::write(format!("{folder}/{id}-{}.xlsx", language.code()), &bytes).unwrap();
            }
            let read = document(&bytes, language);
            assert_eq!(values(&read.baseline), values(&ours.baseline), "{id}");
            same_outcome(&read, &ours);
            // From here on it is a document of a template: nothing more is lost.
            let again = template(language, Some(&read)).unwrap();
            let third = document(&again, language);
            assert_eq!(third, read, "{id}");
            assert_eq!(
                cells(&template(language, Some(&third)).unwrap()),
                cells(&again),
                "{id}"
            );
            compared += 1;
        }
    }
    assert_eq!(compared, 10);
}

/// The facts, and the lines that say more than which figure they would hold and in what: each cell by its sheet, its
/// row and its heading, since a template has columns of years to spare.
pub fn said(bytes: &[u8]) -> BTreeMap<(String, u32, String), Data> {
    let (names, cells) = cells(bytes);
    let heading = |sheet: &str, column: u32| {
        let data = cells.get(&(sheet.to_owned(), 3, column));
        data.map_or_else(String::new, ToString::to_string)
    };
    let mut said = BTreeMap::new();
    let mut saying = BTreeSet::new();
    for ((sheet, row, column), data) in &cells {
        let is_facts = *sheet == names[1];
        if *sheet == names[0] || *row < 3 || (!is_facts && *row == 3) || (is_facts && *column != 1)
        {
            continue;
        }
        let heading = if is_facts {
            String::new()
        } else {
            heading(sheet, *column)
        };
        if !["Uppgift", "Figure", "Enhet", "Unit"].contains(&&*heading) || *sheet == names[2] {
            saying.insert((sheet.clone(), *row));
        }
        said.insert((sheet.clone(), *row, heading), data.clone());
    }
    said.retain(|(sheet, row, _), _| saying.contains(&(sheet.clone(), *row)));
    said
}

#[test]
fn whatever_is_filled_in_comes_back() {
    let (mut templates, mut compared) = (0, 0);
    for seed in 0..150 {
        let (bytes, language) = random::filled(seed, &|language| template(language, None).unwrap());
        let read = document(&bytes, language);
        let again = template(language, Some(&read)).unwrap();
        let (first, second) = (said(&bytes), said(&again));
        for (at, data) in &first {
            assert_eq!(second.get(at), Some(data), "seed {seed}: {at:?}");
        }
        let more: Vec<_> = second
            .iter()
            .filter(|(at, _)| !first.contains_key(*at))
            .collect();
        assert!(more.is_empty(), "seed {seed}: {more:?}");
        assert_eq!(document(&again, language), read, "seed {seed}");
        templates += 1;
        compared += first.len();
    }
    println!("{templates} templates, {compared} cells");
    assert!(compared > 10_000);
}
