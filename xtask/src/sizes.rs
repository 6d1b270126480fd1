//! What the first load weighs, and the budget that holds it.

use crate::failure::{Doing, Failure, Result};
use std::fmt;
use std::fs;
use std::path::Path;
use std::thread;

/// More brotli bytes than this on the first load fail the tests.
pub const BUDGET: usize = 250_000;

/// What we aim for.
pub const AIM: usize = 200_000;

/// Brotli's strongest setting and largest common window: what a host that compresses ahead of time sends.
const QUALITY: u32 = 11;
const WINDOW: u32 = 22;

/// The files of a built folder with their weights.
pub struct Sizes(Vec<File>);

struct File {
    /// The path below the folder, with `/` between its parts.
    name: String,
    content: Vec<u8>,
    brotli: usize,
    first_load: bool,
}

impl Sizes {
    /// Weighs all files of `folder` and writes a `.br` neighbour for each one that gets smaller by it.
    pub fn weigh(folder: &Path) -> Result<Self> {
        let mut files = Vec::new();
        collect(folder, "", &mut files)?;
        thread::scope(|scope| {
            let weighing: Vec<_> = files
                .iter_mut()
                .map(|file| scope.spawn(|| file.compress(folder)))
                .collect();
            weighing.into_iter().try_for_each(|handle| {
                handle
                    .join()
                    .unwrap_or_else(|_| Err(Failure::new("the compression stopped half-way")))
            })
        })?;
        mark_first_load(&mut files);
        files.sort_by_key(|file| (!file.first_load, std::cmp::Reverse(file.brotli)));
        Ok(Self(files))
    }

    /// Brotli bytes of everything that the first load fetches.
    pub fn first_load(&self) -> usize {
        let counted = self.0.iter().filter(|file| file.first_load);
        counted.map(|file| file.brotli).sum()
    }

    /// An error when the first load is above the budget, or when there is nothing to load.
    pub fn check_budget(&self) -> Result<()> {
        match self.first_load() {
            0 => Err(Failure::new("dist/ has no index.html")),
            bytes if bytes > BUDGET => Err(Failure::new(format!(
                "the first load is {bytes} bytes of brotli, {} above the budget of {BUDGET}",
                bytes - BUDGET
            ))),
            _ => Ok(()),
        }
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{:>10} {:>10}  first load", "bytes", "brotli")?;
        for file in self.0.iter().filter(|file| file.first_load) {
            writeln!(out, "{file}")?;
        }
        writeln!(
            out,
            "{:>10} {:>10}  together: budget {BUDGET}, aim {AIM}",
            "",
            self.first_load()
        )?;
        if self.0.iter().any(|file| !file.first_load) {
            writeln!(out, "{:>10} {:>10}  loaded later or never", "", "")?;
        }
        for file in self.0.iter().filter(|file| !file.first_load) {
            writeln!(out, "{file}")?;
        }
        Ok(())
    }
}

impl fmt::Display for File {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { brotli, name, .. } = self;
        write!(out, "{:>10} {brotli:>10}  {name}", self.content.len())
    }
}

impl File {
    fn extension(&self) -> &str {
        self.name.rsplit_once('.').map_or("", |(_, last)| last)
    }

    fn compress(&mut self, folder: &Path) -> Result<()> {
        let mut compressed = Vec::new();
        let parameters = brotli::enc::BrotliEncoderParams {
            quality: QUALITY.cast_signed(),
            lgwin: WINDOW.cast_signed(),
            size_hint: self.content.len(),
            ..Default::default()
        };
        brotli::BrotliCompress(&mut self.content.as_slice(), &mut compressed, &parameters)
            .doing(|| format!("compress {}", self.name))?;
        self.brotli = compressed.len().min(self.content.len());
        if compressed.len() < self.content.len() {
            let neighbour = folder.join(format!("{}.br", self.name));
            fs::write(&neighbour, compressed).doing(|| format!("write {}", neighbour.display()))?;
        }
        Ok(())
    }

