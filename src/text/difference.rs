//! What parts one scenario from another, in words: ”Index 2020: 2 → 3 %”.

use super::change;
use super::language::Language;
use super::letters;
use super::names;
use crate::model::baseline::Baseline;
use crate::model::difference::Difference;
use crate::model::lever::Nature;
use crate::model::measure::Measure;
use crate::model::scenario::Carry;

/// So many are said; of more it is said how many.
const MOST_SAID: usize = 3;

/// All of them in one line: ”Index 2020: 2 → 3 %; Budgetram 2020: 86 300 → 87 000 tkr”. Empty where there are none.
#[must_use]
pub fn all(
    baseline: &Baseline,
    differences: &[Difference],
    placements: bool,
    language: Language,
) -> String {
    let lines: Vec<String> = (differences.iter().take(MOST_SAID))
        .map(|difference| line(baseline, difference, placements, language))
        .collect();
    let said = lines.join("; ");
    let more = differences.len().saturating_sub(MOST_SAID);
    match (more, language) {
        (0, _) => said,
        (_, Language::Swedish) => format!("{said} och {more} till"),
        (_, Language::English) => format!("{said} and {more} more"),
    }
}

/// One of them. `placements` says whether care days are shown as placements a year.
#[must_use]
pub fn line(
    baseline: &Baseline,
    difference: &Difference,
    placements: bool,
    language: Language,
) -> String {
    match difference {
        Difference::Lever {
            lever,
            from,
            to,
            taken_back,
        } => {
            let said = match to {
                Some(to) => {
                    change::lever(baseline, lever, (*from, *to), None, placements, language)
                }
                None => names::lever(baseline, lever, language),
            };
            if *taken_back {
                format!("{said}, {}", language.as_document())
            } else {
                said
            }
        }
        Difference::Carry(carry) => {
            let chosen = match carry {
                Carry::Balanced => language.carry_balanced(),
                Carry::Unmet => language.carry_unmet(),
            };
            chosen.to_owned()
        }
        Difference::MeasureAdded(added) => measure(added, ("Ny", "New"), language),
        Difference::MeasureRemoved(gone) => measure(gone, ("Borttagen", "Removed"), language),
        Difference::MeasureChanged(now) => measure(now, ("Ändrad", "Changed"), language),
        Difference::Nature(series, nature) => {
            let name = names::series(baseline, series, language);
            format!("{name}: {}", letters::inside(counted_as(*nature, language)))
        }
    }
}

fn measure(measure: &Measure, fate: (&str, &str), language: Language) -> String {
    let line = change::measure(measure, None, language);
    let word = match language {
        Language::Swedish => fate.0,
        Language::English => fate.1,
    };
    format!("{word} {}", letters::inside(&line))
}

/// ”Räkna som beslut”: what moves an input to the other nature.
#[must_use]
pub const fn count_as(nature: Nature, language: Language) -> &'static str {
    match (nature, language) {
        (Nature::Assumption, Language::Swedish) => "Räkna som antagande",
        (Nature::Assumption, Language::English) => "Count as an assumption",
        (Nature::Decision, Language::Swedish) => "Räkna som beslut",
        (Nature::Decision, Language::English) => "Count as a decision",
    }
}

/// ”Räknas som beslut”: what it then is.
#[must_use]
pub const fn counted_as(nature: Nature, language: Language) -> &'static str {
    match (nature, language) {
        (Nature::Assumption, Language::Swedish) => "Räknas som antagande",
        (Nature::Assumption, Language::English) => "Counted as an assumption",
        (Nature::Decision, Language::Swedish) => "Räknas som beslut",
        (Nature::Decision, Language::English) => "Counted as a decision",
    }
}
