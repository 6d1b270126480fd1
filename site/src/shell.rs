//! The frame that every page shares: head, what is in it, foot.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use ramkalkyl::text::language::Language;
use resvg::usvg::Options;

use crate::assets::{Assets, Script, Style};
use crate::icons::{DARK, LIGHT};
use crate::png::png;
use crate::policy;
use crate::previews::{HEIGHT, WIDTH};
use crate::script;
use crate::words::{escaped, other};

/// Runs before anything is painted; the same in every page, so that a policy can name it.
pub fn first() -> String {
    script::lean(include_str!("first.js"))
}

/// What a page's picture is called.
const PICTURE: &str = "preview.png";

/// A page.
pub struct Page {
    /// Where it lies: empty for the top, else with `/` at its end.
    pub path: String,
    /// Where the same page lies in the other language.
    pub twin: String,
    /// Its language.
    pub language: Language,
    /// The fragment that it stands for, where it was drawn by a program.
    pub fragment: Option<String>,
    /// The document that it belongs to.
    pub baseline: Option<String>,
    /// Its title.
    pub title: String,
    /// What it says, in a sentence or two.
    pub description: String,
    /// What it is drawn with until a program brings its own.
    pub styles: Vec<Style>,
    /// What runs in it.
    pub scripts: Vec<Script>,
    /// What is in it.
    pub body: String,
    /// A picture of it for those who are sent a link, as a drawing.
    pub picture: Option<String>,
}

impl Page {
    /// Writes the page where it belongs.
    pub fn write(&self, folder: &Path, assets: &Assets, pictures: &Options) -> Result<()> {
        let html = self.html(assets)?;
        let folder = folder.join(&self.path);
        let path = folder.join("index.html");
        fs::create_dir_all(&folder)
            .and_then(|()| fs::write(&path, html))
            .with_context(|| format!("write {}", path.display()))?;
        if let Some(picture) = &self.picture {
            let path = folder.join(PICTURE);
            fs::write(&path, png(picture, WIDTH, pictures)?)
                .with_context(|| format!("write {}", path.display()))?;
        }
        Ok(())
    }

    /// Lets links to fragments that have a page of their own lead to that page, as they also do without a program.
    pub fn leads_to(&mut self, addresses: &BTreeMap<String, String>) {
        for (fragment, path) in addresses {
            let link = format!("href=\"{fragment}\"");
            let own = format!("href=\"{{root}}{path}\"");
            self.body = self.body.replace(&link, &own);
        }
    }

    /// The way from the page to the top of the folder.
    fn root(&self) -> String {
        match self.path.matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }

    fn html(&self, assets: &Assets) -> Result<String> {
        let root = self.root();
        let mut html = String::new();
        let data = [("fragment", &self.fragment), ("baseline", &self.baseline)];
        let data = data.into_iter().filter_map(|(name, value)| {
            let value = value.as_deref().map(escaped)?;
            Some(format!(" data-{name}=\"{value}\""))
        });
        writeln!(
            html,
            "<!doctype html>\n<html lang=\"{}\" data-root=\"{root}\"{}>\n<head>\n<meta charset=\"utf-8\">",
            self.language.code(),
            data.collect::<String>(),
        )?;
        self.head(&mut html, &root, assets)?;
        let body = (self.body)
            .replace("{root}", &root)
            .replace("{twin}", &self.twin);
        let starts = [Script::Start, Script::StartDocument];
        let runs = starts.iter().any(|start| self.scripts.contains(start));
        writeln!(
            html,
            "</head>\n<body>\n{body}{}{}</body>\n</html>",
            if runs { NEW_VERSION } else { "" },
            foot(&root, runs)
        )?;
        Ok(html)
    }

    fn head(&self, html: &mut String, root: &str, assets: &Assets) -> Result<()> {
        let first = first();
        let [title, description] = [&self.title, &self.description].map(|text| escaped(text));
        html.push_str(&policy::in_page(&assets.carried));
        // What takes longest is asked for first, before anything runs.
        if let Some(baseline) = &self.baseline {
            html.push_str(&ahead(root, baseline, assets));
        }
        write!(
            html,
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{title}</title>\n\
             <meta name=\"description\" content=\"{description}\">\n\
             <link rel=\"icon\" href=\"{root}{}\">\n\
             <script>{first}</script>\n",
            assets.icon.name,
        )?;
        html.push_str(&installable(root, assets));
        html.push_str(&self.shared(root, assets));
        for style in &self.styles {
            if self.baseline.is_some() && *style == Style::Calculator {
                writeln!(html, "<style>{}</style>", assets.carried)?;
                continue;
            }
            let asset = assets.style(*style)?;
            let (name, integrity) = (&asset.name, &asset.integrity);
            writeln!(
                html,
                "<link rel=\"stylesheet\" href=\"{root}{name}\" integrity=\"{integrity}\">"
            )?;
        }
        for script in &self.scripts {
            let asset = assets.script(*script)?;
            let (name, integrity) = (&asset.name, &asset.integrity);
            writeln!(
                html,
                "<script type=\"module\" src=\"{root}{name}\" integrity=\"{integrity}\"></script>"
            )?;
        }
        Ok(())
    }
}

