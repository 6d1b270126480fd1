//! `split FOLDER PROGRAM LIST`: takes a program of a built folder apart, in place: `<program>-<hash>_bg.wasm` becomes its
//! first part, and `<program>-<hash>_rest.wasm` comes beside it. LIST says what is late ([`split::Late`]).

use std::env;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use split::{Late, split};
use walrus::{Module, ModuleConfig};

/// What a program's file ends with, and its rest.
const ENDS: (&str, &str) = ("_bg.wasm", "_rest.wasm");

/// What the parts go through when they are taken apart: names are for that alone, and like beside like is fewer bytes.
const LAST: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--reorder-functions-by-name",
    "--strip-debug",
];

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [folder, program, list] = arguments.as_slice() else {
        anyhow::bail!("split FOLDER PROGRAM LIST");
    };
    let first = find(Path::new(folder), program)?;
    let name = first.to_string_lossy();
    let rest = PathBuf::from(name.replace(ENDS.0, ENDS.1));
    let read = |path: &Path| fs::read(path).with_context(|| format!("read {}", path.display()));
    let list = fs::read_to_string(list).with_context(|| format!("read {list}"))?;
    let parts = split(&read(&first)?, &Late::listed(&list))?;
    ensure!(
        parts.moved > 0,
        "nothing of {name} is late: it has no names, or the list is of another program"
    );
    for (path, part) in [(&first, &parts.first), (&rest, &parts.rest)] {
        fs::write(path, part).with_context(|| format!("write {}", path.display()))?;
        finish(path)?;
    }
    println!("split: {} functions of {program} are late", parts.moved);
    Ok(())
}

/// Takes the names out of a part. Where there is no wasm-opt the part is a little larger.
fn finish(path: &Path) -> Result<()> {
    let mut command = Command::new("wasm-opt");
    match command.args(LAST).arg(path).arg("-o").arg(path).status() {
        Ok(status) => ensure!(status.success(), "wasm-opt refuses {}", path.display()),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let mut config = ModuleConfig::new();
            config
                .generate_name_section(false)
                .generate_producers_section(false);
            let mut part = Module::from_file_with_config(path, &config)?;
            part.emit_wasm_file(path)?;
        }
        Err(error) => return Err(error).context("run wasm-opt"),
    }
    Ok(())
}

/// The one file of a program in a folder.
fn find(folder: &Path, program: &str) -> Result<PathBuf> {
    let reading = || format!("read {}", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(reading)? {
        let path = entry.with_context(reading)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with(&format!("{program}-")) && name.ends_with(ENDS.0) {
            found.push(path);
        }
    }
    ensure!(
        found.len() == 1,
        "{} has {} programs {program}, not one",
        folder.display(),
        found.len()
    );
    found.pop().context("no program")
}
