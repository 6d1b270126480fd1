//! A text's Markdown as HTML: headings with ids, a list of contents, tables that scroll for themselves.

use pulldown_cmark::{Alignment, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use ramkalkyl::text::language::Language;

use super::failure::Failure;

/// How many headings of the second level make a page long enough for a list of contents.
const LONG: usize = 5;

/// A text before its parts are put in.
#[derive(Debug)]
pub struct Text {
    /// Its title.
    pub title: String,
    /// What it is about.
    pub description: String,
    /// HTML, with addresses from the site's root and braces where parts go.
    pub body: String,
}

/// A heading of the second level.
struct Heading {
    id: String,
    words: String,
}

impl Text {
    /// Reads a file's text.
    ///
    /// # Errors
    /// [`Failure`] where the front matter lacks something, or a heading its id.
    pub fn read(written: &str, language: Language) -> Result<Self, Failure> {
        let (front, markdown) = front_matter(written)?;
        let (title, description) = (field(front, "title")?, field(front, "description")?);
        let options = Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES;
        let events: Vec<Event<'_>> = Parser::new_ext(markdown, options).collect();
        let headings = headings(&events)?;
        let mut rendered = String::new();
        let mut tables = Tables::default();
        let events = (events.into_iter().map(typeset_event))
            .flat_map(move |event| tables.with_headings(event));
        html::push_html(&mut rendered, events);
        let mut body = format!(
            "<article class=\"text-page\">\n<h1>{}</h1>\n",
            escaped(&title)
        );
        // What stands before the first heading introduces, or the first part where nothing does; the contents come after.
        let after = usize::from(rendered.starts_with("<h2"));
        let first = rendered.match_indices("<h2").nth(after);
        let first = first.map_or(rendered.len(), |(at, _)| at);
        let (introduction, rest) = rendered.split_at(first);
        body.push_str(introduction);
        if headings.len() >= LONG {
            body.push_str(&contents(headings.iter().skip(after), language));
        }
        body.push_str(rest);
        body.push_str("</article>\n");
        Ok(Self {
            title,
            description,
            body,
        })
    }
}

/// What stands between the two lines of dashes, and the rest.
fn front_matter(written: &str) -> Result<(&str, &str), Failure> {
    written
        .strip_prefix("---\n")
        .and_then(|rest| rest.split_once("\n---\n"))
        .ok_or_else(|| Failure::new("the file does not begin with --- title … description … ---"))
}

fn field(front: &str, name: &str) -> Result<String, Failure> {
    let found = front.lines().find_map(|line| {
        let (key, value) = line.split_once(':')?;
        (key.trim() == name).then(|| value.trim().to_owned())
    });
    found
        .filter(|value| !value.is_empty())
        .ok_or_else(|| Failure::new(format!("the front matter has no {name}")))
}

/// The headings of the second level. Every heading has an id of its own, written by hand: links to it outlive its words.
fn headings(events: &[Event<'_>]) -> Result<Vec<Heading>, Failure> {
    let mut headings: Vec<Heading> = Vec::new();
    let mut open: Option<(HeadingLevel, Heading)> = None;
    for event in events {
        match event {
            Event::Start(Tag::Heading { level, id, .. }) => {
                let id = id.as_ref().map(ToString::to_string).unwrap_or_default();
                let words = String::new();
                open = Some((*level, Heading { id, words }));
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some((_, heading)) = &mut open {
                    heading.words.push_str(text);
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                let Some((level, heading)) = open.take() else {
                    continue;
                };
                if heading.id.is_empty() {
                    let fault = format!("the heading “{}” has no {{#id}}", heading.words);
                    return Err(Failure::new(fault));
                }
                if level == HeadingLevel::H2 {
                    headings.push(heading);
                }
            }
            _ => {}
        }
    }
    Ok(headings)
}

/// Tables as they are read aloud and shown: headings of columns and rows, and a box around each that scrolls by itself, so
/// that a narrow page does not.
#[derive(Default)]
struct Tables {
    in_head: bool,
    first_of_row: bool,
    in_row_head: bool,
    /// The id of the heading that a table stands under, which names its box.
    heading: String,
}

impl Tables {
    fn with_headings<'a>(&mut self, event: Event<'a>) -> Vec<Event<'a>> {
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
                    true => "text-table text-table-figures",
                    false => "text-table",
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

fn contents<'a>(headings: impl Iterator<Item = &'a Heading>, language: Language) -> String {
    let label = match language {
        Language::Swedish => "Innehåll",
        Language::English => "Contents",
    };
    let mut list = format!(
        "<nav class=\"contents\" aria-labelledby=\"contents\">\n<h2 id=\"contents\">{label}</h2>\n<ul>\n"
    );
    for Heading { id, words } in headings {
        list.push_str(&format!(
            "<li><a href=\"#{id}\">{}</a></li>\n",
            escaped(words)
        ));
    }
    list.push_str("</ul>\n</nav>\n");
    list
}

/// Addresses from the site's root made relative to a page, so that the site can lie under any path.
///
/// # Errors
/// [`Failure`] for an address that is neither from the root, within the page, nor of another site or a mailbox.
pub fn relative(body: &str, path: &str) -> Result<String, Failure> {
    const HREF: &str = "href=\"";
    let up = "../".repeat(path.matches('/').count());
    let mut pieces = body.split(HREF);
    let mut relative = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        relative.push_str(HREF);
        let address = piece.split('"').next().unwrap_or_default();
        let known = ["#", "https://", "mailto:", "tel:"];
        match piece.strip_prefix('/') {
            Some(from_root) => {
                relative.push_str(&up);
                relative.push_str(from_root);
            }
            None if known.iter().any(|begins| address.starts_with(begins)) => {
                relative.push_str(piece);
            }
            None => {
                let fault = format!("the address {address} does not begin with / or #");
                return Err(Failure::new(fault));
            }
        }
    }
    Ok(relative)
}

/// A text with no-break spaces where a line must not break: within a number, before its unit. What stands in braces is
/// the name of a figure.
fn typeset(text: &str) -> String {
    const UNITS: [&str; 6] = ["%", "§", "tkr", "mnkr", "kr", "vårddygn"];
    let mut set = String::with_capacity(text.len());
    let (mut after_figure, mut in_name) = (false, false);
    for (position, letter) in text.char_indices() {
        let next = text.get(position.saturating_add(1)..).unwrap_or_default();
        let digits = next.bytes().take_while(u8::is_ascii_digit).count();
        let holds = digits == 3 || UNITS.iter().any(|unit| next.starts_with(unit));
        match letter {
            ' ' if after_figure && holds && !in_name => set.push('\u{a0}'),
            _ => set.push(letter),
        }
        in_name = letter == '{' || (in_name && letter != '}');
        after_figure = letter.is_ascii_digit() || letter == '}';
    }
    set
}

fn typeset_event(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Text(text) => Event::Text(typeset(&text).into()),
        other => other,
    }
}

/// Text as words of a page: well set, with what HTML would take for its own made harmless.
#[must_use]
pub fn escaped(text: &str) -> String {
    typeset(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
