//! The page under a person's hands: what is clicked, typed and seen. Waiting is asking again until it is so.

use std::future::Future;
use std::str::FromStr;
use std::thread;
use std::time::{Duration, Instant};

use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::{Value, json};
use thirtyfour::{By, Key, WebDriver, WebElement};

use crate::session::Session;

/// How long a condition may take to come true; generous, since a busy machine is slow, not wrong.
const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(30);

/// The document with nothing changed.
pub const DOCUMENT: &str = "#/osteraker-2020?v=1";

/// Functions for the scripts of these tests, put on the window when they are first needed.
const HELPERS: &str = include_str!("helpers.js");

/// A window with the page in it, as empty as in a new browser. Dropping it closes it.
pub struct Page {
    pub(crate) session: Option<Session>,
}

impl Page {
    /// Opens the page at a fragment, with nothing remembered.
    pub fn open(fragment: &str) -> Self {
        let page = Self::blank();
        page.go(fragment);
        page
    }

    /// An empty window before the page.
    pub fn blank() -> Self {
        Self::of(Session::shared())
    }

    pub(crate) fn of(session: Session) -> Self {
        Self {
            session: Some(session),
        }
    }

    /// The document with a change after it: `with("index.2020=3")`.
    pub fn with(parts: &str) -> Self {
        Self::open(&format!("{DOCUMENT}&{parts}"))
    }

    pub(crate) fn session(&self) -> &Session {
        self.session.as_ref().expect("the browser is open")
    }

    fn driver(&self) -> &WebDriver {
        self.session().driver()
    }

    fn wait<T, E: std::fmt::Display>(
        &self,
        doing: &str,
        future: impl Future<Output = Result<T, E>>,
    ) -> T {
        self.session()
            .wait(future)
            .unwrap_or_else(|error| panic!("{doing}: {error}"))
    }

    // Going

    /// Loads the page anew at a fragment, and waits until it shows figures.
    pub fn go(&self, fragment: &str) {
        self.load(fragment);
        self.is_shown();
    }

    /// Loads the page anew at a fragment, and waits until a script returns true.
    pub fn go_to(&self, fragment: &str, shown: &str) {
        self.load(fragment);
        self.until("the page is shown", shown);
    }

    fn load(&self, fragment: &str) {
        // From another fragment of the page the browser would not load it anew.
        if self.text("return location.href", &[]) != "about:blank" {
            self.wait("leave the page", self.driver().goto("about:blank"));
        }
        let address = format!("{}/{fragment}", self.session().host.origin());
        self.wait("load the page", self.driver().goto(address));
    }

    /// Chooses a file in a field for files, as a person does in the browser's own dialog.
    pub fn choose_file(&self, css: &str, path: &std::path::Path) {
        let field = self.element(css);
        let path = path.to_string_lossy().into_owned();
        self.wait("choose a file", field.send_keys(path));
    }

    /// Follows a link to another fragment of the page that is open, as typed in the address bar.
    pub fn follow(&self, fragment: &str) {
        self.is_loaded();
        self.is_drawn();
        let address = format!("{}/{fragment}", self.session().host.origin());
        self.wait("follow a link", self.driver().goto(address));
    }

    pub fn reload(&self) {
        // A driver may answer while the page that is left is still there.
        self.ask("window.e2eLeft = true", &[]);
        self.wait("reload", self.driver().refresh());
        self.until(
            "the page is loaded anew",
            "return window.e2eLeft === undefined",
        );
        self.is_shown();
    }

    pub fn back(&self) {
        self.is_loaded();
        self.wait("go back", self.driver().back());
    }

    pub fn forward(&self) {
        self.is_loaded();
        self.wait("go forward", self.driver().forward());
    }

    /// Steps in the history are of a page that is there: while one loads, an engine may forget them.
    fn is_loaded(&self) {
        self.until(
            "the page is loaded",
            "return document.readyState === 'complete'",
        );
    }