impl Page {
    /// What is shown of the page where a link to it is sent, and, where the site's address is known, where it is at home:
    /// those who ask need a whole address.
    fn shared(&self, root: &str, assets: &Assets) -> String {
        let [title, description] = [&self.title, &self.description].map(|text| escaped(text));
        let locale = match self.language {
            Language::Swedish => "sv_SE",
            Language::English => "en_GB",
        };
        let mut html = format!(
            "<meta property=\"og:type\" content=\"website\">\n\
             <meta property=\"og:title\" content=\"{title}\">\n\
             <meta property=\"og:description\" content=\"{description}\">\n\
             <meta property=\"og:locale\" content=\"{locale}\">\n"
        );
        let mut top = root.to_owned();
        if let Some(address) = &assets.address {
            top = escaped(address);
            let (language, other) = (self.language, other(self.language));
            let (path, twin) = (&self.path, &self.twin);
            html.push_str(&format!(
                "<link rel=\"canonical\" href=\"{top}{path}\">\n\
                 <link rel=\"alternate\" hreflang=\"{}\" href=\"{top}{path}\">\n\
                 <link rel=\"alternate\" hreflang=\"{}\" href=\"{top}{twin}\">\n\
                 <meta property=\"og:url\" content=\"{top}{path}\">\n",
                language.code(),
                other.code()
            ));
        }
        if self.picture.is_some() {
            html.push_str(&format!(
                "<meta property=\"og:image\" content=\"{top}{}{PICTURE}\">\n\
                 <meta property=\"og:image:width\" content=\"{WIDTH}\">\n\
                 <meta property=\"og:image:height\" content=\"{HEIGHT}\">\n\
                 <meta name=\"twitter:card\" content=\"summary_large_image\">\n",
                self.path
            ));
        }
        html
    }
}

/// What a document's page will need, asked for before the script that needs it is there.
fn ahead(root: &str, baseline: &str, assets: &Assets) -> String {
    let [script, wasm] = &assets.calculator;
    let (name, integrity) = (&script.name, &script.integrity);
    format!(
        "<link rel=\"modulepreload\" href=\"{root}{name}\" integrity=\"{integrity}\">\n\
         <link rel=\"preload\" href=\"{root}{}\" as=\"fetch\" crossorigin>\n\
         <link rel=\"preload\" href=\"{root}baselines/{baseline}.packed\" as=\"fetch\" crossorigin>\n",
        wasm.name
    )
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

/// The foot, in both languages: the page is in the one that its program is turned to.
fn foot(root: &str, has_program: bool) -> String {
    let one = |language: Language| {
        let code = language.code();
        let neutral = language.footer_neutral();
        let local = language.footer_local();
        let (label, links) = match language {
            Language::Swedish => ("Om kalkylen", SWEDISH),
            Language::English => ("About the calculator", ENGLISH),
        };
        let shortcuts = match language {
            _ if !has_program => String::new(),
            Language::Swedish => shortcuts("Kortkommandon (Ctrl+Z, Ctrl+Y, Alt+R)"),
            Language::English => shortcuts("Keyboard shortcuts (Ctrl+Z, Ctrl+Y, Alt+R)"),
        };
        let links: String = links
            .into_iter()
            .map(|(path, name)| format!("<li><a href=\"{root}{path}\">{name}</a></li>"))
            .collect();
        format!(
            "<div lang=\"{code}\"><p>{neutral}</p><p>{local}</p>\
             {shortcuts}\
             <nav aria-label=\"{label}\"><ul class=\"footer-links\" role=\"list\">{links}</ul></nav></div>
"
        )
    };
    let both: String = Language::ALL.into_iter().map(one).collect();
    format!(
        "<footer class=\"page footer\">
{both}</footer>
"
    )
}

/// Turns the keys of the calculator on and off.
fn shortcuts(name: &str) -> String {
    format!(
        "<p class=\"needs-program\"><button type=\"button\" class=\"button\" data-shortcuts aria-pressed=\"true\">{name}</button></p>"
    )
}

/// What stands beside the calculator, in Swedish.
const SWEDISH: [(&str, &str); 5] = [
    ("om/", "Så räknar kalkylen"),
    ("ordlista/", "Ordlista"),
    ("oppna-data/", "Öppna data"),
    ("tillganglighet/", "Tillgänglighet"),
    ("integritet/", "Integritet"),
];

/// The same in English.
const ENGLISH: [(&str, &str); 5] = [
    ("en/about/", "How it calculates"),
    ("en/glossary/", "Glossary"),
    ("en/open-data/", "Open data"),
    ("en/accessibility/", "Accessibility"),
    ("en/privacy/", "Privacy"),
];
