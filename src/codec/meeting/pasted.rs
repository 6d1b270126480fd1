//! Links among other words, as people send them back: mails, chats, several lines.

use std::rc::Rc;

use crate::codec::route::to_calculator;

/// What every link of the page has before a document's id.
const BEFORE: &str = "#/";
/// What a link of ours has beside letters and digits; anything else ends it: a space, a quote, a bracket, a comma.
const OF_LINK: &str = "%-._~=&+/?";

/// The links in a text to scenarios of a document, `#/<baseline>?…` without what leads to a view, in their order; and how
/// many lead to other documents.
#[must_use]
pub fn links_in(text: &str, baseline: &str) -> (Vec<Rc<str>>, usize) {
    let mut links = Vec::new();
    let mut elsewhere = 0_usize;
    for (place, _) in text.match_indices(BEFORE) {
        let Some((id, link)) = text.get(place..).and_then(begins) else {
            continue;
        };
        if id == baseline {
            links.push(to_calculator(link).into());
        } else {
            elsewhere = elsewhere.saturating_add(1);
        }
    }
    (links, elsewhere)
}

/// The document's id and the whole link that a text begins with. What ends a sentence or a mark is not of the link, which
/// ends with a letter or a digit.
fn begins(text: &str) -> Option<(&str, &str)> {
    let after = text.strip_prefix(BEFORE)?;
    let of_link = |letter: char| letter.is_alphanumeric() || OF_LINK.contains(letter);
    let end = after.find(|letter| !of_link(letter)).unwrap_or(after.len());
    let (id, _) = after.get(..end)?.split_once('?')?;
    let id = id.trim_end_matches('/');
    let link = text.get(..end.saturating_add(BEFORE.len()))?;
    let link = link.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    crate::data::is_id(id).then_some((id, link))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> (Vec<String>, usize) {
        let (links, elsewhere) = links_in(text, "a-1");
        (links.iter().map(ToString::to_string).collect(), elsewhere)
    }

    #[test]
    fn links_are_found_among_other_words() {
        let link = "#/a-1?v=1&measure=Hemma%20~600~2020~4";
        for text in [
            "{}",
            "https://x.se/ram/{}",
            "Hej!\r\n> https://x.se/{}\r\n> /Åsa",
            "Se {}.",
            "({}), tack",
            "<https://x.se/{}>",
            "<a href=\"https://x.se/{}\">här</a>",
            "”{}”",
            "'{}'!?",
            "[länk]({})",
            "*{}*",
            "_{}_ - så",
            "{},och",
            "👩‍👧{}\u{a0}👩‍👧",
        ] {
            let text = text.replace("{}", link);
            assert_eq!(found(&text), (vec![link.to_owned()], 0), "{text}");
        }
    }

    #[test]
    fn several_links_come_in_their_order_and_others_are_counted() {
        let text = "Ett https://x.se/#/a-1?v=1&index.2020=3\ntvå #/a-1?v=1,#/b?v=1 #/a-1x?v=1";
        let links = ["#/a-1?v=1&index.2020=3", "#/a-1?v=1"].map(str::to_owned);
        assert_eq!(found(text), (links.to_vec(), 2));
    }

    #[test]
    fn what_leads_to_a_view_is_left_out() {
        let text = "#/a-1?v=1&view=audit&cell=t.r.c&index.2020=3&figure=required.2020";
        assert_eq!(found(text).0, ["#/a-1?v=1&index.2020=3"]);
    }

    #[test]
    fn what_is_no_link_to_a_document_is_passed_over() {
        for text in [
            "",
            "#/",
            "#/a-1",
            "#/?open=x",
            "#/A?v=1",
            "#/a 1?v=1",
            "#",
            "/#/å?",
            "a-1?v=1",
        ] {
            assert_eq!(found(text), (Vec::new(), 0), "{text:?}");
        }
    }

    #[test]
    fn a_text_cut_anywhere_is_read() {
        let text = "å #/a-1?v=1&measure=Hemtjänst~1 👩‍👧 (#/b?v=1)";
        for (place, _) in text.char_indices() {
            let (links, elsewhere) = found(&text[..place]);
            assert!(links.len() <= 1 && elsewhere <= 1);
        }
    }
}
