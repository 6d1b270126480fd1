//! The page keeps to its own policy: a whole visit breaks none of its rules, and no host that sends the headers breaks it.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::browser::setting;
use crate::page::{DOCUMENT, Page};

/// Keeps in the tab what any of its pages broke or said, from page to page.
const WATCHED: &str = "const note = what => sessionStorage.setItem('e2e', (sessionStorage.getItem('e2e') ?? '') + what + '\\n'); \
    addEventListener('securitypolicyviolation', broken => note(`${broken.violatedDirective}: ${broken.blockedURI} ${broken.sourceFile} ${broken.sample}`)); \
    addEventListener('error', event => note(`${event.message} ${event.target?.outerHTML ?? ''}`), true); \
    addEventListener('unhandledrejection', event => note(String(event.reason))); \
    const error = console.error; console.error = (...words) => { note(words.join(' ')); error(...words) }";

/// Opens a document by its card on the start page in a folder, and changes it.
pub fn begin(page: &Page, folder: &str) {
    page.go_to(
        folder,
        "return document.querySelector('#app:not([hidden]) .document-card') !== null",
    );
    page.click(".document-card a[href*=\"osteraker-2020\"]");
    page.until(
        "the document",
        "return document.querySelector('#app:not([hidden]) data[data-figure]') !== null",
    );
    page.enter("index.2020", "3");
    page.has_tkr("headline.2020", "3310.0");
}

/// A visit that comes by every program and kind of page.
pub fn visit(page: &Page) {
    begin(page, "");
    page.click("#result button:has(> data)");
    page.press(Key::Escape);
    for view in [
        "scenarios",
        "compare",
        "balance",
        "effects",
        "words",
        "audit",
    ] {
        page.go_to(
            &format!("{DOCUMENT}&index.2020=3&measure=Hemlighet~600~2020~4&view={view}"),
            "return document.querySelector('#app h1, #app h2') !== null",
        );
    }
    for path in ["om/", "en/glossary/", "tillganglighet/", "integritet/"] {
        page.go_to(path, "return document.querySelector('main h1') !== null");
    }
    page.go_to(
        &format!("embed/?part=bridge{DOCUMENT}&index.2020=3"),
        "return document.querySelector('#app data[data-figure]') !== null",
    );
    page.go(&format!("{DOCUMENT}&lang=en"));
}

#[test]
fn a_visit_breaks_no_rule_of_the_page_s_own_policy() {
    let page = Page::blank();
    page.host().let_worker_keep();
    page.host().before_page(WATCHED);
    visit(&page);
    page.is_kept();
    let broken = page.ask("return sessionStorage.getItem('e2e')", &[]);
    assert_eq!(broken, Value::Null);
}

#[test]
fn the_policy_is_in_force() {
    let page = Page::open(DOCUMENT);
    let broken = page.ask_and_wait(
        "const broken = []; \
         addEventListener('securitypolicyviolation', event => broken.push(event.effectiveDirective)); \
         const attempt = what => { try { what() } catch {} }; \
         const script = document.createElement('script'); \
         attempt(() => { script.textContent = 'window.ran = true'; document.body.append(script) }); \
         const button = document.createElement('button'); \
         attempt(() => { button.setAttribute('onclick', 'window.ran = true'); button.click() }); \
         attempt(() => { document.body.insertAdjacentHTML('beforeend', '<img src=x: onerror=\"window.ran = true\">') }); \
         document.body.setAttribute('style', 'color: red'); \
         try { await fetch('http://127.0.0.1:9/') } catch {} \
         const image = new Image(); image.src = 'http://127.0.0.1:9/x.png'; \
         await new Promise(done => setTimeout(done, 500)); \
         return { ran: window.ran ?? false, broken: [...new Set(broken)].sort() }",
    );
    assert_eq!(broken["ran"], json!(false));
    let all = broken["broken"].as_array().expect("a list");
    for rule in ["connect-src", "img-src", "style-src-attr"] {
        assert!(
            all.contains(&json!(rule)),
            "{rule} is not in force: {broken}"
        );
    }
}

#[test]
fn every_page_is_sent_with_the_headers_that_hosts_are_given() {
    let page = Page::blank();
    page.host().let_worker_keep();
    page.go(DOCUMENT);
    let headers = |path: &str| {
        page.ask_and_wait(&format!(
            "const answer = await fetch('{path}', {{ cache: 'no-store' }}); return Object.fromEntries(answer.headers)"
        ))
    };
    for path in ["/", "/osteraker-2020/", "/en/", "/om/", "/embed/", "/sw.js"] {
        let sent = headers(path);
        let says = |name: &str| sent[name].as_str().unwrap_or_default().to_owned();
        let policy = says("content-security-policy");
        assert!(policy.contains("default-src 'none'"), "{path}: {sent}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
        let framed = policy.contains("frame-ancestors 'self'");
        assert_eq!(
            framed,
            !matches!(path, "/embed/" | "/sw.js"),
            "{path}: {policy}"
        );
        assert_eq!(says("referrer-policy"), "no-referrer");
        assert_eq!(says("x-content-type-options"), "nosniff");
        assert_eq!(says("cross-origin-opener-policy"), "same-origin");
        assert!(says("permissions-policy").contains("camera=()"));
        assert_eq!(says("cache-control"), "no-cache", "{path}");
        assert_eq!(says("set-cookie"), "");
    }
    let program = page.text(
        "return new URL(performance.getEntriesByType('resource').find(entry => entry.name.endsWith('.wasm')).name).pathname",
        &[],
    );
    let kept = &headers(&program)["cache-control"];
    assert!(
        kept.as_str().is_some_and(|kept| kept.contains("immutable")),
        "{kept}"
    );
}

#[test]
fn a_page_under_the_policy_of_another_version_finds_its_style_and_works() {
    let html = std::path::Path::new(&setting("RAMKALKYL_DIST")).join("osteraker-2020/index.html");
    let html = std::fs::read_to_string(html).expect("the page is read");
    // Neither its style nor its inline script is what the policy names.
    let other = (html.replacen("</style>", "/* of another version */</style>", 1)).replacen(
        "</script>",
        "\n// of another version\n</script>",
        1,
    );
    assert_eq!(other.matches("of another version").count(), 2);
    let page = Page::blank();
    let stands = "const result = document.querySelector('#app:not([hidden]) #result'); \
        return result !== null && getComputedStyle(result).position === 'sticky' \
            && document.querySelector('.calculator-levers[data-drawn]') !== null";
    page.host().put("/osteraker-2020/other.html", &other);
    page.go_to("osteraker-2020/other.html", stands);
    assert_eq!(page.count("link[rel=stylesheet]"), 1);
    page.is_document();
    page.enter("index.2020", "3");
    page.has_tkr("headline.2020", "3310.0");
}
