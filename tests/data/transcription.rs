//! Each table of a file against the text that was extracted from the document, cell by cell.

use ramkalkyl::data::table::{Content, Table};

use super::document;

/// The document's text, only the tables and sentences that are transcribed, word by word: `== id`, then the text.
const OSTERAKER_2020: &str = include_str!("osteraker-2020.txt");

fn excerpts(text: &'static str) -> Vec<(&'static str, Vec<&'static str>)> {
    let parts = text.split("== ").filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let mut lines = part.lines();
            (lines.next().expect("an id"), lines.collect())
        })
        .collect()
}

/// The cells of the markdown lines, without the lines that only draw a rule.
fn lines<'t>(text: &[&'t str]) -> Vec<Vec<&'t str>> {
    let is_rule = |line: &str| line.chars().all(|letter| matches!(letter, '|' | '-' | ' '));
    (text.iter())
        .filter(|line| !is_rule(line))
        .map(|line| {
            let inner = line
                .trim()
                .strip_prefix('|')
                .and_then(|it| it.strip_suffix('|'));
            inner
                .expect("a table line")
                .split('|')
                .map(str::trim)
                .collect()
        })
        .collect()
}

/// The lines that a table should have been printed as, below its header.
fn expected(table: &Table) -> Vec<Vec<&str>> {
    let mut lines = Vec::new();
    let mut heading = None;
    for row in &table.rows {
        if row.heading != heading {
            heading.clone_from(&row.heading);
            let mut line = vec![row.heading.as_deref().expect("headings do not end")];
            line.resize(table.columns.len() + 1, "");
            lines.push(line);
        }
        let cells = row.cells.iter().map(|cell| &*cell.printed);
        lines.push(std::iter::once(&*row.label).chain(cells).collect());
    }
    lines
}

/// Each column carries the header's lowest label over it; what is `above` stands higher and not to its right.
fn check_header(table: &Table, header: &[Vec<&str>]) {
    let corners: Vec<&str> = header.iter().map(|line| line[0]).collect();
    assert!(
        corners.contains(&&*table.corner),
        "{}: {corners:?}",
        table.id
    );
    for (position, column) in table.columns.iter().enumerate() {
        let own = header.iter().map(|line| line[position + 1]);
        let lowest = own.rev().find(|label| !label.is_empty());
        assert_eq!(lowest, Some(&*column.label), "{}", table.id);
        for above in &column.above {
            let stands = header
                .iter()
                .any(|line| line[1..=position + 1].contains(&&**above));
            assert!(stands, "{}: {above} above {}", table.id, column.label);
        }
    }
}

/// Figures in a sentence: runs of digits with their groups of three, but for years and the number of a list.
fn figures_of_sentence(text: &str) -> usize {
    let words: Vec<&str> = text.split(' ').collect();
    let digits = |word: &str| word.trim_end_matches(['.', ',', '%']).to_owned();
    let is_number = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    let mut count = 0;
    let mut in_number = false;
    for word in words {
        let number = digits(word);
        let is_year = number.len() == 4 && number.starts_with("20");
        let goes_on = in_number && number.len() == 3;
        if is_number(&number) && !is_year && !goes_on {
            count += 1;
        }
        in_number = is_number(&number) && number == word;
    }
    count
}

/// Figures under a table's header: cells with a digit, outside columns of words.
fn figures_of_table(table: &Table, body: &[Vec<&str>]) -> usize {
    let words: Vec<usize> = (1..=table.columns.len())
        .filter(|column| {
            let mut cells = table.rows.iter().map(|row| &row.cells[column - 1].content);
            cells.all(|content| *content == Content::Words)
        })
        .collect();
    let cells = body.iter().flat_map(|line| line.iter().enumerate().skip(1));
    cells
        .filter(|(column, _)| !words.contains(column))
        .filter(|(_, cell)| cell.contains(|letter: char| letter.is_ascii_digit()))
        .count()
}

#[test]
fn osteraker_2020_is_transcribed_cell_by_cell() {
    let document = document("osteraker-2020");
    let excerpts = excerpts(OSTERAKER_2020);
    let ids: Vec<&str> = document.tables.iter().map(|table| &*table.id).collect();
    assert_eq!(ids, excerpts.iter().map(|(id, _)| *id).collect::<Vec<_>>());

    for (table, (id, text)) in document.tables.iter().zip(&excerpts) {
        if let Some(quote) = &table.quote {
            assert_eq!(&**quote, text.join("\n"), "{id}");
            assert_eq!(table.figures(), figures_of_sentence(quote), "{id}");
            continue;
        }
        let lines = lines(text);
        let expected = expected(table);
        let (header, body) = lines.split_at(lines.len() - expected.len());
        assert_eq!(body, expected, "{id}");
        check_header(table, header);
        assert_eq!(table.figures(), figures_of_table(table, body), "{id}");
    }
}

#[test]
fn osteraker_2020_has_so_many_figures_a_table() {
    let document = document("osteraker-2020");
    let counts: Vec<(&str, usize)> = (document.tables.iter())
        .map(|table| (&*table.id, table.figures()))
        .collect();
    // Counted by hand in the document's text.
    let expected = [
        ("ekonomisk-sammanfattning", 10 * 4),
        ("verksamhetsomraden", 7 * 4),
        ("nyanlanda", 10 * 4),
        ("ram-och-index", 5),
        // Five groups of four rows and two of one, five columns.
        ("strategiska-styrtal", (5 * 4 + 2) * 5),
        ("taxor", 4),
        ("riktade-bidrag", 2 * 2),
        // By row; a cell that prints 0 counts, an empty one does not.
        ("forandringar", 4 + 5 + 8 + 5 + 5 + 3 + 6 + 5 + 8 + 8),
        ("index-generellt", 1),
        ("nyanlanda-balans", 1),
        ("nyanlanda-utbildning", 1),
        ("nyanlanda-delfinansiering", 1),
        ("mottagande", 1),
        ("prestationsbaserad-ersattning", 8),
    ];
    assert_eq!(counts, expected);
}
