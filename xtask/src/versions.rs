//! Every version of a tool that is not built with the calculator, in this one place.
//!
//! The wasm-bindgen CLI is the exception: it must equal the library, so it is read from `Cargo.lock`.

/// Builds `index.html`, the program and the styles into `dist/`. 0.22 asks for a newer Rust than we do.
pub const TRUNK: &str = "0.21.14";

/// The npm package that carries wasm-opt. Older ones (Debian's 108) do not know what today's Rust writes.
pub const BINARYEN: &str = "132";

/// The npm package that writes what wasm-bindgen leaves as small as a browser can read. MIT, kept, released this year.
pub const ESBUILD: &str = "0.28.2";

/// The accessibility checker that the end-to-end tests inject into the page. Never shipped.
pub const AXE: &str = "4.14.1";

/// Drives Firefox. Its number has nothing to do with Firefox's own.
pub const GECKODRIVER: &str = "0.36.0";

/// The oldest Firefox that the end-to-end tests are run with: an earlier one cannot be told what its user prefers.
pub const FIREFOX_AT_LEAST: u32 = 140;

/// The oldest WebKitGTK that the end-to-end tests are run with.
pub const WEBKIT_AT_LEAST: &str = "2.48";

/// The version of `package` in the text of a `Cargo.lock`, or `None` when it is not there.
pub fn locked_version<'a>(cargo_lock: &'a str, package: &str) -> Option<&'a str> {
    let wanted = format!("name = \"{package}\"");
    let mut lines = cargo_lock.lines().skip_while(|line| line.trim() != wanted);
    lines.next()?;
    lines
        .next()?
        .trim()
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    const LOCK: &str = "version = 4\n\n\
        [[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.1\"\n\n\
        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\nsource = \"registry\"\n";

    #[test]
    fn finds_the_version_of_exactly_the_named_package() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen"), Some("0.2.129"));
        assert_eq!(locked_version(LOCK, "wasm-bindgen-macro"), Some("0.2.1"));
    }

    #[test]
    fn a_package_that_is_not_locked_has_no_version() {
        assert_eq!(locked_version(LOCK, "bindgen"), None);
        assert_eq!(locked_version("", "wasm-bindgen"), None);
    }
}