    fn is_shown(&self) {
        self.until(
            "the page shows its figures",
            "const app = document.querySelector('#app:not([hidden])'); \
             return app?.querySelector('data[data-figure]') != null \
                && (app.querySelector('.calculator') === null || app.querySelector('.calculator-views[data-drawn]:not([hidden])') !== null)",
        );
    }

    // Asking

    /// Runs the body of a function in the page, with `arguments[…]`, and the functions of `helpers.js`.
    pub fn ask(&self, script: &str, arguments: &[Value]) -> Value {
        let whole = format!("if (!window.seen) {{ {HELPERS} }}\n{script}");
        let answer = async { self.driver().execute(whole, arguments.to_vec()).await };
        self.wait(script, answer).json().clone()
    }

    /// Runs a script whose last argument is to be called with the result.
    pub fn ask_later(&self, script: &str, arguments: &[Value]) -> Value {
        let answer = async {
            self.driver()
                .execute_async(script.to_owned(), arguments.to_vec())
                .await
        };
        self.wait(script, answer).json().clone()
    }

    /// The text that a script returns.
    pub fn text(&self, script: &str, arguments: &[Value]) -> String {
        let answer = self.ask(script, arguments);
        answer
            .as_str()
            .unwrap_or_else(|| panic!("{script} gave {answer}"))
            .to_owned()
    }

    /// Waits until a script returns true.
    pub fn until(&self, what: &str, script: &str) {
        self.until_with(what, script, &[]);
    }

    /// Waits until a script returns true, given arguments.
    pub fn until_with(&self, what: &str, script: &str, arguments: &[Value]) {
        let begun = Instant::now();
        while self.ask(script, arguments) != Value::Bool(true) {
            let address = || self.address();
            assert!(
                begun.elapsed() < PATIENCE,
                "waited in vain: {what}\nat {}",
                address()
            );
            thread::sleep(PAUSE);
        }
    }

    /// Waits until something that is read equals what is expected.
    pub fn until_equal(&self, what: &str, expected: &str, read: impl Fn() -> String) {
        let begun = Instant::now();
        loop {
            let found = read();
            if found == expected {
                return;
            }
            assert!(
                begun.elapsed() < PATIENCE,
                "{what}\n  expected {expected}\n  found    {found}\n  at {}",
                self.address()
            );
            thread::sleep(PAUSE);
        }
    }

    /// The fragment in the address bar.
    pub fn address(&self) -> String {
        self.text("return location.hash", &[])
    }

    /// Waits until the address bar carries a fragment.
    pub fn has_address(&self, fragment: &str) {
        self.until_equal("the address", fragment, || self.address());
    }

    /// The text of the first element that a selector finds, with its spaces made plain.
    pub fn text_of(&self, css: &str) -> String {
        let script = "const found = document.querySelector(arguments[0]); \
                      return found === null ? `nothing at ${arguments[0]}` : seen.text(found)";
        self.text(script, &[json!(css)])
    }

    /// Waits until something on the page says this.
    pub fn says(&self, css: &str, part: &str) {
        let script = "return [...document.querySelectorAll(arguments[0])] \
                      .some(found => seen.text(found).includes(arguments[1]))";
        let begun = Instant::now();
        while self.ask(script, &[json!(css), json!(part)]) != Value::Bool(true) {
            assert!(
                begun.elapsed() < PATIENCE,
                "{css} does not say\n  {part}\nbut\n  {}",
                self.text_of(css)
            );
            thread::sleep(PAUSE);
        }
    }

    /// How many elements a selector finds.
    pub fn count(&self, css: &str) -> u64 {
        let counted = self.ask(
            "return document.querySelectorAll(arguments[0]).length",
            &[json!(css)],
        );
        counted.as_u64().expect("a number")
    }

    // Figures

