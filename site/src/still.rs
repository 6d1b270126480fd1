//! What a program draws, made ready to stand alone until the program is there, or without it.

use anyhow::{Result, anyhow};
use lol_html::html_content::Element;
use lol_html::{RewriteStrSettings, element, rewrite_str};

/// Levers cannot be moved yet: they are out of reach for the keyboard and screen readers, and what is folded away among
/// them is left out, since nobody can have changed it.
pub fn still(drawn: &str) -> Result<String> {
    let mut inert = 0_usize;
    let unreachable = |part: &mut Element| {
        inert += 1;
        Ok(part.set_attribute("inert", "")?)
    };
    let handlers = vec![
        element!(
            ".calculator-levers, .tools, .top-bar-tools, .start-own",
            unreachable
        ),
        element!(".calculator-levers details > *:not(summary)", |folded| {
            folded.remove();
            Ok(())
        }),
    ];
    let settings = RewriteStrSettings {
        element_content_handlers: handlers,
        ..RewriteStrSettings::new()
    };
    let rewritten = rewrite_str(drawn, settings).map_err(|error| anyhow!("{error}"))?;
    if inert == 0 {
        return Err(anyhow!("the page has no part that waits for the program"));
    }
    Ok(rewritten)
}
