//! Tables as text: as Swedish Excel opens them, and as machines do.

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flavour {
    /// Semicolons, decimal commas, and a mark that says UTF-8: what Swedish Excel opens by a press.
    SwedishExcel,
    /// Commas and decimal points.
    Machine,
}

/// A cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Words: between quotes, never a formula.
    Words(&'a str),
    /// A number, with a point.
    Number(&'a str),
}

/// Words that begin so would be taken for a formula, at once or after what a spreadsheet drops.
const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// The table, rows ended as the form asks for.
#[must_use]
pub fn table<'a, Row>(flavour: Flavour, rows: impl IntoIterator<Item = Row>) -> String
where
    Row: IntoIterator<Item = Cell<'a>>,
{
    let (mut text, between) = match flavour {
        Flavour::SwedishExcel => (String::from('\u{feff}'), ";"),
        Flavour::Machine => (String::new(), ","),
    };
    for row in rows {
        let cells: Vec<String> = row.into_iter().map(|cell| written(cell, flavour)).collect();
        text.push_str(&cells.join(between));
        text.push_str("\r\n");
    }
    text
}

fn written(cell: Cell<'_>, flavour: Flavour) -> String {
    match cell {
        Cell::Number(number) if flavour == Flavour::SwedishExcel => number.replace('.', ","),
        Cell::Number(number) => number.to_owned(),
        Cell::Words(words) => {
            let guard = if words.starts_with(FORMULA) && !is_number(words) {
                "'"
            } else {
                ""
            };
            format!("\"{guard}{}\"", words.replace('"', "\"\""))
        }
    }
}

/// Whether words are a number with its sign, perhaps with its unit: ”+ 3,2 %”, ”-148 300 tkr”. Nothing in such words
/// calls a function or a program.
fn is_number(words: &str) -> bool {
    let rest = words.strip_prefix(['+', '-']).map(str::trim_start);
    rest.is_some_and(|rest| {
        rest.starts_with(|first: char| first.is_ascii_digit())
            && (rest.chars()).all(|one| {
                one.is_alphanumeric() || [' ', '\u{a0}', '\u{202f}', '.', ',', '%'].contains(&one)
            })
    })
}

#[cfg(test)]
mod tests {
    use super::{Cell, Flavour, table};

    #[test]
    fn excel_gets_commas_in_numbers_and_machines_points() {
        let rows = [
            [Cell::Words("Post"), Cell::Words("kr")],
            [Cell::Words("HVB"), Cell::Number("-190.9")],
        ];
        assert_eq!(
            table(Flavour::SwedishExcel, rows),
            "\u{feff}\"Post\";\"kr\"\r\n\"HVB\";-190,9\r\n"
        );
        assert_eq!(
            table(Flavour::Machine, rows),
            "\"Post\",\"kr\"\r\n\"HVB\",-190.9\r\n"
        );
    }

    #[test]
    fn a_printed_number_keeps_its_sign() {
        for printed in ["-148 300", "+ 3,2 %", "-1\u{a0}200 tkr"] {
            let written = table(Flavour::Machine, [[Cell::Words(printed)]]);
            assert_eq!(written, format!("\"{printed}\"\r\n"));
        }
        let written = table(Flavour::Machine, [[Cell::Words("-1+cmd|' /C calc'!A0")]]);
        assert!(written.starts_with("\"'-1"), "{written}");
    }

    #[test]
    fn no_name_is_a_formula_and_none_ends_its_cell() {
        for name in ["=1+1", "+A1", "-(1)", "@SUM(A1)", "\t=1", "\r=1", "\n=1"] {
            let written = table(Flavour::Machine, [[Cell::Words(name)]]);
            assert!(written.starts_with("\"'"), "{name:?}: {written}");
        }
        let written = table(Flavour::Machine, [[Cell::Words("a\",=\"b")]]);
        assert_eq!(written, "\"a\"\",=\"\"b\"\r\n");
    }
}
