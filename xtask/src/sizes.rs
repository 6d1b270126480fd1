//! What the first load weighs, and the budget that holds it.

use crate::failure::{Doing, Failure, Result};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fmt;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::thread;

/// More brotli bytes than this on the first load fail the tests.
pub const BUDGET: usize = 250_000;

/// The calculator is the first that most meet, on a phone and on a slow line: it keeps to what we aim for, and a tenth. Its
/// rest is fetched once it answers and has a limit too, so that nothing grows there unseen.
const CALCULATOR: usize = 215_000;
const CALCULATOR_S_REST: usize = 65_000;

/// So much more may the workshop weigh: a facilitator opens it before the meeting, at a desk; nobody meets it who came to
/// read. It holds the calculator and the room's pictures both.
const MORE_FOR_A_WORKSHOP: usize = 50_000;

/// What we aim for.
pub const AIM: usize = 200_000;

/// How the part of a program ends that is fetched once its first part answers: no first load waits for it.
const REST: &str = "_rest.wasm";

/// What compressed copies end with: not counted as files.
const COPIES: [&str; 2] = ["br", "gz"];

/// What is for hosts and for no visitor, or is compressed already: there a copy would be of no use.
const WITHOUT_COPIES: [&str; 5] = [
    "_headers",
    "nginx.conf",
    ".htaccess",
    "web.config",
    "robots.txt",
];

/// Brotli's strongest setting and largest common window: what a host that compresses ahead of time sends.
const QUALITY: u32 = 11;
const WINDOW: u32 = 22;

/// The files of a built folder with their weights.
pub struct Sizes(Vec<File>);

/// What a first load is: a page, its program, and what that fetches first.
struct Load {
    /// The program.
    app: &'static str,
    /// The folder of the page, where a program has pages of its own; else the page at the top.
    own_page: bool,
    /// How the name of what it fetches begins and ends.
    data: (&'static str, &'static str),
    /// What it may weigh, brotli bytes.
    budget: usize,
}

/// The first loads. A document's page and what is packed of it count by the heaviest document.
const LOADS: [Load; 6] = [
    Load {
        app: "ramkalkyl",
        own_page: true,
        data: ("baselines/", ".packed"),
        budget: CALCULATOR,
    },
    Load {
        app: "decide",
        own_page: false,
        data: ("baselines/", ".packed"),
        budget: BUDGET,
    },
    Load {
        app: "solve",
        own_page: false,
        data: ("baselines/", ".packed"),
        budget: BUDGET,
    },
    Load {
        app: "take",
        own_page: false,
        data: ("baselines/", ".packed"),
        budget: BUDGET,
    },
    Load {
        app: "room",
        own_page: false,
        data: ("baselines/", ".packed"),
        budget: BUDGET + MORE_FOR_A_WORKSHOP,
    },
    Load {
        app: "library",
        own_page: false,
        data: ("baselines/index", ".json"),
        budget: BUDGET,
    },
];

struct File {
    /// The path below the folder, with `/` between its parts.
    name: String,
    content: Vec<u8>,
    brotli: usize,
}

