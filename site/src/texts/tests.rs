#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop where something it takes for granted is not so"
)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use ramkalkyl::text::language::Language;

use super::date::Date;
use super::figures::Figures;
use super::municipality::Municipality;
use super::text_page::Text;
use super::typeset::escaped;
use super::{TextPage, glossary, pages, statement};
use crate::{documents, open_data};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

fn all() -> &'static [TextPage] {
    static MADE: OnceLock<Vec<TextPage>> = OnceLock::new();
    MADE.get_or_init(|| {
        let folder = folder();
        let texts = folder.join("texts");
        let made = glossary::glossary(&texts.join("glossary.toml")).and_then(|terms| {
            let municipality = Municipality::read(&folder.join("municipality.toml"))?;
            pages(
                &texts,
                &terms,
                &municipality,
                &documents::documents().unwrap(),
            )
        });
        made.unwrap_or_else(|failure| panic!("{failure}"))
    })
}

fn attributes<'a>(body: &'a str, name: &str) -> Vec<&'a str> {
    let begins = format!(" {name}=\"");
    let pieces = body.split(begins.as_str()).skip(1);
    pieces
        .map(|piece| piece.split('"').next().unwrap())
        .collect()
}

fn page<'a>(pages: &'a [TextPage], path: &str) -> &'a TextPage {
    let found = pages.iter().find(|page| page.path == path);
    found.unwrap_or_else(|| panic!("no page {path}"))
}

/// Where an address leads from a page, seen from the site's root.
fn from_root(page: &TextPage, address: &str) -> String {
    let depth = page.path.matches('/').count();
    let rest = address.strip_prefix(&"../".repeat(depth));
    rest.unwrap_or_else(|| panic!("{address} does not lead to the root"))
        .to_owned()
}

#[test]
fn every_page_is_there_in_both_languages_with_the_same_ids() {
    let pages = all();
    assert_eq!(pages.len(), 10);
    for one in pages {
        let twin = page(pages, &one.twin);
        assert_eq!(twin.twin, one.path);
        assert_ne!(twin.language, one.language);
        assert_eq!(
            one.path.starts_with("en/"),
            one.language == Language::English
        );
        let ids = |page: &TextPage| -> BTreeSet<String> {
            let ids = attributes(&page.body, "id");
            ids.into_iter().map(str::to_owned).collect()
        };
        assert!(!ids(one).is_empty());
        assert_eq!(ids(one), ids(twin), "{} and {}", one.path, twin.path);
        let tables = |page: &TextPage| page.body.matches("<tr>").count();
        assert_eq!(tables(one), tables(twin), "{} and {}", one.path, twin.path);
    }
}

#[test]
fn an_id_stands_once_on_its_page() {
    for page in all() {
        let ids = attributes(&page.body, "id");
        let different: BTreeSet<&&str> = ids.iter().collect();
        assert_eq!(different.len(), ids.len(), "{}", page.path);
    }
}

#[test]
fn every_address_leads_to_a_page_and_an_id_that_are_there() {
    let pages = all();
    for one in pages {
        for address in attributes(&one.body, "href") {
            if ["https://", "mailto:"]
                .iter()
                .any(|known| address.starts_with(known))
            {
                continue;
            }
            let (to, id) = match address.strip_prefix('#') {
                Some(id) => (one, id.to_owned()),
                None => {
                    let address = from_root(one, address);
                    let (path, id) = address.split_once('#').unwrap_or((&address, ""));
                    if path.is_empty() {
                        let document = id.trim_start_matches('/').split('?').next().unwrap();
                        assert!(
                            ramkalkyl::data::DOCUMENT_IDS.contains(&document),
                            "{address}"
                        );
                        continue;
                    }
                    if let Some(file) = path.strip_prefix("open/") {
                        assert!(open_data::names().any(|name| name == file), "{address}");
                        continue;
                    }
                    (page(pages, path), id.to_owned())
                }
            };
            assert_eq!(
                to.language, one.language,
                "{} leads to {}",
                one.path, to.path
            );
            let ids = attributes(&to.body, "id");
            assert!(
                id.is_empty() || ids.contains(&id.as_str()),
                "{} leads to {address}",
                one.path
            );
        }
    }
}

#[test]
fn nothing_in_a_page_needs_a_script_or_a_style_of_its_own() {
    for page in all() {
        for forbidden in [
            "<script",
            " style=",
            " onclick=",
            " target=",
            "<img",
            "<iframe",
        ] {
            assert!(
                !page.body.contains(forbidden),
                "{} has {forbidden}",
                page.path
            );
        }
    }
}

