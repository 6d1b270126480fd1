//! The frame that every page shares: head, place of the program, foot.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use ramkalkyl::text::language::Language;

use crate::assets::{Asset, Assets};
use crate::icons::{DARK, LIGHT};
use crate::policy;

/// Runs before anything is painted; the same in every page, so that a policy can name it.
pub const FIRST: &str = include_str!("first.js");

/// Whose style sheet a page is drawn with until a program brings its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// The calculator's.
    Calculator,
    /// The library's.
    Library,
}

/// A page that a program takes over.
pub struct Page {
    /// Where it lies: empty for the top, else with `/` at its end.
    pub path: String,
    /// Where the same page lies in the other language.
    pub twin: String,
    /// Its language.
    pub language: Language,
    /// The fragment that it stands for.
    pub fragment: String,
    /// The document that it belongs to.
    pub baseline: Option<String>,
    /// Its title.
    pub title: String,
    /// What it says, in a sentence or two.
    pub description: String,
    /// What it is drawn with.
    pub style: Style,
    /// What stands there until the program is there.
    pub still: String,
    /// What stands under it, in its own language and in the other.
    pub facts: Option<[String; 2]>,
}

impl Page {
    /// Writes the page where it belongs.
    pub fn write(&self, folder: &Path, assets: &Assets) -> Result<()> {
        let folder = folder.join(&self.path);
        let path = folder.join("index.html");
        fs::create_dir_all(&folder)
            .and_then(|()| fs::write(&path, self.html(assets)))
            .with_context(|| format!("write {}", path.display()))
    }

    /// The way from the page to the top of the folder.
    fn root(&self) -> String {
        match self.path.matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }

    fn html(&self, assets: &Assets) -> String {
        let root = self.root();
        let style = match self.style {
            Style::Calculator => &assets.calculator_style,
            Style::Library => &assets.library_style,
        };
        let baseline = self
            .baseline
            .as_deref()
            .map_or_else(String::new, |id| format!(" data-baseline=\"{id}\""));
        let [language, other] = [self.language, other(self.language)].map(Language::code);
        let [title, description, fragment] =
            [&self.title, &self.description, &self.fragment].map(|text| escaped(text));
        let Asset { name, integrity } = &assets.start;
        let icon = &assets.icon.name;
        let (still, foot) = (&self.still, foot(&root));
        let facts = self.facts.as_ref().map_or_else(String::new, |[own, twin]| {
            let label = |language: Language| match language {
                Language::Swedish => "Om siffrorna",
                Language::English => "About the figures",
            };
            let [own_label, twin_label] = [self.language, self::other(self.language)].map(label);
            format!(
                "<aside class=\"page facts\" lang=\"{language}\" aria-label=\"{own_label}\">{own}</aside>\n\
                 <aside class=\"page facts\" lang=\"{other}\" aria-label=\"{twin_label}\">{twin}</aside>\n"
            )
        });
        format!(
            "<!doctype html>\n\
             <html lang=\"{language}\" data-root=\"{root}\" data-fragment=\"{fragment}\"{baseline}>\n\
             <head>\n\
             <meta charset=\"utf-8\">\n\
             {policy}\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{title}</title>\n\
             <meta name=\"description\" content=\"{description}\">\n\
             <link rel=\"alternate\" hreflang=\"{other}\" href=\"{root}{twin}\">\n\
             <script>{FIRST}</script>\n\
             {style}\
             <link rel=\"icon\" href=\"{root}{icon}\">\n\
             {installable}\
             <script type=\"module\" src=\"{root}{name}\" integrity=\"{integrity}\"></script>\n\
             </head>\n\
             <body>\n\
             {WITHOUT}\
             <div id=\"app\"></div>\n\
             <div id=\"prerendered\">{still}</div>\n\
             {facts}{NEW_VERSION}{foot}\
             </body>\n\
             </html>\n",
            twin = self.twin,
            style = stylesheet(&root, style),
            policy = policy::in_page(),
            installable = installable(&root, assets),
        )
    }
}

/// What makes the site one that a system can install, and the browser's edge the page's colour.
fn installable(root: &str, assets: &Assets) -> String {
    let touch_icon = &assets.touch_icon.name;
    format!(
        "<link rel=\"apple-touch-icon\" href=\"{root}{touch_icon}\">\n\
         <link rel=\"manifest\" href=\"{root}manifest.webmanifest\">\n\
         <meta name=\"theme-color\" content=\"{LIGHT}\" media=\"(prefers-color-scheme: light)\">\n\
         <meta name=\"theme-color\" content=\"{DARK}\" media=\"(prefers-color-scheme: dark)\">\n"
    )
}

/// Where a new version is offered; `offline.js` shows it, and a screen reader then says it.
const NEW_VERSION: &str = "<div id=\"new-version\" class=\"new-version\" role=\"status\">\
    <p lang=\"sv\" hidden>Det finns en ny version. <button type=\"button\" class=\"button\">Ladda om</button></p>\
    <p lang=\"en\" hidden>There is a new version. <button type=\"button\" class=\"button\">Reload</button></p></div>\n";

/// What is said where no program runs, or none could be fetched.
const WITHOUT: &str = "<noscript><p class=\"page without\" lang=\"sv\">Sidan visar dokumentets egna siffror. För att ändra \
    dem, jämföra och se hur varje siffra räknas behövs JavaScript.</p>\n\
    <p class=\"page without\" lang=\"en\">The page shows the document’s own figures. Changing them, comparing, and seeing how \
    each figure is calculated need JavaScript.</p></noscript>\n\
    <div id=\"not-loaded\" role=\"alert\" hidden><p class=\"page without\" lang=\"sv\">Programmet kunde inte hämtas. Kontrollera förbindelsen och \
    ladda om sidan.</p>\n\
    <p class=\"page without\" lang=\"en\">The program could not be fetched. Check the connection and reload the page.</p></div>\n";

/// The other language.
pub fn other(language: Language) -> Language {
    match language {
        Language::Swedish => Language::English,
        Language::English => Language::Swedish,
    }
}

fn stylesheet(root: &str, asset: &Asset) -> String {
    let Asset { name, integrity } = asset;
    format!("<link rel=\"stylesheet\" href=\"{root}{name}\" integrity=\"{integrity}\">\n")
}

/// The foot, in both languages: the page is in the one that its program is turned to.
fn foot(root: &str) -> String {
    let one = |language: Language| {
        let code = language.code();
        let neutral = language.footer_neutral();
        let local = language.footer_local();
        format!("<div lang=\"{code}\"><p>{neutral}</p><p>{local}</p></div>\n")
    };
    let _ = root;
    let both: String = Language::ALL.into_iter().map(one).collect();
    format!("<footer class=\"page footer\">{both}</footer>\n")
}

/// A text as it stands in HTML.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}
