//! Files whose names carry a hash of their content, and what a browser checks them against.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// A file at the top of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Its name.
    pub name: String,
    /// What a browser checks it against: `sha256-…`.
    pub integrity: String,
}

/// A style sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Style {
    /// The calculator's.
    Calculator,
    /// The library's.
    Library,
    /// Of the pages of text.
    Text,
    /// Of a part in someone else's page, beside the calculator's.
    Embed,
}

/// A script that a page names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Script {
    /// Starts a program.
    Start,
    /// Starts the calculator, on the page of a document.
    StartDocument,
    /// Shares what is shown.
    Share,
    /// Makes a part of the calculator ready for someone else's page.
    Embed,
}

/// What pages load.
#[derive(Debug, Clone)]
pub struct Assets {
    /// The style sheets.
    pub styles: BTreeMap<Style, Asset>,
    /// The calculator's style sheet as documents' pages carry it: who reads one need not wait for a second file.
    pub carried: String,
    /// The scripts.
    pub scripts: BTreeMap<Script, Asset>,
    /// Where the site lies, with `/` at its end, if the municipality's file says it.
    pub address: Option<String>,
    /// The calculator's script and its wasm, which a document's page asks for at once.
    pub calculator: [Asset; 2],
    /// The icon.
    pub icon: Asset,
    /// The icon for the screen of a phone that rounds it itself.
    pub touch_icon: Asset,
}

impl Assets {
    /// A style sheet.
    ///
    /// # Errors
    /// When none was made.
    pub fn style(&self, style: Style) -> Result<&Asset> {
        let found = self.styles.get(&style);
        found.with_context(|| format!("there is no style sheet {style:?}"))
    }

    /// A script.
    ///
    /// # Errors
    /// When none was made.
    pub fn script(&self, script: Script) -> Result<&Asset> {
        let found = self.scripts.get(&script);
        found.with_context(|| format!("there is no script {script:?}"))
    }
}

impl Asset {
    /// The one file at the top of a folder whose name begins and ends so, with something between.
    ///
    /// # Errors
    /// When there is none, or more than one: the folder then holds the leavings of another build.
    pub fn find(folder: &Path, beginning: &str, end: &str) -> Result<Self> {
        let mut found = Vec::new();
        let reading = || format!("read {}", folder.display());
        for entry in fs::read_dir(folder).with_context(reading)? {
            let name = entry.with_context(reading)?.file_name();
            let name = name.to_string_lossy();
            let between = name
                .strip_prefix(beginning)
                .and_then(|rest| rest.strip_suffix(end));
            if between.is_some_and(is_hash) {
                found.push(name.into_owned());
            }
        }
        ensure!(
            found.len() == 1,
            "{} has {} files {beginning}<hash>{end}, not one",
            folder.display(),
            found.len()
        );
        Self::of(folder, &found.concat())
    }

    /// Writes a file at the top of a folder under a name with the hash of its content, in the place of an earlier one.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn put(folder: &Path, beginning: &str, end: &str, content: &[u8]) -> Result<Self> {
        if let Ok(former) = Self::find(folder, beginning, end) {
            let path = folder.join(former.name);
            fs::remove_file(&path).with_context(|| format!("remove {}", path.display()))?;
        }
        let name = format!("{beginning}{}{end}", short_hash(content));
        let path = folder.join(&name);
        fs::write(&path, content).with_context(|| format!("write {}", path.display()))?;
        Self::of(folder, &name)
    }

    /// A file by its name.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn of(folder: &Path, name: &str) -> Result<Self> {
        let path = folder.join(name);
        let content = fs::read(&path).with_context(|| format!("read {}", path.display()))?;
        Ok(Self {
            name: name.to_owned(),
            integrity: integrity(&content),
        })
    }
}

fn is_hash(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// What a browser checks a file against.
pub fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)))
}

/// What a policy names an inline script or style by.
pub fn policy_hash(content: &str) -> String {
    let hash = Sha256::digest(content.as_bytes());
    format!("'sha256-{}'", BASE64_STANDARD.encode(hash))
}

/// What the worker checks a file against: SHA-256 in Base64.
pub fn whole_hash(content: &[u8]) -> String {
    BASE64_STANDARD.encode(Sha256::digest(content))
}

/// Sixteen letters that change with a content, for the names of files.
pub fn short_hash(content: &[u8]) -> String {
    let hash = Sha256::digest(content);
    hash.iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
