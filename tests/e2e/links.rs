//! Links: what can be used is used, what cannot is named, and a measure can be taken away.

use serde_json::json;

use crate::page::{DOCUMENT, Page};

const NOTICE: &str = "[role=alert] li";

/// The notices of a link, one sentence each.
fn notices(page: &Page) -> Vec<String> {
    let lines = page.ask(
        "return [...document.querySelectorAll(arguments[0])].map(seen.text)",
        &[json!(NOTICE)],
    );
    let lines = lines.as_array().expect("a list").iter();
    lines
        .map(|line| line.as_str().unwrap_or_default().to_owned())
        .collect()
}

/// Opens a link of which one part cannot be used: the notice says this, and index 3 per cent is used.
fn one_bad_part(part: &str, said: &[&str]) {
    let page = Page::with(&format!("index.2020=3&{part}"));
    page.has_tkr("headline.2020", "3310.0");
    let found = notices(&page);
    assert_eq!(found.len(), 1, "{part}: {found:?}");
    for words in said {
        assert!(
            found[0].contains(words),
            "{part}: {} does not say {words}",
            found[0]
        );
    }
    page.says("[role=alert]", "Resten av länken används");
    // The address carries what is used, so that a link sent on is whole.
    page.has_address(&format!("{DOCUMENT}&index.2020=3"));
}

#[test]
fn an_unknown_part_is_named() {
    one_bad_part("shoe.2020=44", &["shoe.2020=44", "används inte"]);
}

#[test]
fn a_bad_value_is_named() {
    one_bad_part("frame.2020=abc", &["frame.2020=abc", "används inte"]);
}

#[test]
fn a_value_out_of_range_is_named() {
    one_bad_part("index.2021=400", &["Index 2021", "400 %", "100"]);
}

#[test]
fn an_unknown_item_is_named() {
    one_bad_part(
        "boende.volume.2020=10",
        &["boende.volume.2020", "används inte"],
    );
}

#[test]
fn a_wrong_year_is_named() {
    one_bad_part("frame.2031=85000", &["frame.2031", "2031"]);
    one_bad_part("frame.2019=85000", &["frame.2019", "2019"]);
}

#[test]
fn a_bad_measure_is_named() {
    one_bad_part("measure=Hemmaplan~600", &["Hemmaplan~600", "åtgärd"]);
}

#[test]
fn a_repeated_part_is_named_and_the_last_one_counts() {
    let page = Page::with("index.2020=5&index.2020=3");
    page.has_tkr("headline.2020", "3310.0");
    page.says(NOTICE, "index.2020");
}

#[test]
fn a_link_to_a_document_that_is_not_here_asks_for_its_file() {
    let page = Page::open("#/atlantis-2020?v=1&index.2020=3");
    page.says("main h2", "Länken behöver en fil");
    page.says("main", "atlantis-2020");
    // The documents that are here can still be chosen.
    page.says("main", "Österåkers kommun");
}

#[test]
fn another_version_is_named_and_what_can_be_read_is_used() {
    let page = Page::open("#/osteraker-2020?v=9&index.2020=3");
    page.has_tkr("headline.2020", "3310.0");
    page.says(NOTICE, "9");
}

#[test]
fn several_faults_are_all_named() {
    let page = Page::with("shoe=1&frame.2020=abc&boende.rate.2020=2&index.2020=3&lang=en");
    page.has_tkr("headline.2020", "3310.0");
    let found = notices(&page);
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(
        found.iter().all(|line| line.contains("not used")),
        "in English: {found:?}"
    );
}

#[test]
fn rubbish_opens_the_document() {
    for fragment in [
        "#/osteraker-2020",
        "#/osteraker-2020?",
        "#/osteraker-2020?&&&",
    ] {
        let page = Page::open(fragment);
        page.is_document();
        page.has_address(DOCUMENT);
        assert_eq!(notices(&page), Vec::<String>::new(), "{fragment}");
    }
    for fragment in [
        "#/osteraker-2020?v=1&%FF=%FF",
        "#/osteraker-2020?v=1&index.2020=",
    ] {
        let page = Page::open(fragment);
        page.is_document();
        assert_eq!(notices(&page).len(), 1, "{fragment}");
    }
    for fragment in ["#", "#/", "#/%%%?v=1", "#nonsense"] {
        let page = Page::open(fragment);
        page.says("main", "Huddinge kommun");
    }
}

#[test]
fn what_a_link_says_is_shown_as_text() {
    let page = Page::with(
        "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E=1&measure=%3Cb%3EFet%3C%2Fb%3E~600~2020~4",
    );
    page.says("section[aria-labelledby=changes-title] li", "<b>Fet</b>");
    assert_eq!(page.count("main img, [role=alert] img, main li b"), 0);
}

#[test]
fn the_notice_is_dismissed() {
    let page = Page::with("shoe=1");
    page.says(NOTICE, "shoe=1");
    page.press_button("Stäng meddelandet");
    page.until_equal("no notice", "0", || page.count(NOTICE).to_string());
}

#[test]
fn a_link_that_is_followed_while_the_page_is_open() {
    let page = Page::open(DOCUMENT);
    page.follow(&format!("{DOCUMENT}&index.2020=3&shoe=1"));
    page.has_tkr("headline.2020", "3310.0");
    page.says(NOTICE, "shoe=1");
    page.follow(&format!("{DOCUMENT}&index.2020=4"));
    page.has_tkr("headline.2020", "4180.0");
    page.until_equal("no notice", "0", || page.count(NOTICE).to_string());
}

#[test]
fn a_measure_shows_what_remains_and_can_be_undone() {
    let page = Page::with("measure=Hemmaplan~600~2020~4");
    page.is_document();
    // Nine of twelve months of 600 tkr: 450 tkr, of 190.9.
    page.has_tkr("remaining.2020", "-259.1");
    page.says("section[aria-labelledby=bridge-title] li", "Hemmaplan");
    page.says(
        "section[aria-labelledby=bridge-title] li",
        "Återstår efter åtgärder",
    );
    page.says(
        "section[aria-labelledby=plan-title] th",
        "Återstår efter åtgärder",
    );
    page.says(
        "section[aria-labelledby=changes-title] li",
        "Åtgärd ”Hemmaplan”: 600 tkr helår",
    );
    page.says("section[aria-labelledby=changes-title] li", "−450 tkr");
    let line = page.changes().remove(0);
    page.press_button(&format!("Återställ: {line}"));
    page.has_address(DOCUMENT);
    assert_eq!(page.count("data[data-figure='remaining.2020']"), 0);
}

#[test]
fn the_link_is_copied() {
    // The clipboard belongs to the whole browser.
    let page = Page::alone();
    page.go(&format!("{DOCUMENT}&index.2020=3"));
    let origin = page.text("return location.origin", &[]);
    page.press_button("Kopiera länk");
    page.says("[role=status]", "Länken är kopierad");
    // What it comes to goes with it: 190.9 tkr and 870 for the index, less 22.05 that rates and lumps are beyond it.
    let pasted = page.pasted();
    let link = format!("{origin}/{DOCUMENT}&index.2020=3&sum=1038850~");
    assert!(pasted.starts_with(&link), "{pasted}");
    let (_, fragment) = pasted.split_once('#').expect("a fragment");
    page.go(&format!("#{fragment}"));
    page.has_tkr("required.2020", "1038.9");
    assert_eq!(page.count(".notices li"), 0);
}

#[test]
fn a_bad_view_s_notice_says_what_it_can_be() {
    one_bad_part("chart=pie", &["chart kan vara lines eller columns"]);
    one_bad_part("year=2019", &["2020, 2021 eller 2022"]);
}
