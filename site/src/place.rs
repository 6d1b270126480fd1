//! Where a program draws, and what stands there until it does or where it never will.

use anyhow::{Result, anyhow};
use lol_html::html_content::Element;
use lol_html::{RewriteStrSettings, element, rewrite_str};

/// What is said where no program runs, or none could be fetched.
const WITHOUT: &str = "\
<noscript><p class=\"page without\" lang=\"sv\">Sidan visar dokumentets egna siffror. För att ändra dem, jämföra och se hur \
varje siffra räknas behövs JavaScript. <a href=\"{root}{twin}\" hreflang=\"en\" lang=\"en\">In English</a></p>
<p class=\"page without\" lang=\"en\">The page shows the document’s own figures. Changing them, comparing, and seeing how each \
figure is calculated need JavaScript. <a href=\"{root}{twin}\" hreflang=\"sv\" lang=\"sv\">På svenska</a></p></noscript>
<div id=\"not-loaded\" role=\"alert\" hidden><p class=\"page without\" lang=\"sv\">Programmet kunde inte hämtas. Kontrollera \
förbindelsen och ladda om sidan.</p>
<p class=\"page without\" lang=\"en\">The program could not be fetched. Check the connection and reload the page.</p></div>
";

/// The place of a program; `still` is what stands there until it has drawn the same.
pub fn place(still: &str) -> String {
    let still = if still.is_empty() {
        String::new()
    } else {
        format!("<div id=\"prerendered\">{still}</div>\n")
    };
    format!("{WITHOUT}<div id=\"app\"></div>\n{still}")
}

/// What only those need who can reach a lever.
const UNSAID: [&str; 8] = [
    "aria-describedby",
    "aria-label",
    "aria-labelledby",
    "aria-valuetext",
    "data-lever",
    "for",
    "id",
    "title",
];

/// What nobody answers yet but is read all the same: figures, years, the choice between lines and columns.
const UNANSWERED: &str =
    ".result button, .result-sentence button, .calculator-views button, .calculator-views input";

/// Levers cannot be moved yet: they are out of reach for the keyboard and screen readers. Nor can figures be asked, which
/// are to be read.
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
        element!(UNANSWERED, |part| {
            // What a term means opens without a program.
            if part.has_attribute("popovertarget") {
                return Ok(());
            }
            Ok(part.set_attribute("disabled", "")?)
        }),
        element!(".calculator-levers *", |part| {
            for name in UNSAID {
                part.remove_attribute(name);
            }
            Ok(())
        }),
        // What the program says of its own drawing.
        element!("[data-drawn]", |part| {
            part.remove_attribute("data-drawn");
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
