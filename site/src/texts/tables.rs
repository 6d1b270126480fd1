//! Tables of a text as they are read aloud and shown.

use pulldown_cmark::{Alignment, CowStr, Event, Tag, TagEnd};

/// Tables as they are read aloud and shown: headings of columns and rows, and a box around each that scrolls by itself, so
/// that a narrow page does not.
#[derive(Default)]
pub struct Tables {
    in_head: bool,
    first_of_row: bool,
    in_row_head: bool,
    /// The id of the heading that a table stands under, which names its box.
    heading: String,
}

impl Tables {
    /// An event with what belongs around it.
    pub fn with_headings<'a>(&mut self, event: Event<'a>) -> Vec<Event<'a>> {
        let html = |text: &'static str| Event::Html(CowStr::Borrowed(text));
        match event {
            Event::Start(Tag::Heading {
                id: Some(ref id), ..
            }) => {
                self.heading = id.to_string();
                vec![event]
            }
            Event::Start(Tag::Table(columns)) => {
                let figures = columns.contains(&Alignment::Right);
                // The alignment is the style sheet's: written into the page it would be a style of its own.
                let plain = Tag::Table(vec![Alignment::None; columns.len()]);
                let class = match figures {
                    true => "table-scroll text-table text-table-figures",
                    false => "table-scroll text-table",
                };
                let heading = &self.heading;
                // What scrolls can be reached and scrolled with the keys.
                let around = format!(
                    "<div class=\"{class}\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{heading}\">"
                );
                vec![Event::Html(around.into()), Event::Start(plain)]
            }
            Event::End(TagEnd::Table) => vec![event, html("</div>\n")],
            Event::Start(Tag::TableHead) => {
                self.in_head = true;
                vec![event]
            }
            Event::End(TagEnd::TableHead) => {
                self.in_head = false;
                vec![event]
            }
            Event::Start(Tag::TableRow) => {
                self.first_of_row = true;
                vec![event]
            }
            Event::Start(Tag::TableCell) if self.in_head => vec![html("<th scope=\"col\">")],
            Event::End(TagEnd::TableCell) if self.in_head => vec![html("</th>")],
            Event::Start(Tag::TableCell) if self.first_of_row => {
                self.first_of_row = false;
                self.in_row_head = true;
                vec![html("<th scope=\"row\">")]
            }
            Event::End(TagEnd::TableCell) if self.in_row_head => {
                self.in_row_head = false;
                vec![html("</th>")]
            }
            _ => vec![event],
        }
    }
}
