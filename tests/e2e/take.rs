//! What leaves the page: tables, pictures, the meeting paper, the workbook, links that last, open data.

use std::path::PathBuf;

use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::page::{DOCUMENT, Page};

const TAKE: &str = "#/osteraker-2020?v=1&view=take";

/// From here on a file that the page hands over is held instead: its text, its first bytes and its kind.
fn hold_files(page: &Page) {
    page.ask(
        "window.saved = null;
         const real = URL.createObjectURL;
         URL.createObjectURL = blob => {
             blob.arrayBuffer().then(buffer => {
                 const bytes = new Uint8Array(buffer);
                 window.saved = { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), begin: [...bytes.slice(0, 4)], size: bytes.length, type: blob.type };
                 window.held = blob;
             });
             return real.call(URL, blob);
         };
         HTMLAnchorElement.prototype.click = function () { window.named = this.download; };",
        &[],
    );
}

/// The file that a press hands over.
fn file(page: &Page, of: &str, kind: &str) -> String {
    page.ask("window.saved = null", &[]);
    page.click(&format!(".take-tools[data-of=\"{of}\"] [data-take={kind}]"));
    page.until("a file", "return window.saved !== null");
    page.text("return window.saved.text", &[])
}

#[test]
fn the_view_is_one_press_from_the_calculator_and_keeps_the_scenario() {
    let page = Page::with("index.2020=3");
    page.click(".tools-views a[href*='view=take']");
    page.says("#paper h2", "ett scenario");
    // The model's own example: index 3 % leaves 1 038.9 tkr.
    page.says("#paper .paper-years", "1 039 tkr");
    page.says("#paper-changed", "Index 2020");
    page.says("#paper-changed", "Antagande");
}

#[test]
fn the_committee_s_table_adds_up_from_frame_to_frame() {
    let page = Page::open(TAKE);
    page.says("#paper h2", "dokumentets siffror");
    let rows = page.ask(
        "return [...document.querySelectorAll('#paper-committee tbody tr')].map(row => [row.className, ...[...row.querySelectorAll('data')].map(cell => cell.value)])",
        &[],
    );
    let rows: Vec<(String, Vec<Decimal>)> = (rows.as_array().expect("rows").iter())
        .map(|row| {
            let mut words = (row.as_array().expect("a row").iter()).filter_map(Value::as_str);
            let class = words.next().expect("a class").to_owned();
            let read = |word: &str| word.parse().expect("a number");
            (class, words.map(read).collect())
        })
        .collect();
    // Österåker, tkr: 87 000, 86 300, 87 500 (with the 1 726 that the frame covers) and so on.
    assert_eq!(rows[0].1[0], Decimal::from(87_000_000));
    for column in 0..3 {
        let mut running = rows[0].1[column];
        let mut sums = 0;
        for (class, values) in &rows[1..] {
            match class.as_str() {
                "total" => {
                    assert!((values[column] - running).abs() < Decimal::new(1, 9));
                    sums += 1;
                }
                "paper-note" => {}
                _ => running += values[column],
            }
        }
        assert_eq!(sums, 2, "need and frame");
    }
}

#[test]
fn a_table_is_a_file_that_swedish_excel_opens_and_one_for_programs() {
    let page = Page::open(TAKE);
    hold_files(&page);
    let excel = file(&page, "#paper-committee", "excel");
    assert_eq!(
        page.text("return window.named", &[]),
        "osteraker-2020-frame.csv"
    );
    assert!(
        excel.starts_with("\u{feff}\"tkr\";\"2020\";\"2021\";\"2022\"\r\n"),
        "{excel}"
    );
    // Unrounded, in the unit of the heading: 2 % of 87 000 is 1 740; 190.9 is left to save.
    assert!(excel.contains("\"Indexuppräkning\";1740;"), "{excel}");
    assert!(
        excel.contains("\"Ska sparas (−), blir över (+)\";-190,9;"),
        "{excel}"
    );
    page.says(
        ".take-tools[data-of='#paper-committee'] [role=status]",
        "Sparad",
    );
    let machine = file(&page, "#paper-committee", "csv");
    assert!(machine.starts_with("\"tkr\",\"2020\""), "{machine}");
    assert!(
        machine.contains("\"Ska sparas (−), blir över (+)\",-190.9,"),
        "{machine}"
    );
}

