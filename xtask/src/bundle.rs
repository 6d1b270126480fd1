//! The page as a folder: Trunk builds it, we weigh it and put compressed copies beside the files.

use crate::arguments::Profile;
use crate::failure::Result;
use crate::sizes::Sizes;
use crate::stages::cargo;
use crate::tools::BuildTools;
use crate::{baselines, process, styles, versions};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder that a host publishes. Its name is also in `Trunk.toml`.
pub fn folder() -> PathBuf {
    process::repository().join("dist")
}

/// Builds the page into [`folder`].
pub fn build(tools: &BuildTools, profile: Profile) -> Result<()> {
    styles::join()?;
    if profile == Profile::Release {
        compile(tools)?;
    }
    let mut trunk = tools.trunk(profile == Profile::Release)?;
    trunk
        .arg("build")
        // Trunk reads NO_COLOR as a yes-or-no word and stops at the customary "1".
        .env_remove("NO_COLOR")
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        .env(
            "TRUNK_TOOLS_WASM_OPT",
            format!("version_{}", versions::BINARYEN),
        );
    if profile == Profile::Release {
        trunk.arg("--release");
    }
    process::run(&mut trunk)?;
    if profile == Profile::Release {
        split(tools)?;
        tools.make_small(&folder())?;
    }
    let beside = folder().join("baselines");
    baselines::copy(&process::repository().join("src/data/documents"), &beside)?;
    site(tools, &folder())
}

/// Compiles the programs, as many at a time as there are processors. Trunk asks for one after another, and finds them done:
/// what it runs is this, for each program by itself.
fn compile(tools: &BuildTools) -> Result<()> {
    for package in ["ramkalkyl", "books"] {
        let mut cargo = cargo();
        cargo.args(["build", "--package", package, "--bins", "--profile", "page"]);
        cargo.args(["--target", "wasm32-unknown-unknown"]);
        tools.as_released(&mut cargo);
        process::run(&mut cargo)?;
    }
    Ok(())
}

/// Takes the calculator apart: what its levers need to answer, and what is fetched then.
fn split(tools: &BuildTools) -> Result<()> {
    let mut command = tools.command(process::cargo())?;
    command.args(["run", "--quiet", "--package", "split", "--"]);
    command.arg(folder()).args(["ramkalkyl", "split/late.txt"]);
    process::run(&mut command)
}

/// Makes the built program a site: pages that can be read before it is loaded, and all that a host needs. By a program
/// of its own, which draws with the calculator's components.
fn site(tools: &BuildTools, folder: &Path) -> Result<()> {
    let mut command = Command::new(process::cargo());
    command.current_dir(process::repository());
    command.args(["run", "--quiet", "--package", "site", "--"]);
    tools.tell_of_small_scripts(&mut command);
    process::run(command.arg(folder))
}

/// The release folder, complete: built, weighed, each file with its `.br` and `.gz` neighbours.
pub fn release(tools: &BuildTools) -> Result<Sizes> {
    build(tools, Profile::Release)?;
    Sizes::weigh(&folder())
}