#[test]
fn a_table_s_rows_and_columns_have_headings() {
    let page = page(all(), "om/");
    assert!(page.body.contains("<th scope=\"col\">Steg</th>"));
    assert!(page.body.contains("<th scope=\"row\">Sänkt ram</th>"));
    assert!(
        page.body
            .contains("<div class=\"table-scroll text-table text-table-figures\" role=\"region\" tabindex=\"0\" aria-labelledby=\"example\">")
    );
}

#[test]
fn nothing_is_left_in_braces() {
    for page in all() {
        assert!(!page.body.contains(['{', '}']), "{}", page.path);
        assert!(
            !page.title.is_empty() && page.description.chars().count() <= 170,
            "{}",
            page.path
        );
    }
}

#[test]
fn a_text_says_the_calculator_s_figures() {
    let pages = all();
    let (swedish, english) = (page(pages, "om/"), page(pages, "en/about/"));
    for body in [&swedish.body, &english.body] {
        assert!(body.contains("<data value=\"2440000\">2\u{a0}440\u{a0}tkr</data>"));
        assert!(body.contains("<data value=\"190900\">191\u{a0}tkr</data>"));
    }
    assert!(swedish.body.contains("0\u{a0}%") && english.body.contains("0%"));
}

#[test]
fn a_figure_that_is_not_there_stops_the_build() {
    let figures = Figures::read().unwrap();
    let fill = |text: &str| {
        super::fill(text, &Default::default(), |name| {
            figures.html(name, Language::Swedish)
        })
    };
    for unknown in [
        "{osteraker-2020 headline.1999}",
        "{nowhere headline.2020}",
        "{x}",
        "{open",
    ] {
        assert!(fill(unknown).is_err(), "{unknown}");
    }
}

#[test]
fn a_long_page_has_contents_and_a_short_one_has_not() {
    let front = "---\ntitle: A & B\ndescription: C\n---\n";
    let of = |count: usize| {
        let headings = (0..count).map(|at| format!("## H{at} {{#h{at}}}\n\n"));
        let text = format!("{front}{}", headings.collect::<String>());
        Text::read(&text, Language::Swedish).unwrap().body
    };
    // Nothing introduces the page: its first part does, and the contents come after.
    let (first, nav) = (
        of(5).find("id=\"h0\"").unwrap(),
        of(5).find("<nav").unwrap(),
    );
    assert!(first < nav && nav < of(5).find("id=\"h1\"").unwrap());
    assert!(of(5).contains("<h1>A &amp; B</h1>"));
    assert!(!of(4).contains("<nav"));
    let without = format!("{front}## Heading\n");
    let failure = Text::read(&without, Language::Swedish).unwrap_err();
    assert!(failure.to_string().contains("Heading"));
}

#[test]
fn numbers_keep_together() {
    for (written, set) in [
        ("1 234 tkr", "1\u{a0}234\u{a0}tkr"),
        ("2,5 % av", "2,5\u{a0}% av"),
        ("år 2020 och 12 §", "år 2020 och 12\u{a0}§"),
        ("plan 2021 2022", "plan 2021 2022"),
        ("{a 123} tkr", "{a 123}\u{a0}tkr"),
        ("å ä", "å ä"),
    ] {
        assert_eq!(escaped(written), set);
    }
}

#[test]
fn a_glossary_without_words_or_with_a_broken_reference_says_which_term() {
    let term = |id: &str, text: &str, see: &str| {
        format!(
            "[[term]]\nid = \"{id}\"\nsee = [{see}]\nsv = {{ term = \"A\", text = \"B\" }}\nen = {{ term = \"A\", text = \"{text}\" }}\n"
        )
    };
    let said = |text: String| glossary::parse(&text).unwrap_err().to_string();
    assert!(glossary::parse(&term("ram", "B", "")).is_ok());
    assert!(said(term("ram", "", "")).contains("ram has no words in en"));
    assert!(said(term("ram", "B", "\"index\"")).contains("refers to index"));
    assert!(said(term("ram", "B", "").repeat(2)).contains("ram stands twice"));
    assert!(said("[[term]]\nid = 3".to_owned()).contains("line 2"));
}

#[test]
fn the_glossary_is_sorted_with_the_swedish_letters_last() {
    let pages = all();
    let terms = |path: &str| -> Vec<String> {
        let pieces = page(pages, path).body.split("<dfn>").skip(1);
        pieces
            .map(|piece| piece.split('<').next().unwrap().to_owned())
            .collect()
    };
    let swedish = terms("ordlista/");
    assert!(swedish.len() > 40);
    let at = |word: &str| swedish.iter().position(|term| term == word).unwrap();
    assert!(
        at("antagande") < at("volym")
            && at("volym") < at("åtgärd")
            && at("åtgärd") < at("överförda uppdrag")
    );
    assert_eq!(swedish.len(), terms("en/glossary/").len());
}

