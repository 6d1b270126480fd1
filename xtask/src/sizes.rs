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

/// What is loaded when the page is opened with each app: what the page itself reaches, the app's own files, and for
/// the calculator and the views for deciding the largest document.
const LOADS: [(&str, Option<(&str, &str)>); 4] = [
    ("ramkalkyl", Some(("baselines/", ".packed"))),
    ("decide", Some(("baselines/", ".packed"))),
    ("solve", Some(("baselines/", ".packed"))),
    ("library", Some(("baselines/index", ".json"))),
];

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

    /// Brotli bytes of everything that the first load with an app fetches, and the files.
    fn load(&self, app: &str, data: Option<(&str, &str)>) -> (usize, Vec<&File>) {
        let is_own = |file: &File| {
            let rest = file.name.strip_prefix(app).unwrap_or_default();
            rest.starts_with('-')
        };
        let mut files: Vec<&File> = (self.0.iter())
            .filter(|file| file.first_load || is_own(file))
            .collect();
        let of_data = |file: &&File| {
            data.is_some_and(|(start, end)| {
                file.name.starts_with(start) && file.name.ends_with(end)
            })
        };
        let most = self.0.iter().filter(of_data).max_by_key(|file| file.brotli);
        files.extend(most);
        (files.iter().map(|file| file.brotli).sum(), files)
    }

    /// Brotli bytes of the heaviest first load.
    pub fn first_load(&self) -> usize {
        let loads = LOADS.iter().map(|(app, data)| self.load(app, *data).0);
        loads.max().unwrap_or_default()
    }

    /// An error when a first load is above the budget, or when there is nothing to load.
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
        for (app, data) in LOADS {
            let (bytes, files) = self.load(app, data);
            writeln!(out, "{:>10} {:>10}  first load, {app}", "bytes", "brotli")?;
            for file in &files {
                writeln!(out, "{file}")?;
            }
            writeln!(
                out,
                "{:>10} {bytes:>10}  together: budget {BUDGET}, aim {AIM}\n",
                ""
            )?;
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
            let counts = matches!(file.extension(), "html" | "css" | "js" | "mjs");
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
                "<link href='./common-1.css'><script type=module src='./start-2.js'></script>",
            ),
            file("common-1.css", "@import url(print-3.css)"),
            file("print-3.css", ""),
            file(
                "start-2.js",
                "import { a } from './snippets/help-4.js'; const apps = ['./ramkalkyl-5.js', './library-6.js'];",
            ),
            file("snippets/help-4.js", ""),
            file("ramkalkyl-5.js", ""),
            file("ramkalkyl-5_bg.wasm", ""),
            file("library-6.js", ""),
            file("library-6_bg.wasm", ""),
            file("baselines/a.json", ""),
            file("baselines/a.packed", ""),
            file("baselines/b.json", ""),
            file("baselines/index.json", ""),
            file("icon.svg", ""),
        ];
        mark_first_load(&mut files);
        let sizes = Sizes(files.into());
        let names = |app, data| -> Vec<String> {
            let (_, files) = sizes.load(app, data);
            files.iter().map(|file| file.name.clone()).collect()
        };
        let page = [
            "index.html",
            "common-1.css",
            "print-3.css",
            "start-2.js",
            "snippets/help-4.js",
        ];
        let with = |own: [&'static str; 3]| -> Vec<&str> { page.into_iter().chain(own).collect() };
        assert_eq!(
            names("ramkalkyl", Some(("baselines/", ".packed"))),
            with([
                "ramkalkyl-5.js",
                "ramkalkyl-5_bg.wasm",
                "baselines/a.packed"
            ])
        );
        assert_eq!(
            names("library", Some(("baselines/index", ".json"))),
            with(["library-6.js", "library-6_bg.wasm", "baselines/index.json"])
        );
        // Eight files of a thousand bytes each.
        assert_eq!(sizes.first_load(), 8000);
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
