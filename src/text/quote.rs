//! A sentence of the document with its figures found in it.

/// A piece of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words.
    Words(&'a str),
    /// The figure at this position of those that were looked for.
    Figure(usize, &'a str),
}

/// The sentence in pieces. Figures are looked for in their order, each behind the one before it; one that only stands
/// earlier is left unmarked rather than marked in the wrong place.
#[must_use]
pub fn pieces<'a>(quote: &'a str, figures: &[&str]) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut rest = quote;
    for (position, figure) in figures.iter().enumerate() {
        let Some((words, found, after)) = find(rest, figure) else {
            continue;
        };
        pieces.extend((!words.is_empty()).then_some(Piece::Words(words)));
        pieces.push(Piece::Figure(position, found));
        rest = after;
    }
    pieces.extend((!rest.is_empty()).then_some(Piece::Words(rest)));
    pieces
}

/// The first place where a figure stands by itself and is no part of a longer number.
fn find<'a>(text: &'a str, figure: &str) -> Option<(&'a str, &'a str, &'a str)> {
    if figure.is_empty() {
        return None;
    }
    text.match_indices(figure).find_map(|(at, found)| {
        let words = text.get(..at)?;
        let after = text.get(at.checked_add(found.len())?..)?;
        let joined = |letter: char| letter.is_ascii_digit();
        let inside = words.ends_with(joined) || after.starts_with(joined);
        (!inside).then_some((words, found, after))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_found_in_their_order() {
        let quote = "Ram 86 300 tkr år 2020. Index 2% blir 1 700 tkr.";
        let found = pieces(quote, &["86 300 tkr", "2%", "1 700 tkr"]);
        let expected = [
            Piece::Words("Ram "),
            Piece::Figure(0, "86 300 tkr"),
            Piece::Words(" år 2020. Index "),
            Piece::Figure(1, "2%"),
            Piece::Words(" blir "),
            Piece::Figure(2, "1 700 tkr"),
            Piece::Words("."),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_part_of_a_longer_number_is_none() {
        let found = pieces("12 av 120 och 2", &["20", "2"]);
        assert_eq!(
            found,
            [Piece::Words("12 av 120 och "), Piece::Figure(1, "2")]
        );
        assert_eq!(pieces("inga", &["5", ""]), [Piece::Words("inga")]);
    }
}
