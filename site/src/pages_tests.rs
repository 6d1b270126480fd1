//! What holds of every page that the site is made of.

use std::path::Path;

use crate::documents::{documents, pages};
use crate::script::lean;
use crate::shell::Page;
use crate::texts::glossary::glossary;
use crate::texts::municipality::Municipality;
use crate::{documents, place, terms, texts};

fn all() -> anyhow::Result<Vec<Page>> {
    let texts = Path::new(env!("CARGO_MANIFEST_DIR")).join("texts");
    let municipality = Path::new(env!("CARGO_MANIFEST_DIR")).join("municipality.toml");
    let municipality = Municipality::read(&municipality)?;
    let terms = glossary(&texts.join("glossary.toml"))?;
    let mut all = pages(&documents()?, &terms::popovers(&terms)?)?;
    let written = texts::pages(&texts, &terms, &municipality, &documents::documents()?)?;
    all.extend(written.into_iter().map(documents::text));
    Ok(all)
}

#[test]
fn every_page_has_a_twin_in_the_other_language_that_leads_back() -> anyhow::Result<()> {
    let all = all()?;
    assert_eq!(
        all.len(),
        2 * (1 + 5 + 1 + 5),
        "start, documents, embedding, texts"
    );
    for page in &all {
        let twin = all.iter().find(|other| other.path == page.twin);
        let back = twin.map(|twin| (twin.twin.as_str(), twin.language));
        assert!(
            back.is_some_and(|(path, language)| path == page.path && language != page.language),
            "{}",
            page.path
        );
    }
    Ok(())
}

#[test]
fn no_page_has_a_style_a_handler_or_an_address_that_a_strict_browser_refuses() -> anyhow::Result<()>
{
    for page in all()? {
        for refused in [
            " style=\"",
            " onclick=",
            " onload=",
            "javascript:",
            "src=\"http",
            "<script",
        ] {
            assert!(!page.body.contains(refused), "{} has {refused}", page.path);
        }
        assert!(
            !page.title.is_empty() && page.description.len() > 20,
            "{}",
            page.path
        );
    }
    Ok(())
}

#[test]
fn a_document_s_page_says_what_it_shows_and_keeps_what_waits_for_the_program_out_of_reach()
-> anyhow::Result<()> {
    let all = all()?;
    let page = all.iter().find(|page| page.path == "osteraker-2020/");
    let body = page.map_or("", |page| page.body.as_str());
    for part in [
        // The requirement, what is left to save, and both counts: of the document's table, and of the audit.
        "data-figure=\"headline.2020\"",
        "value=\"2440000\"",
        "id=\"prerendered\"",
        "<noscript>",
        "class=\"calculator-levers\" inert",
        "301",
        "lang=\"en\" aria-label=\"About the figures\"",
        "id=\"term-ram-sv\"",
    ] {
        assert!(body.contains(part), "no {part}");
    }
    let pictured = all.iter().filter(|page| page.picture.is_some()).count();
    assert_eq!(pictured, 10, "five documents in two languages");
    Ok(())
}

#[test]
fn levers_wait_for_the_program_and_what_is_read_stays() -> anyhow::Result<()> {
    let drawn = "<div class=\"calculator-levers\" data-drawn=\"\"><details id=\"a\"><summary>More</summary></details></div>\
         <div class=\"calculator-views\" data-drawn=\"\"><details><summary>Table</summary><p>read</p></details></div>";
    let still = place::still(drawn)?;
    assert!(
        still.contains("inert") && still.contains("More") && !still.contains("id="),
        "{still}"
    );
    assert!(still.contains("<p>read</p>"), "{still}");
    // `start.js` waits for the program to say so.
    assert!(!still.contains("data-drawn"), "{still}");
    assert!(place::still("<p>nothing</p>").is_err());
    Ok(())
}

#[test]
fn a_lean_script_keeps_its_code() {
    let script = "// Why.\nconst a = 1;\n\n  // How.\n  if (a) {\n    b(\"// no comment\");\n  }\n";
    assert_eq!(
        lean(script),
        "const a = 1;\nif (a) {\nb(\"// no comment\");\n}"
    );
}
