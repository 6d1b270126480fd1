//! Each table of a file against the text that was extracted from the document, cell by cell.
//!
//! The documents' whole texts are not in the repository, only the excerpts beside this test (`<id>.txt`), so that a
//! fresh clone can compare the files with the excerpts but not the excerpts with the documents.

use ramkalkyl::data::DOCUMENT_IDS;
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

/// What lies beside the documents for this test, by the document's id and an ending.
fn beside(id: &str, ending: &str) -> String {
    let path = format!("{}/tests/data/{id}.{ending}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The excerpts of any document: table id and text, unchanged.
fn raw_excerpts(text: &str) -> Vec<(&str, &str)> {
    let text = text.strip_prefix("== ").expect("begins with an id");
    (text.split("\n== "))
        .map(|part| part.split_once('\n').expect("an id and its text"))
        .collect()
}

/// Text with nothing between its letters: no spaces, no markup of a table or of a typeface.
fn close(text: &str) -> String {
    let mut text = text.to_owned();
    for tag in ["<i>", "</i>", "<b>", "</b>"] {
        text = text.replace(tag, "");
    }
    text.retain(|letter| !letter.is_whitespace() && letter != '|');
    text
}

/// The figures of a text: digits with their decimals, and a sign that stands right before them.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let letters: Vec<char> = text.chars().collect();
    let digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let mut at = 0;
    while at < letters.len() {
        if !digit(at) {
            at += 1;
            continue;
        }
        let mut token = String::new();
        let sign = at.checked_sub(1).and_then(|before| letters.get(before));
        token.extend(sign.filter(|letter| matches!(letter, '-' | '−' | '–' | '+')));
        while digit(at) || (letters.get(at) == Some(&',') && digit(at + 1)) {
            token.push(letters[at]);
            at += 1;
        }
        tokens.push(token);
    }
    tokens
}

/// A table below its header, piece by piece in the order of reading: headings, labels, cells.
fn pieces(table: &Table) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut heading = None;
    for row in &table.rows {
        if row.heading.is_some() && row.heading != heading {
            pieces.extend(row.heading.as_deref());
        }
        heading.clone_from(&row.heading);
        pieces.push(&*row.label);
        pieces.extend(row.cells.iter().map(|cell| &*cell.printed));
    }
    pieces
}

/// Title, corner and the labels of the columns.
fn header(table: &Table) -> Vec<&str> {
    let columns = (table.columns.iter())
        .flat_map(|column| column.above.iter().chain([&column.label]))
        .map(|label| &**label);
    [&*table.title, &*table.corner]
        .into_iter()
        .chain(columns)
        .collect()
}

/// Tables whose text was extracted with its words in another order than they are printed in, or with words between
/// label and figure. Their figures still stand in the order of the cells.
const WORDS_MOVED: &[(&str, &str, &str)] = &[
    (
        "osteraker-2019",
        "forandringar",
        "the heading of the rows was extracted before the labels of the columns",
    ),
    (
        "osteraker-2019",
        "bostadsbehov",
        "a figure is followed by /år",
    ),
    (
        "sodertalje-2019",
        "hemtjanst-timmar",
        "the label stands before the labels of the columns",
    ),
    (
        "sodertalje-2019",
        "sarskilt-dygn",
        "the label stands before the labels of the columns",
    ),
    (
        "linkoping-2018",
        "indikatorer-forsorjningsstod",
        "the heading stands on the page before",
    ),
    (
        "linkoping-2018",
        "namndmal",
        "each figure is followed by the word hushåll",
    ),
];

/// Figures of sentences that are no amounts, other than years.
const NO_AMOUNTS: &[(&str, &str, &[&str], &str)] = &[
    (
        "osteraker-2020",
        "nyanlanda-delfinansiering",
        &["2"],
        "the number of a note",
    ),
    (
        "osteraker-2019",
        "bostader-att-formedla",
        &["30"],
        "a day of June",
    ),
    ("osteraker-2019", "ensamkommande-prognos", &["18"], "an age"),
    (
        "huddinge-2021",
        "befolkningsprognos",
        &["0", "-18", "19", "-64", "65", "-79"],
        "ages",
    ),
    ("sodertalje-2019", "priser", &["1"], "a day of June"),
    (
        "sodertalje-2019",
        "bostad-forandring",
        &["1"],
        "a day of June",
    ),
    (
        "linkoping-2018",
        "analys-resultat",
        &["31"],
        "a day of August",
    ),
];

