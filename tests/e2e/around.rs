//! What is around the page: the window and its tabs, what its user prefers, the host, paper, a browser that is killed.

use serde_json::json;
use thirtyfour::Key;
use thirtyfour::common::print::PrintParameters;

use crate::browser;
use crate::engine::Failure;
use crate::host::Host;
use crate::page::Page;
use crate::session::Session;

fn done<T>(doing: &str, outcome: Result<T, Failure>) -> T {
    outcome.unwrap_or_else(|error| panic!("{doing}: {error}"))
}

impl Page {
    /// Makes the window this large, in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        done("resize the window", self.session().resize(width, height));
        self.until_with(
            "the window's size",
            "return innerWidth === arguments[0] && innerHeight === arguments[1]",
            &[json!(width), json!(height)],
        );
        self.is_drawn();
    }

    /// Makes the browser prefer something, as its user's system would: a scheme, less motion, paper.
    pub fn prefer(&self, media: &str, features: &[(&str, &str)]) {
        let outcome = self.session().prefer(media, features);
        done("tell the browser what is preferred", outcome);
    }

    /// What the test's own server does differently.
    pub fn host(&self) -> &Host {
        &self.session().host
    }

    /// Prints the page, and gives the document's bytes.
    pub fn printed(&self) -> Vec<u8> {
        let session = self.session();
        let printed = session.driver().print_page(PrintParameters::default());
        session.wait(printed).expect("the page is printed")
    }

    /// Copies a text, as a person does it from anywhere else.
    pub fn copy(&self, text: &str) {
        self.elsewhere(text);
        self.press_with(Key::Control, "a");
        self.press_with(Key::Control, "c");
    }

    /// What a person gets who pastes somewhere else.
    pub fn pasted(&self) -> String {
        self.elsewhere("");
        self.press_with(Key::Control, "v");
        self.text("return document.activeElement.value", &[])
    }

    /// Puts the focus in a field that is no part of the page.
    fn elsewhere(&self, text: &str) {
        let script = "document.querySelector('#e2e-elsewhere')?.remove();
            const field = Object.assign(document.createElement('textarea'), { id: 'e2e-elsewhere', value: arguments[0] });
            document.body.append(field);
            field.focus();";
        self.ask(script, &[json!(text)]);
    }

    /// Starts a browser that no other test has, on a profile that no browser has had.
    pub fn alone() -> Self {
        Self::of(Session::alone(&browser::new_profile(), None))
    }

    /// Ends the whole browser at once, without a chance to write anything, and starts one on what the profile holds.
    pub fn killed_and_started_anew(mut self) -> Self {
        let session = self.session.take().expect("the browser is open");
        let profile = session.profile().to_owned();
        browser::kill(&profile);
        let host = session.quit();
        Self::of(Session::alone(&profile, Some(host)))
    }

    /// Opens an empty tab beside this one, with the same storage, and goes to it.
    pub fn open_tab(&mut self) {
        done("open a tab", self.session_mut().open_tab());
    }

    /// Closes the tab that was opened last.
    pub fn close_tab(&mut self) {
        done("close a tab", self.session_mut().close_tab());
    }

    /// Brings a tab to the front, by its number in the order they were opened, from 0.
    pub fn show_tab(&mut self, number: usize) {
        done("show a tab", self.session_mut().show_tab(number));
    }

    fn session_mut(&mut self) -> &mut Session {
        self.session.as_mut().expect("the browser is open")
    }
}