#[test]
fn a_name_is_no_formula_in_a_file() {
    let page =
        Page::open("#/osteraker-2020?v=1&measure=%3DHYPERLINK(%22x%22)~600~2020~4&view=take");
    hold_files(&page);
    let table = file(&page, "#paper-measures", "excel");
    assert!(table.contains("\"'=HYPERLINK(\"\"x\"\")\";600;"), "{table}");
}

#[test]
fn every_view_s_tables_can_be_taken() {
    for (fragment, of, line) in [
        (
            "#/osteraker-2020?v=1&index.2020=3&view=compare&with=document&with=here",
            "[aria-labelledby=compare-results] table",
            "\"2020: Kvar att spara\";190,9;1038,85",
        ),
        (
            "#/osteraker-2020?v=1&view=balance",
            "#takes-table",
            "\"Budgetram 2020 (Beslut)\";86300;\"tkr\";86490,9;\"tkr\";191;\"tkr\"\r\n",
        ),
        (
            "#/osteraker-2020?v=1&view=effects",
            ".worth-table",
            "\"HVB barn",
        ),
        (
            "#/osteraker-2020?view=audit",
            "table[aria-labelledby='table/strategiska-styrtal']",
            "\r\n",
        ),
    ] {
        let page = Page::open(fragment);
        hold_files(&page);
        let table = file(&page, of, "excel");
        assert!(table.contains(line), "{fragment}: {table}");
    }
}

#[test]
fn tables_are_copied_as_tables() {
    let page = Page::open(TAKE);
    page.ask(
        "window.copied = null;
         navigator.clipboard.write = async ([item]) => {
             const read = async type => (await item.getType(type)).text();
             window.copied = { html: await read('text/html'), plain: await read('text/plain') };
         };",
        &[],
    );
    page.click(".take-tools[data-of='#paper-committee'] [data-take=copy]");
    page.until("a copy", "return window.copied !== null");
    let html = page.text("return window.copied.html", &[]);
    assert!(
        html.starts_with("<table") && html.contains("<td align=\"right\">+1\u{a0}740</td>"),
        "{html}"
    );
    let plain = page.text("return window.copied.plain", &[]);
    assert!(plain.starts_with("tkr\t2020\t2021\t2022\n"), "{plain}");
    page.ask("window.copied = null", &[]);
    page.click(".take-tools[data-of='#paper'] [data-take=copy]");
    page.until("the paper", "return window.copied !== null");
    let html = page.text("return window.copied.html", &[]);
    assert!(
        html.contains("<h2>") && html.contains("<table") && html.contains("&amp;sum="),
        "{html}"
    );
}

