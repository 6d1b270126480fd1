//! The tools that build the page: the wasm target, Trunk, the wasm-bindgen CLI, wasm-opt.

use super::{cache, say, system};
use crate::failure::{Doing, Failure, Result};
use crate::{process, versions};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target that the page is compiled for.
const TARGET: &str = "wasm32-unknown-unknown";

/// Has a panic end the program at once, without words.
pub const IMMEDIATE_ABORT: &str = "-Cpanic=immediate-abort";

/// What rustup calls the standard library's source.
const SOURCE: &str = "rust-src";

/// Makes sure that rustc can compile for the browser.
pub fn wasm_target() -> Result<()> {
    let library = process::output_of(Command::new("rustc").args([
        "--print",
        "target-libdir",
        "--target",
        TARGET,
    ]));
    if library.is_some_and(|folder| Path::new(&folder).is_dir()) {
        say(TARGET, "is there");
        return Ok(());
    }
    if process::on_path("rustup").is_none() {
        return Err(Failure::new(format!(
            "rustc has no standard library for {TARGET}, and rustup, which would fetch it, is not on PATH. \
             Install Rust from https://rustup.rs, or the package of your system that holds it \
             (Debian: libstd-rust-dev-wasm32), and run this again."
        )));
    }
    say(TARGET, "is added with rustup");
    process::run(Command::new("rustup").args(["target", "add", TARGET]))
}

/// Makes sure that the standard library's source is there, which the release page compiles with itself; `false` where it
/// cannot be had.
pub fn library_source() -> bool {
    // How a panic ends without words is new, and asked for by a word that older compilers do not know.
    let mut asking = Command::new("rustc");
    asking.args(["-Zunstable-options", IMMEDIATE_ABORT, "--print", "cfg"]);
    if process::output_of(asking.env("RUSTC_BOOTSTRAP", "1")).is_none() {
        say(
            SOURCE,
            "not used: this compiler is too old for it, and the page becomes some 15 kB larger",
        );
        return false;
    }
    let sysroot = process::output_of(Command::new("rustc").args(["--print", "sysroot"]));
    let lock = "lib/rustlib/src/rust/library/Cargo.lock";
    let is_there = || {
        let folder = sysroot.as_deref().map(|folder| Path::new(folder.trim()));
        folder.is_some_and(|folder| folder.join(lock).is_file())
    };
    if is_there() {
        say(SOURCE, "is there");
        return true;
    }
    let mut adding = Command::new("rustup");
    let added = process::on_path("rustup").is_some()
        && process::run(adding.args(["component", "add", SOURCE])).is_ok()
        && is_there();
    say(
        SOURCE,
        if added {
            "added with rustup"
        } else {
            "cannot be had: the page becomes some 15 kB larger. `rustup component add rust-src` brings it"
        },
    );
    added
}

/// Makes sure that `cargo <command>` works; rustup's smallest installation lacks rustfmt and clippy.
pub fn component(command: &str, component: &str) -> Result<()> {
    let mut asking = Command::new(process::cargo());
    if process::output_of(asking.args([command, "--version"])).is_some() {
        return Ok(());
    }
    if process::on_path("rustup").is_none() {
        return Err(Failure::new(format!(
            "`cargo {command}` is missing, and rustup, which would fetch it, is not on PATH. \
             Install your system's package of {component} and run this again."
        )));
    }
    say(component, "is added with rustup");
    process::run(Command::new("rustup").args(["component", "add", component]))
}

/// The folder of Trunk in our version; `None` when the one on PATH will do.
pub fn trunk() -> Result<Option<PathBuf>> {
    CargoTool {
        package: "trunk",
        program: "trunk",
        version: versions::TRUNK,
        // Without its default features it has no update check and needs no OpenSSL.
        options: &["--no-default-features", "--features", "rustls"],
        minutes: "about 8",
    }
    .ensure()
}

/// The folder of the wasm-bindgen CLI in the version of `Cargo.lock`; `None` when the one on PATH will do.
pub fn wasm_bindgen() -> Result<Option<PathBuf>> {
    let lock = process::repository().join("Cargo.lock");
    let text = fs::read_to_string(&lock).doing(|| "read Cargo.lock".into())?;
    let version = versions::locked_version(&text, "wasm-bindgen")
        .ok_or_else(|| Failure::new("Cargo.lock names no version of wasm-bindgen"))?;
    CargoTool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version,
        options: &[],
        minutes: "about 3",
    }
    .ensure()
}

/// The folder of geckodriver in our version; `None` when the one on PATH will do.
pub fn geckodriver() -> Result<Option<PathBuf>> {
    CargoTool {
        package: "geckodriver",
        program: "geckodriver",
        version: versions::GECKODRIVER,
        options: &[],
        minutes: "about 2",
    }
    .ensure()
}