    /// A figure's value. Wherever the page shows it, it shows the same once it has come to rest.
    pub fn figure(&self, name: &str) -> Decimal {
        let begun = Instant::now();
        loop {
            let values = self.ask("return seen.figure(arguments[0])", &[json!(name)]);
            let values = values.as_array().map(Vec::as_slice);
            if let Some([Value::String(value)]) = values {
                return Decimal::from_str(value).unwrap_or_else(|_| panic!("{name} is {value}"));
            }
            assert!(
                begun.elapsed() < PATIENCE,
                "waited in vain: one value of {name} all over the page, not {values:?}\nat {}",
                self.address()
            );
            thread::sleep(PAUSE);
        }
    }

    /// A figure in kr, as tkr with one decimal.
    pub fn tkr(&self, name: &str) -> String {
        let tkr = self.figure(name) / Decimal::ONE_THOUSAND;
        let half_up = RoundingStrategy::MidpointAwayFromZero;
        format!("{:.1}", tkr.round_dp_with_strategy(1, half_up))
    }

    /// Waits until a figure in kr is this in tkr, rounded to one decimal.
    pub fn has_tkr(&self, name: &str, expected: &str) {
        self.until_equal(name, expected, || self.tkr(name));
    }

    /// The document's own result for 2020: nothing is changed, or nothing was lost.
    pub fn is_document(&self) {
        self.has_tkr("headline.2020", "2440.0");
        self.has_tkr("required.2020", "190.9");
    }

    // Acting

    /// The element of a selector, unfolded and brought into the middle of the window.
    pub fn element(&self, css: &str) -> WebElement {
        self.reveal(css);
        self.ask(
            "document.querySelector(arguments[0]).scrollIntoView({block: 'center', behavior: 'instant'})",
            &[json!(css)],
        );
        self.wait(css, self.driver().find(By::Css(css.to_owned())))
    }

    /// Unfolds what an element is folded into, from the outside in, by clicking on each fold's head.
    pub fn reveal(&self, css: &str) {
        let begun = Instant::now();
        loop {
            let folded = self.ask("return seen.mark_fold(arguments[0])", &[json!(css)]);
            if folded == Value::Bool(false) {
                return;
            }
            if folded == Value::Null {
                assert!(begun.elapsed() < PATIENCE, "nothing at {css}");
                thread::sleep(PAUSE);
                continue;
            }
            let head = self.wait(
                "find a fold",
                self.driver().find(By::Css("[data-e2e-fold]")),
            );
            self.wait("open a fold", head.click());
            self.is_drawn();
        }
    }

    /// Unfolds everything, and what is folded in that.
    pub fn unfold_all(&self) {
        while self.ask("return seen.unfold_all()", &[]) != json!(0) {
            self.is_drawn();
        }
    }

    pub fn click(&self, css: &str) {
        let element = self.element(css);
        self.wait(&format!("click on {css}"), element.click());
        self.is_drawn();
    }

    /// Clicks on the button that a screen reader would announce by this name.
    pub fn press_button(&self, name: &str) {
        self.until_with(
            &format!("a button “{name}”"),
            "return seen.mark_button(arguments[0])",
            &[json!(name)],
        );
        self.click("[data-e2e-button]");
    }

    /// Whether such a button is there.
    pub fn has_button(&self, name: &str) -> bool {
        self.ask("return seen.mark_button(arguments[0])", &[json!(name)]) == Value::Bool(true)
    }

    /// Presses a key where the focus is.
    pub fn press(&self, key: Key) {
        let chain = self.driver().action_chain().send_keys(key);
        self.wait("press a key", chain.perform());
        self.is_drawn();
    }

    /// Types a text where the focus is.
    pub fn type_text(&self, text: &str) {
        let chain = self.driver().action_chain().send_keys(text);
        self.wait("type", chain.perform());
        self.is_drawn();
    }

    /// Presses a key while another is held.
    pub fn press_with(&self, held: Key, key: &str) {
        let chain = self
            .driver()
            .action_chain()
            .key_down(held.clone())
            .send_keys(key)
            .key_up(held);
        self.wait("press two keys", chain.perform());
        self.is_drawn();
    }

    /// Lets what was done be seen before anything is read, where the driver answers before that.
    pub fn is_drawn(&self) {
        self.session().is_drawn();
    }