#[test]
fn a_picture_stands_by_itself_in_both_appearances() {
    let page = Page::open(TAKE);
    hold_files(&page);
    let drawn = |dark: bool| {
        if dark {
            page.click(".take-tools[data-of='#bridge-picture'] [data-dark]");
        }
        file(&page, "#bridge-picture", "svg")
    };
    let light = drawn(false);
    for part in [
        "<title>Vägen till kravet 2020 – Österåkers kommun</title>",
        "Förslag till Budget 2020, plan 2021-2022",
        "Indexuppräkning",
        "+1\u{a0}740\u{a0}tkr",
        "#/osteraker-2020?v=1&amp;sum=",
        "url(#bridge-picture-hatch)",
    ] {
        assert!(light.contains(part), "{part}: {light}");
    }
    assert!(light.matches("<rect").count() > 8, "{light}");
    let dark = drawn(true);
    assert_ne!(light, dark);
    // The page's own appearance is as it was.
    assert_eq!(
        page.ask("return document.documentElement.dataset.theme ?? null", &[]),
        page.ask("return null", &[])
    );
    page.ask("window.saved = null", &[]);
    page.click(".take-tools[data-of='#bridge-picture'] [data-take=png]");
    page.until("a picture", "return window.saved?.type === 'image/png'");
    let width = page.ask_later(
        "const done = arguments[arguments.length - 1]; createImageBitmap(window.held).then(read => done([read.width, read.height]))",
        &[],
    );
    // A picture that is no XML would not have been drawn.
    let side = |name: &str| {
        let (_, rest) = dark.split_once(&format!(" {name}=\"")).expect("a size");
        rest.split('"')
            .next()
            .and_then(|size| size.parse::<u32>().ok())
            .expect("a number")
    };
    let svg = json!([2 * side("width"), 2 * side("height")]);
    assert_eq!(width, svg, "twice as fine");
}

#[test]
fn the_paper_alone_is_printed() {
    let page = Page::open(&format!("{TAKE}&index.2020=3"));
    page.says("#paper h2", "Österåkers kommun");
    page.prefer("print", &[]);
    let shown = |css: &str| {
        page.ask(
            "return [...document.querySelectorAll(arguments[0])].some(found => found.getClientRects().length > 0)",
            &[json!(css)],
        )
    };
    for css in [
        "#paper-committee",
        "#bridge-picture svg",
        "#plan-chart svg",
        "#paper-changed",
        ".paper-told p",
        ".qr-code",
    ] {
        assert_eq!(shown(css), json!(true), "{css}");
    }
    for css in [
        ".take",
        ".take-more",
        ".take-tools",
        ".view-tabs",
        ".tools",
        ".result-strip",
        ".header",
        ".footer",
    ] {
        assert_eq!(shown(css), json!(false), "{css}");
    }
}

#[test]
fn the_code_on_the_paper_is_the_link_that_lasts() {
    let page = Page::open(&format!("{TAKE}&index.2020=3"));
    let address = page.text_of(".paper-basis .qr-address");
    let link = page.text("return document.querySelector('.paper-basis a').href", &[]);
    assert_eq!(address, link);
    let (_, fragment) = link.split_once('#').expect("a fragment");
    let other = Page::open(&format!("#{fragment}"));
    other.has_tkr("required.2020", "1038.9");
    assert_eq!(other.count(".notices [role=alert]"), 0);
}

#[test]
fn a_link_that_came_to_something_else_shows_both() {
    // The model's example leaves 1 038.9 tkr with index 3 %; this link says that it came to 1 000.
    let page = Page::open(&format!(
        "{DOCUMENT}&index.2020=3&sum=1000000~1278016~806737~abcdef"
    ));
    page.has_tkr("required.2020", "1038.9");
    page.says(".notices", "När länken gjordes blev resultatet ett annat");
    page.says(
        ".notices li",
        "2020: då återstod 1 000 tkr, nu 1 039 tkr (skillnad +39 tkr).",
    );
    page.press_button("Stäng meddelandet");
    assert_eq!(page.count(".notices li"), 0);
    let unread = Page::open(&format!("{DOCUMENT}&index.2020=3&sum=abc"));
    unread.has_tkr("required.2020", "1038.9");
    unread.says(".notices li", "kontrollsumma går inte att läsa");
}

