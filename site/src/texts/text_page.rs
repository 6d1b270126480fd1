//! A page of text from its Markdown: headings with ids, a list of contents, tables that scroll for themselves.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use ramkalkyl::text::language::Language;

use super::failure::Failure;
use super::tables::Tables;
use super::typeset::{escaped, typeset};

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

fn typeset_event(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Text(text) => Event::Text(typeset(&text).into()),
        other => other,
    }
}
