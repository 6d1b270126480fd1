//! Steps from each version of a record to the next. A step is never changed once a version after it was released.

use super::{FORM, RecordFault, VERSION};

/// Brings a text of an earlier version to the present one, step by step.
///
/// # Errors
/// [`RecordFault::NoScenario`] where a text of no version holds no link.
pub fn to_present(version: u32, text: &str) -> Result<String, RecordFault> {
    let mut text = text.trim_start_matches('\u{feff}').to_owned();
    for from in version..VERSION {
        text = match from {
            0 => link_to_1(&text)?,
            _ => one_point_to_history(&text),
        };
    }
    Ok(text)
}

/// 0 → 1. A link, as people save and mail them, alone or among other words.
fn link_to_1(text: &str) -> Result<String, RecordFault> {
    let fragment = text
        .split(|letter: char| letter.is_whitespace() || "<>\"'".contains(letter))
        .find_map(|word| word.split_once("#/").map(|(_, fragment)| fragment))
        .filter(|fragment| !fragment.is_empty() && !fragment.starts_with('?'));
    let fragment = fragment.ok_or(RecordFault::NoScenario)?;
    let (baseline, parts) = fragment.split_once('?').unwrap_or((fragment, ""));
    let baseline = baseline.trim_end_matches('/');
    Ok(format!(
        "{FORM} 1\nbaseline {baseline}\nname \nnote \nlink {parts}\n"
    ))
}

/// 1 → 2. One link becomes a history of one point, at no known time.
fn one_point_to_history(text: &str) -> String {
    let mut lines = vec![format!("{FORM} 2")];
    for line in text.lines().skip(1) {
        match line.split_once(' ') {
            Some(("link", parts)) => {
                lines.push("now 0".to_owned());
                lines.push(format!("point - 0 {parts}"));
            }
            _ => lines.push(line.to_owned()),
        }
    }
    lines.join("\n")
}