    /// Whether loading this file makes a browser load `other`: named in a page or a style sheet, or imported by
    /// a script. A script may also name what it loads later; that does not count.
    fn loads(&self, other: &Self) -> bool {
        let text = String::from_utf8_lossy(&self.content);
        match self.extension() {
            "html" | "css" => text.contains(file_name(&other.name)),
            "js" | "mjs" => text
                .match_indices(file_name(&other.name))
                .any(|(position, _)| is_import(text.get(..position).unwrap_or_default())),
            _ => false,
        }
    }
}

fn file_name(name: &str) -> &str {
    name.rsplit_once('/').map_or(name, |(_, last)| last)
}

/// Whether a script that reads `before` and then a file's name imports that file at once, as in `from './name'`.
fn is_import(before: &str) -> bool {
    let folder = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '/' | '-' | '_');
    let statement = before
        .trim_end_matches(folder)
        .trim_end_matches(['"', '\''])
        .trim_end();
    statement.ends_with("from") || statement.ends_with("import")
}

fn mark_first_load(files: &mut [File]) {
    for file in files.iter_mut() {
        file.first_load = file.name == "index.html";
    }
    loop {
        let reached = files.iter().position(|file| {
            let counts = matches!(file.extension(), "html" | "css" | "js" | "mjs" | "wasm");
            let loaded = files.iter().filter(|other| other.first_load);
            counts && !file.first_load && loaded.into_iter().any(|other| other.loads(file))
        });
        match reached.and_then(|position| files.get_mut(position)) {
            Some(file) => file.first_load = true,
            None => return,
        }
    }
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<File>) -> Result<()> {
    let reading = || format!("read {}", folder.display());
    for entry in fs::read_dir(folder).doing(reading)? {
        let path = entry.doing(reading)?.path();
        let last = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{prefix}{last}");
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files)?;
        } else if path.extension().is_none_or(|extension| extension != "br") {
            let content = fs::read(&path).doing(|| format!("read {}", path.display()))?;
            files.push(File {
                name,
                content,
                brotli: 0,
                first_load: false,
            });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{BUDGET, File, Sizes, is_import, mark_first_load};

    fn file(name: &str, content: &str) -> File {
        File {
            name: name.into(),
            content: content.into(),
            brotli: 1000,
            first_load: false,
        }
    }

    #[test]
    fn counts_what_the_page_reaches_at_once() {
        let mut files = [
            file(
                "index.html",
                "<link href='./main-1.css'><script>import init from './app-2.js'; init('./app-2_bg.wasm')",
            ),
            file("main-1.css", "@import url(print-3.css)"),
            file("print-3.css", ""),
            file(
                "app-2.js",
                "import { a } from './snippets/help-4.js'; const later = () => import('./xlsx-5.js');",
            ),
            file("app-2_bg.wasm", "xlsx-5.js"),
            file("snippets/help-4.js", ""),
            file("xlsx-5.js", ""),
            file("icon.svg", ""),
        ];
        mark_first_load(&mut files);
        let counted: Vec<&str> = files
            .iter()
            .filter(|file| file.first_load)
            .map(|file| file.name.as_str())
            .collect();
        assert_eq!(
            counted,
            [
                "index.html",
                "main-1.css",
                "print-3.css",
                "app-2.js",
                "app-2_bg.wasm",
                "snippets/help-4.js"
            ]
        );
    }

    #[test]
    fn tells_an_import_from_a_mention() {
        assert!(is_import("import { a } from './"));
        assert!(is_import("import\"./"));
        assert!(is_import("export * from '../snippets/x-1/"));
        assert!(!is_import("import('./"));
        assert!(!is_import("new URL('"));
    }

    #[test]
    fn the_budget_is_kept_to_the_byte() {
        let weighing = |brotli| {
            Sizes(vec![File {
                brotli,
                first_load: true,
                ..file("index.html", "")
            }])
        };
        assert!(weighing(BUDGET).check_budget().is_ok());
        assert!(weighing(BUDGET + 1).check_budget().is_err());
        assert!(Sizes(Vec::new()).check_budget().is_err());
    }
}