const FILLED: &str = r#"
municipality = "Exempel <kommun>"
service = "Ramen"
address = "https://ramen.example"
email = "tillganglighet@ramen.example"
phone = "08-000 00 00"
post = "Box 1"
form = "https://ramen.example/form"
answer = { sv = "två dagar", en = "two days" }
status = "delvis"
assessed = "2027-01-31"
reviewed = "2027-02-28"
published = "2026-12-01"
tested = { sv = "Självskattning", en = "Self-assessment" }
[[shortcoming]]
kind = "betungande"
requirement = "WCAG 1.2.5"
what = { sv = "Brist", en = "Fault" }
why = { sv = "Skäl", en = "Reason" }
"#;

fn shown(written: &str, language: Language) -> String {
    let parts = statement::parts(&Municipality::parse(written).unwrap(), language);
    parts.into_values().collect()
}

#[test]
fn a_filled_statement_shows_every_field() {
    let html = shown(FILLED, Language::Swedish);
    for field in [
        "Exempel &lt;kommun&gt;",
        "Ramen",
        "href=\"https://ramen.example\"",
        "href=\"mailto:tillganglighet@ramen.example\"",
        "08-000",
        "Box 1",
        "https://ramen.example/form",
        "två dagar",
        "delvis förenlig",
        "<time datetime=\"2027-01-31\">31\u{a0}januari 2027</time>",
        "28\u{a0}februari 2027",
        "1\u{a0}december 2026",
        "Självskattning",
        "WCAG 1.2.5",
        "Brist",
        "Skäl",
    ] {
        assert!(html.contains(field), "{field} is not in {html}");
    }
    assert!(!html.contains("unfilled"));
    let english = shown(FILLED, Language::English);
    assert!(english.contains("partially compliant") && english.contains("Self-assessment"));
}

#[test]
fn an_empty_statement_shows_what_is_to_be_filled_in() {
    let mut empty = String::new();
    for line in FILLED.lines().take_while(|line| !line.starts_with("[[")) {
        let name = line.split_once(" = ").map(|(name, _)| name);
        match name {
            Some(name @ ("answer" | "tested")) => {
                empty.push_str(&format!("{name} = {{ sv = \"\", en = \"\" }}\n"))
            }
            Some(name) => empty.push_str(&format!("{name} = \"\"\n")),
            None => {}
        }
    }
    let html = shown(&empty, Language::Swedish);
    assert_eq!(html.matches("fylls i av kommunen").count(), 13, "{html}");
    assert!(html.contains("Vi känner inte till något sådant."));
    let none = shown(&FILLED.replace("08-000 00 00", "-"), Language::English);
    assert!(!none.contains("Telephone"));
}

#[test]
fn a_broken_file_says_the_field_and_its_line() {
    let said = |from: &str, to: &str| {
        let written = FILLED.replace(from, to);
        assert_ne!(written, FILLED);
        Municipality::parse(&written).unwrap_err().to_string()
    };
    assert!(said("phone = \"08-000 00 00\"\n", "").contains("missing field `phone`"));
    assert!(said("\"Box 1\"", "1").starts_with("line 7, post:"));
    assert!(said("2027-01-31", "2027-02-30").starts_with("line 11, assessed: “2027-02-30”"));
    assert!(said("\"delvis\"", "\"nästan\"").starts_with("line 10, status:"));
    assert!(said("tillganglighet@", "").starts_with("line 5, email:"));
    assert!(said("\"https://ramen.example/form\"", "\"ramen\"").starts_with("line 8, form:"));
    assert!(said("\"betungande\"", "\"annat\"").starts_with("line 16, kind:"));
    assert!(said("phone =", "telephone =").contains("telephone"));
    assert!(said("Fault", "").contains("line 16"));
    let whole = FILLED
        .replace("delvis", "helt")
        .replace("betungande", "brist");
    assert!(
        Municipality::parse(&whole)
            .unwrap_err()
            .to_string()
            .contains("status")
    );
}

#[test]
fn a_date_is_a_day_of_the_calendar() {
    assert!(Date::read("2028-02-29").is_some());
    for text in [
        "2027-02-29",
        "2027-13-01",
        "2027-1-01",
        "27-01-01",
        "2027-01-00",
        "2027-01-01-01",
        "i dag",
    ] {
        assert!(Date::read(text).is_none(), "{text}");
    }
}