impl Sizes {
    /// Weighs all files of `folder` and writes a `.br` and a `.gz` neighbour for each one that gets smaller by it.
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
        files.sort_by_key(|file| std::cmp::Reverse(file.brotli));
        Ok(Self(files))
    }

    /// Brotli bytes of everything that a first load fetches, and the files; nothing where there is no page.
    fn load(&self, load: &Load) -> (usize, Vec<&File>) {
        let (start, end) = load.data;
        let of_data = |file: &&File| file.name.starts_with(start) && file.name.ends_with(end);
        let page_of = |file: &File| {
            let pages = self.pages_of(file).into_iter();
            pages.max_by_key(|page| page.brotli)
        };
        let data = self.0.iter().filter(of_data).max_by_key(|file| {
            let page = page_of(file).filter(|_| load.own_page);
            file.brotli + page.map_or(0, |page| page.brotli)
        });
        let page = if load.own_page {
            data.and_then(page_of)
        } else {
            self.0.iter().find(|file| file.name == "index.html")
        };
        let Some(page) = page else {
            return (0, Vec::new());
        };
        let mut files = self.reached_from(page);
        for file in &self.0 {
            // A page of its own carries its style.
            if load.own_page && file.extension() == "css" {
                continue;
            }
            let rest = file.name.strip_prefix(load.app).unwrap_or_default();
            if rest.starts_with('-')
                && !rest.ends_with(REST)
                && !files.iter().any(|there| there.name == file.name)
            {
                files.push(file);
            }
        }
        files.extend(data);
        (files.iter().map(|file| file.brotli).sum(), files)
    }

    /// The pages of a packed document.
    fn pages_of(&self, packed: &File) -> Vec<&File> {
        let id = file_name(&packed.name).trim_end_matches(".packed");
        let names = [format!("{id}/index.html"), format!("en/{id}/index.html")];
        let pages = self.0.iter().filter(|file| names.contains(&file.name));
        pages.collect()
    }

    /// A page and what it makes a browser load at once.
    fn reached_from<'a>(&'a self, page: &'a File) -> Vec<&'a File> {
        let mut reached = vec![page];
        let counts = |file: &&File| matches!(file.extension(), "css" | "js" | "mjs");
        loop {
            let next = self.0.iter().filter(counts).find(|file| {
                let is_new = !reached.iter().any(|there| there.name == file.name);
                is_new && reached.iter().any(|there| there.loads(file))
            });
            match next {
                Some(file) => reached.push(file),
                None => return reached,
            }
        }
    }

    /// Brotli bytes of the heaviest first load.
    pub fn first_load(&self) -> usize {
        let loads = LOADS.iter().map(|load| self.load(load).0);
        loads.max().unwrap_or_default()
    }

    /// An error when a first load is above its budget, or when there is nothing to load.
    pub fn check_budget(&self) -> Result<()> {
        if self.first_load() == 0 {
            return Err(Failure::new("dist/ has no page"));
        }
        for load in &LOADS {
            let (bytes, _) = self.load(load);
            if bytes > load.budget {
                return Err(Failure::new(format!(
                    "the first load of {} is {bytes} bytes of brotli, {} above its budget of {}",
                    load.app,
                    bytes - load.budget,
                    load.budget
                )));
            }
        }
        let rest = self.rest().map_or(0, |file| file.brotli);
        if rest > CALCULATOR_S_REST {
            return Err(Failure::new(format!(
                "the rest of the calculator is {rest} bytes of brotli, {} above its budget of {CALCULATOR_S_REST}",
                rest - CALCULATOR_S_REST
            )));
        }
        Ok(())
    }

    /// What is fetched once the calculator answers.
    fn rest(&self) -> Option<&File> {
        self.0.iter().find(|file| file.name.ends_with(REST))
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for load in &LOADS {
            let (bytes, files) = self.load(load);
            writeln!(
                out,
                "{:>10} {:>10}  first load, {}",
                "bytes", "brotli", load.app
            )?;
            for file in &files {
                writeln!(out, "{file}")?;
            }
            writeln!(
                out,
                "{:>10} {bytes:>10}  together: budget {}, aim {AIM}\n",
                "", load.budget
            )?;
        }
        if let Some(rest) = self.rest() {
            writeln!(
                out,
                "{rest}: fetched once the calculator answers, budget {CALCULATOR_S_REST}\n"
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
        if WITHOUT_COPIES.contains(&self.name.as_str()) || self.extension() == "png" {
            return Ok(());
        }
        self.put_beside(folder, "br", &compressed)?;
        self.put_beside(folder, "gz", &self.gzipped()?)
    }

    /// For the few who take no brotli: over a line without encryption browsers do not.
    fn gzipped(&self) -> Result<Vec<u8>> {
        let mut compressed = GzEncoder::new(Vec::new(), Compression::best());
        compressed
            .write_all(&self.content)
            .and_then(|()| compressed.finish())
            .doing(|| format!("compress {}", self.name))
    }

    /// Writes a compressed copy, if it is the smaller.
    fn put_beside(&self, folder: &Path, ending: &str, compressed: &[u8]) -> Result<()> {
        if compressed.len() >= self.content.len() {
            return Ok(());
        }
        let neighbour = folder.join(format!("{}.{ending}", self.name));
        fs::write(&neighbour, compressed).doing(|| format!("write {}", neighbour.display()))
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

fn collect(folder: &Path, prefix: &str, files: &mut Vec<File>) -> Result<()> {
    let reading = || format!("read {}", folder.display());
    for entry in fs::read_dir(folder).doing(reading)? {
        let path = entry.doing(reading)?.path();
        let last = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{prefix}{last}");
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files)?;
        } else if !COPIES
            .iter()
            .any(|ending| path.extension() == Some(ending.as_ref()))
        {
            let content = fs::read(&path).doing(|| format!("read {}", path.display()))?;
            files.push(File {
                name,
                content,
                brotli: 0,
            });
        }
    }
    Ok(())
}

#[cfg(test)]
#[path = "sizes_tests.rs"]
mod tests;
