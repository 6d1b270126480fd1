//! The heading rows of a printed table: labels that columns share stand above them and span them.

use std::rc::Rc;

use super::table::Column;

/// A heading cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// What is printed.
    pub label: Rc<str>,
    /// How many columns it stands over.
    pub columns: usize,
    /// How many heading rows it reaches down.
    pub rows: usize,
}

/// The heading rows, the outermost first. A column with fewer labels than others has its own one reach down.
#[must_use]
pub fn heads(columns: &[Column]) -> Vec<Vec<Head>> {
    let paths: Vec<Vec<&Rc<str>>> = (columns.iter())
        .map(|column| column.above.iter().chain([&column.label]).collect())
        .collect();
    let deepest = paths.iter().map(Vec::len).max().unwrap_or_default();
    (0..deepest)
        .map(|row| heading_row(&paths, row, deepest.saturating_sub(row)))
        .collect()
}

fn heading_row(paths: &[Vec<&Rc<str>>], row: usize, rows_left: usize) -> Vec<Head> {
    let mut heads: Vec<Head> = Vec::new();
    let mut shared: Option<&[&Rc<str>]> = None;
    for path in paths {
        let labels = path.get(..=row);
        let own = row.saturating_add(1) == path.len();
        match (labels, heads.last_mut()) {
            (Some(labels), Some(last)) if shared == Some(labels) && !own => {
                last.columns = last.columns.saturating_add(1);
            }
            _ => heads.extend(labels.and_then(<[_]>::last).map(|label| Head {
                label: Rc::clone(label),
                columns: 1,
                rows: if own { rows_left } else { 1 },
            })),
        }
        shared = labels.filter(|_| !own);
    }
    heads
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(above: &[&str], label: &str) -> Column {
        Column {
            id: Rc::from(label),
            label: Rc::from(label),
            above: above.iter().map(|label| Rc::from(*label)).collect(),
            year: None,
            kind: None,
        }
    }

    fn rows(columns: &[Column]) -> Vec<Vec<(String, usize, usize)>> {
        let row = |heads: Vec<Head>| {
            let told = |head: Head| (head.label.to_string(), head.columns, head.rows);
            heads.into_iter().map(told).collect()
        };
        heads(columns).into_iter().map(row).collect()
    }

    fn head(label: &str, columns: usize, rows: usize) -> (String, usize, usize) {
        (label.to_owned(), columns, rows)
    }

    #[test]
    fn plain_columns_have_one_row() {
        let columns = [column(&[], "2019"), column(&[], "2020")];
        assert_eq!(rows(&columns), [[head("2019", 1, 1), head("2020", 1, 1)]]);
    }

    #[test]
    fn a_shared_label_spans_its_columns_and_a_lone_one_reaches_down() {
        let columns = [
            column(&[], "Utfall"),
            column(&["Förändring"], "Volym"),
            column(&["Förändring"], "Index"),
            column(&[], "Totalt"),
        ];
        let first = vec![
            head("Utfall", 1, 2),
            head("Förändring", 2, 1),
            head("Totalt", 1, 2),
        ];
        let second = vec![head("Volym", 1, 1), head("Index", 1, 1)];
        assert_eq!(rows(&columns), [first, second]);
    }

    #[test]
    fn the_same_label_under_two_others_is_two() {
        let columns = [
            column(&["Interna"], "Budget"),
            column(&["Interna", "Förändring"], "Belopp"),
            column(&["Externa", "Förändring"], "Belopp"),
            column(&["Externa", "Förändring"], "%"),
        ];
        let first = vec![head("Interna", 2, 1), head("Externa", 2, 1)];
        let second = vec![
            head("Budget", 1, 2),
            head("Förändring", 1, 1),
            head("Förändring", 2, 1),
        ];
        let third = vec![head("Belopp", 1, 1), head("Belopp", 1, 1), head("%", 1, 1)];
        assert_eq!(rows(&columns), [first, second, third]);
    }
}
