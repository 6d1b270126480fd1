//! The four files say the same, each in its own way.

use anyhow::Result;

use super::{FILES, HASHED, apache, headers, iis, nginx};
use crate::inventory::PARTS;
use crate::policy::{ASKED, FRAMES, KEPT, everywhere};

/// The style that documents' pages carry.
const STYLE: &str = "p { margin: 0 }";

fn listed() -> Vec<String> {
    let files = [
        "404.html",
        "baselines/index.json",
        "embed/a/index.html",
        "en/embed/a/index.html",
        "en/index.html",
        "index.html",
        "start-0123456789abcdef.js",
        "start-0123456789abcdef_bg.wasm",
        "start-0123456789abcdef_rest.wasm",
        "sw.js",
    ];
    files.map(str::to_owned).to_vec()
}

#[test]
fn every_host_is_told_every_header() -> Result<()> {
    let files = listed();
    let texts = [
        headers::text(&files, STYLE)?,
        nginx::text(STYLE)?,
        apache::text(STYLE)?,
        iis::text(&files, STYLE)?,
    ];
    for (host, text) in FILES.iter().zip(texts) {
        for (name, value) in everywhere(STYLE) {
            assert!(
                text.contains(name) && text.contains(&value),
                "{host}: {name}"
            );
        }
        assert!(text.contains(FRAMES.value), "{host}");
        assert!(text.contains("immutable"), "{host}");
    }
    for text in [nginx::text(STYLE)?, apache::text(STYLE)?] {
        assert!(text.contains(ASKED.value) && text.contains(KEPT.value));
    }
    Ok(())
}

/// The headers that `_headers` gives a path, as the hosts that read it do: all rules that fit.
fn given(text: &str, path: &str) -> Vec<(String, String)> {
    let mut fits = false;
    let mut found = Vec::new();
    for line in text.lines() {
        match line.strip_prefix("  ") {
            None => {
                let start = line.strip_suffix('*');
                fits = start.map_or(line == path, |start| path.starts_with(start));
            }
            Some(header) if fits => {
                let (name, value) = header.split_once(": ").unwrap_or_default();
                found.push((name.to_owned(), value.to_owned()));
            }
            Some(_) => {}
        }
    }
    found
}

#[test]
fn a_page_may_be_framed_by_others_only_where_it_is_made_for_it() -> Result<()> {
    let text = headers::text(&listed(), STYLE)?;
    let frames = |path: &str| {
        let found = given(&text, path);
        found
            .iter()
            .filter(|(_, value)| value == FRAMES.value)
            .count()
    };
    for path in ["/", "/index.html", "/en/", "/en/index.html", "/404.html"] {
        assert_eq!(frames(path), 1, "{path}");
    }
    for path in ["/embed/a/", "/embed/a/index.html", "/en/embed/a/"] {
        assert_eq!(frames(path), 0, "{path}");
    }
    Ok(())
}

#[test]
fn what_keeps_its_name_is_never_kept_unasked() -> Result<()> {
    let text = headers::text(&listed(), STYLE)?;
    let kept =
        |path: &str| given(&text, path).contains(&(KEPT.name.to_owned(), KEPT.value.to_owned()));
    for hashed in [".js", "_bg.wasm", "_rest.wasm"] {
        assert!(kept(&format!("/start-0123456789abcdef{hashed}")));
    }
    assert!(HASHED.contains(&format!("({})?", PARTS.join("|"))));
    for path in ["/", "/sw.js", "/baselines/index.json", "/en/"] {
        assert!(!kept(path), "{path}");
        // One value of each header but the policy, or the hosts that join them would send nonsense.
        let names: Vec<String> = given(&text, path)
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        let once = names.iter().filter(|name| *name != FRAMES.name);
        assert_eq!(
            once.count(),
            everywhere(STYLE).len() - 1,
            "{path}: {names:?}"
        );
    }
    Ok(())
}

#[test]
fn the_file_for_iis_is_xml_in_which_no_header_stands_twice() -> Result<()> {
    let text = iis::text(&listed(), STYLE)?;
    let document = roxmltree::Document::parse(&text)?;
    let lists = || {
        document
            .descendants()
            .filter(|node| node.has_tag_name("customHeaders"))
    };
    assert_eq!(lists().count(), 3);
    for list in lists() {
        let added = list.children().filter(|node| node.has_tag_name("add"));
        let mut names: Vec<&str> = added.filter_map(|node| node.attribute("name")).collect();
        names.sort_unstable();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all);
        let framed = list.ancestors().all(|node| !node.has_tag_name("location"));
        let value = list
            .children()
            .filter(|node| node.attribute("name") == Some(FRAMES.name))
            .find_map(|node| node.attribute("value"));
        assert_eq!(
            value.is_some_and(|value| value.contains(FRAMES.value)),
            framed
        );
    }
    let cached = |node: &roxmltree::Node| {
        node.attribute("path")
            .is_some_and(|path| path.starts_with("start-"))
    };
    assert_eq!(document.descendants().filter(cached).count(), 3);
    Ok(())
}