#[test]
fn the_workbook_is_made_by_a_worker_and_only_when_asked_for() {
    let page = Page::open(&format!("{TAKE}&index.2020=3"));
    let fetched = "return performance.getEntriesByType('resource').filter(entry => /books-/.test(entry.name)).length";
    assert_eq!(page.ask(fetched, &[]), json!(0));
    hold_files(&page);
    page.press_button("Hämta arbetsboken (.xlsx)");
    page.says(".take-book [role=status]", "Arbetsboken är sparad");
    assert_eq!(
        page.text("return window.named", &[]),
        "ramkalkyl-osteraker-2020.xlsx"
    );
    // A workbook is a zip: P, K, 3, 4.
    assert_eq!(
        page.ask("return window.saved.begin", &[]),
        json!([80, 75, 3, 4])
    );
    let size = page.ask("return window.saved.size", &[]);
    assert!(size.as_u64().is_some_and(|size| size > 20_000), "{size}");
}

/// The bytes of the file that is held, written to disk under a name.
fn on_disk(page: &Page, name: &str) -> PathBuf {
    let letters = page.ask_later(
        "const done = arguments[arguments.length - 1];
         window.held.arrayBuffer().then(buffer => done([...new Uint8Array(buffer)]))",
        &[],
    );
    let bytes = letters.as_array().expect("bytes").iter();
    let bytes: Vec<u8> = bytes
        .filter_map(|byte| byte.as_u64().and_then(|byte| u8::try_from(byte).ok()))
        .collect();
    let path = std::env::temp_dir().join(format!("{}-{name}", std::process::id()));
    std::fs::write(&path, bytes).expect("a file");
    path
}

#[test]
fn a_template_is_filled_in_and_opened_and_no_other_workbook_is() {
    let page = Page::open("#/");
    hold_files(&page);
    page.press_button("Mall som arbetsbok (.xlsx)");
    page.until("the template", "return window.saved !== null");
    let template = on_disk(&page, "mall.xlsx");
    page.choose_file("#own-file", &template);
    page.until(
        "the example is opened",
        "return document.querySelector('[data-loaded=min-namnd-2027]') !== null",
    );
    let other = Page::open(TAKE);
    hold_files(&other);
    other.press_button("Hämta arbetsboken (.xlsx)");
    other.says(".take-book [role=status]", "Arbetsboken är sparad");
    let workbook = on_disk(&other, "kalkyl.xlsx");
    page.choose_file("#own-file", &workbook);
    page.until(
        "the fault",
        "return document.querySelector('[data-faults]') !== null",
    );
    // What was opened before is as it was.
    assert_eq!(
        page.ask(
            "return Object.keys(localStorage).includes('ramkalkyl.baseline.min-namnd-2027')",
            &[]
        ),
        json!(true)
    );
}

#[test]
fn a_document_is_a_filled_in_template() {
    let page = Page::open("#/");
    hold_files(&page);
    page.click(".own-file-links .own-file-links .template button");
    page.until("the template", "return window.saved !== null");
    let named = page.text("return window.named", &[]);
    assert!(named.ends_with(".xlsx"), "{named}");
    let size = page.ask("return window.saved.size", &[]);
    assert!(size.as_u64().is_some_and(|size| size > 8_000), "{size}");
}

#[test]
fn open_data_lies_beside_the_page() {
    let page = Page::open(DOCUMENT);
    let found = page.ask_later(
        "const done = arguments[arguments.length - 1];
         Promise.all(['open/osteraker-2020.json', 'open/osteraker-2020-audit.csv', 'open/osteraker-2020-results.csv', 'open/schema.json', 'open/licence.txt']
             .map(name => fetch(new URL(name, location.origin)).then(answer => answer.text()))).then(done)",
        &[],
    );
    let texts: Vec<&str> = (found.as_array().expect("texts").iter())
        .filter_map(Value::as_str)
        .collect();
    let data: Value = serde_json::from_str(texts[0]).expect("JSON");
    assert_eq!(data["document"]["id"], json!("osteraker-2020"));
    assert!(texts[1].starts_with("\"table\",\"row\",\"column\",\"printed\""));
    assert!(texts[2].contains("2020,\"required\",190900"));
    assert!(texts[3].contains("json-schema.org") && texts[4].contains("CC0"));
}