/// `true` for 2000 to 2039.
fn is_year(token: &str) -> bool {
    let number = token.trim_start_matches(['-', '–']);
    number.len() == 4
        && ["200", "201", "202", "203"]
            .iter()
            .any(|decade| number.starts_with(decade))
}

/// The part of `whole` before `part` and after it, where `part` stands in it unbroken.
fn around<'w>(whole: &'w [String], part: &[String]) -> Option<(&'w [String], &'w [String])> {
    let last = whole.len().checked_sub(part.len())?;
    let start = (0..=last).find(|at| whole[*at..].starts_with(part))?;
    Some((&whole[..start], &whole[start + part.len()..]))
}

/// What is wrong with a table against its text.
fn table_faults(id: &str, table: &Table, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let pieces = pieces(table);
    let moved =
        (WORDS_MOVED.iter()).any(|(document, name, _)| (*document, *name) == (id, &table.id));
    if !moved && !close(text).contains(&close(&pieces.concat())) {
        let rows = table.rows.iter().filter(|row| {
            let cells = row.cells.iter().map(|cell| &*cell.printed);
            let row: String = std::iter::once(&*row.label).chain(cells).collect();
            !close(text).contains(&close(&row))
        });
        let rows: Vec<&str> = rows.map(|row| &*row.id).collect();
        faults.push(format!(
            "is not in the text letter for letter; rows {rows:?}"
        ));
    }
    let body: Vec<String> = pieces.iter().flat_map(|piece| tokens(piece)).collect();
    let all = tokens(text);
    let Some((before, after)) = around(&all, &body) else {
        faults.push(format!("prints {body:?}, the text has {all:?}"));
        return faults;
    };
    let mut labels: Vec<String> = header(table)
        .iter()
        .flat_map(|piece| tokens(piece))
        .collect();
    for token in before.iter().chain(after) {
        match labels.iter().position(|label| label == token) {
            Some(at) => drop(labels.remove(at)),
            None => faults.push(format!("{token} is in the text but in no cell or label")),
        }
    }
    faults
}

/// What is wrong with a sentence against its text.
fn sentence_faults(id: &str, table: &Table, quote: &str, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    if words(quote) != words(text) {
        faults.push("is not quoted word by word".to_owned());
    }
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    let amounts: Vec<String> = cells.flat_map(|cell| tokens(&cell.printed)).collect();
    let known = (NO_AMOUNTS.iter())
        .filter(|(document, name, ..)| (*document, *name) == (id, &table.id))
        .flat_map(|(_, _, tokens, _)| *tokens);
    let mut known: Vec<&str> = known.copied().collect();
    let mut amounts = amounts.iter().peekable();
    for token in tokens(quote) {
        if amounts.next_if(|amount| **amount == token).is_some() || is_year(&token) {
            continue;
        }
        match known.iter().position(|other| *other == token) {
            Some(at) => drop(known.remove(at)),
            None => faults.push(format!("{token} is in the sentence but in no cell")),
        }
    }
    let missed: Vec<&String> = amounts.collect();
    if !missed.is_empty() {
        faults.push(format!("{missed:?} are not in the sentence in this order"));
    }
    faults
}

/// Every table and sentence against its text: the same letters, and no figure that is not in a cell or a label.
#[test]
fn every_document_is_transcribed_as_its_text_has_it() {
    let mut faults = Vec::new();
    for id in DOCUMENT_IDS {
        let document = document(id);
        let text = beside(id, "txt");
        let excerpts = raw_excerpts(&text);
        let tables: Vec<&str> = document.tables.iter().map(|table| &*table.id).collect();
        let texts: Vec<&str> = excerpts.iter().map(|(table, _)| *table).collect();
        assert_eq!(tables, texts, "{id}");
        for (table, (_, text)) in document.tables.iter().zip(excerpts) {
            let found = match &table.quote {
                Some(quote) => sentence_faults(id, table, quote, text),
                None => table_faults(id, table, text),
            };
            faults.extend((found.into_iter()).map(|fault| format!("{id}: {} {fault}", table.id)));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// Counted by hand in the documents' text; a cell that prints 0 counts, an empty one or a dash does not.
#[test]
fn every_document_has_as_many_figures_as_were_counted() {
    for id in DOCUMENT_IDS {
        let document = document(id);
        let counts: Vec<String> = (document.tables.iter())
            .map(|table| format!("{} {}", table.id, table.figures()))
            .collect();
        let counted = beside(id, "counts");
        let counted = counted.lines().map(str::trim);
        let counted: Vec<&str> = (counted)
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .collect();
        assert_eq!(counts, counted, "{id}");
    }
}