struct CargoTool<'a> {
    package: &'a str,
    program: &'a str,
    version: &'a str,
    options: &'a [&'a str],
    minutes: &'a str,
}

impl CargoTool<'_> {
    fn ensure(&self) -> Result<Option<PathBuf>> {
        let name = format!("{} {}", self.program, self.version);
        if self.is(Path::new(self.program)) {
            say(&name, "found on PATH");
            return Ok(None);
        }
        let root = cache().join(format!("{}-{}", self.program, self.version));
        let folder = root.join("bin");
        if self.is(&folder.join(self.program)) {
            say(&name, "found in the cache");
            return Ok(Some(folder));
        }
        say(
            &name,
            &format!("is built now, once: {} minutes on two cores", self.minutes),
        );
        self.install(&root)?;
        if self.is(&folder.join(self.program)) {
            Ok(Some(folder))
        } else {
            Err(Failure::new(format!(
                "{name} was installed in {} but does not answer with this version",
                root.display()
            )))
        }
    }

    fn is(&self, program: &Path) -> bool {
        process::output_of(Command::new(program).arg("--version"))
            .is_some_and(|said| said.split_whitespace().any(|word| word == self.version))
    }

    /// Built for a short build rather than a fast tool, in a folder that is thrown away afterwards.
    fn install(&self, root: &Path) -> Result<()> {
        let scratch =
            cache()
                .join("build")
                .join(format!("{}-{}", self.program, std::process::id()));
        let built = process::run(
            Command::new(process::cargo())
                .args(["install", "--locked", "--force", self.package])
                .args(["--version", self.version])
                .args(self.options)
                .arg("--root")
                .arg(root)
                .env("CARGO_TARGET_DIR", &scratch)
                .env("CARGO_PROFILE_RELEASE_LTO", "off")
                .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
                .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
                .env("CARGO_PROFILE_RELEASE_DEBUG", "false")
                .env_remove("CARGO_BUILD_TARGET"),
        );
        // Leftovers in the cache do no harm; a failed build is the news.
        drop(fs::remove_dir_all(&scratch));
        built
    }
}

/// The program that makes scripts small; `None` where it cannot be had.
pub fn esbuild() -> Option<PathBuf> {
    let name = format!("esbuild {}", versions::ESBUILD);
    let is_ours = |program: &Path| {
        process::output_of(Command::new(program).arg("--version"))
            .is_some_and(|said| said.trim() == versions::ESBUILD)
    };
    let on_path = PathBuf::from("esbuild");
    if is_ours(&on_path) {
        say(&name, "found on PATH");
        return Some(on_path);
    }
    let root = cache().join(format!("esbuild-{}", versions::ESBUILD));
    let program = root.join("node_modules/.bin/esbuild");
    if is_ours(&program) {
        say(&name, "found in the cache");
        return Some(program);
    }
    let package = format!("esbuild@{}", versions::ESBUILD);
    match system::npm_install(&package, &root) {
        Ok(()) if is_ours(&program) => {
            say(&name, "installed with npm");
            Some(program)
        }
        Ok(()) => {
            say(
                &name,
                "does not run from npm's package: the page becomes some 2 kB larger",
            );
            None
        }
        Err(failure) => {
            say(
                &name,
                &format!("cannot be had, and the page becomes some 2 kB larger: {failure}"),
            );
            None
        }
    }
}

/// The folder of wasm-opt in our version; `None` when the one on PATH will do, or when Trunk must fetch it.
pub fn wasm_opt() -> Result<Option<PathBuf>> {
    let name = format!("wasm-opt {}", versions::BINARYEN);
    let is_ours = |program: &Path| {
        process::output_of(Command::new(program).arg("--version")).is_some_and(|said| {
            said.split_whitespace()
                .any(|word| word == versions::BINARYEN)
        })
    };
    if is_ours(Path::new("wasm-opt")) {
        say(&name, "found on PATH");
        return Ok(None);
    }
    let root = cache().join(format!("binaryen-{}", versions::BINARYEN));
    let folder = root.join("node_modules/.bin");
    if is_ours(&folder.join("wasm-opt")) {
        say(&name, "found in the cache");
        return Ok(Some(folder));
    }
    let package = format!("binaryen@{}.0.0", versions::BINARYEN);
    match system::npm_install(&package, &root) {
        Ok(()) if is_ours(&folder.join("wasm-opt")) => {
            say(&name, "installed with npm");
            Ok(Some(folder))
        }
        // Where the whole internet is within reach, Trunk fetches wasm-opt by itself.
        Ok(()) => {
            say(
                &name,
                "does not run from npm's package: left to Trunk to fetch",
            );
            Ok(None)
        }
        Err(failure) => {
            say(&name, &format!("left to Trunk to fetch, since {failure}"));
            Ok(None)
        }
    }
}