    /// Moves the focus to an element, as a program would; people use [`Page::press`] with Tab.
    pub fn focus(&self, css: &str) {
        self.reveal(css);
        self.ask(
            "document.querySelector(arguments[0]).focus()",
            &[json!(css)],
        );
    }

    /// Drags from one point of the window to another, in steps; `meanwhile` is asked before the release.
    pub fn drag(&self, from: (i64, i64), to: (i64, i64), meanwhile: impl Fn(&Self)) {
        let (x, y) = from;
        let step = |part: i64| (x + (to.0 - x) * part / 5, y + (to.1 - y) * part / 5);
        // Fast, yet in as many steps as a hand makes.
        let pause = Some(Duration::from_millis(40));
        let chain = self.driver().action_chain_with_delay(None, pause);
        let mut chain = chain.move_to(x, y).click_and_hold();
        for (x, y) in (1..=5).map(step) {
            chain = chain.move_to(x, y);
        }
        self.wait("drag", chain.perform());
        self.is_drawn();
        meanwhile(self);
        self.wait(
            "release",
            self.driver()
                .action_chain()
                .move_to(to.0, to.1)
                .release()
                .perform(),
        );
        self.is_drawn();
    }

    /// Ends the process of the window, as a fault of the browser does. Chromium alone; it has no time to answer.
    pub fn crash(&self) {
        let devtools = self.driver().cdp();
        let crashing = devtools.send_raw("Page.crash", json!({}));
        let patience = std::time::Duration::from_secs(2);
        let answered = async { tokio::time::timeout(patience, crashing).await };
        drop(self.session().wait(answered));
    }

    /// From now on what the page copies is kept in its window, as `window.copied`: a test's browser may have no clipboard.
    pub fn keep_copies(&self) {
        self.ask(
            "window.copied = ''; navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve() }",
            &[],
        );
    }

    /// The window as it looks: a PNG.
    pub fn picture(&self) -> Vec<u8> {
        self.wait("take a picture", self.driver().screenshot_as_png())
    }

    /// One of Chromium's own commands, in tests that are of Chromium alone.
    pub fn command(&self, method: &str, parameters: &Value) -> Value {
        self.wait(method, self.driver().cdp().send_raw(method, parameters))
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            session.give_back();
        }
    }
}

/// The text field of a lever.
pub fn field(lever: &str) -> String {
    format!("[id=\"lever-{lever}\"]")
}

/// The slider of a lever.
pub fn slider(lever: &str) -> String {
    format!("input[data-lever=\"{lever}\"]")
}

/// The message at a lever's field.
pub fn message(lever: &str) -> String {
    format!("[id=\"lever-{lever}-error\"]")
}

impl Page {
    /// Goes to a lever's field and writes over what stands there; the field keeps the focus.
    pub fn write(&self, lever: &str, text: &str) {
        self.click(&field(lever));
        self.press_with(Key::Control, "a");
        if text.is_empty() {
            self.press(Key::Delete);
        } else {
            self.type_text(text);
        }
    }

    /// Writes in a lever's field and presses Enter.
    pub fn enter(&self, lever: &str, text: &str) {
        self.write(lever, text);
        self.press(Key::Enter);
    }

    /// What stands in a lever's field.
    pub fn written(&self, lever: &str) -> String {
        self.text(
            "return document.querySelector(arguments[0]).value",
            &[json!(field(lever))],
        )
    }

    /// A lever's note: the document's value, and how far it was moved.
    pub fn note(&self, lever: &str) -> String {
        self.text_of(&format!("[id=\"lever-{lever}-note\"] > :first-child"))
    }

    /// What a screen reader was last told.
    pub fn announcement(&self) -> String {
        self.text_of("[role=status][data-announcement]")
    }

    /// The lines of what was changed.
    pub fn changes(&self) -> Vec<String> {
        let lines = self.ask("return seen.changes()", &[]);
        let lines = lines.as_array().expect("a list").iter();
        lines
            .map(|line| line.as_str().unwrap_or_default().to_owned())
            .collect()
    }
}
