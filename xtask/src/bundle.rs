//! The page as a folder: Trunk builds it, we weigh it and put compressed copies beside the files.

use crate::arguments::Profile;
use crate::failure::Result;
use crate::sizes::Sizes;
use crate::tools::BuildTools;
use crate::{apps, baselines, process, styles, versions};
use std::path::PathBuf;

/// The folder that a host publishes. Its name is also in `Trunk.toml`.
pub fn folder() -> PathBuf {
    process::repository().join("dist")
}

/// Builds the page into [`folder`].
pub fn build(tools: &BuildTools, profile: Profile) -> Result<()> {
    styles::join()?;
    let mut trunk = tools.command("trunk")?;
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
    let repository = process::repository();
    apps::finish(&repository.join("start.js"), &folder())?;
    let beside = folder().join("baselines");
    baselines::copy(&repository.join("src/data/documents"), &beside)?;
    baselines::pack(&beside)
}

/// The release folder, complete: built, weighed, each file with its `.br` neighbour.
pub fn release(tools: &BuildTools) -> Result<Sizes> {
    build(tools, Profile::Release)?;
    Sizes::weigh(&folder())
}
