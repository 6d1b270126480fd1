//! The parts of the accessibility statement that the municipality fills in, as HTML.

use std::collections::BTreeMap;

use ramkalkyl::text::language::Language;
use ramkalkyl::text::months;

use super::date::Date;
use super::municipality::{Both, Municipality, NONE, Shortcoming};
use super::typeset::escaped;

/// Every part by the name that the text has in braces.
#[must_use]
pub fn parts(of: &Municipality, language: Language) -> BTreeMap<String, String> {
    let words = |text: &str| filled(text).unwrap_or_else(|| unfilled(language));
    let date = |text: &str| match Date::read(text) {
        Some(date) => time(date, language),
        None => unfilled(language),
    };
    let parts = [
        ("municipality", words(&of.municipality)),
        ("service", words(&of.service)),
        ("address", link("", of.address.get_ref(), language)),
        ("contact", contact(of, language)),
        ("answer", words(in_language(&of.answer, language))),
        ("status", status(of, language)),
        ("assessed", date(of.assessed.get_ref())),
        ("reviewed", date(of.reviewed.get_ref())),
        ("published", date(of.published.get_ref())),
        (
            "tested",
            format!("<p>{}</p>", words(in_language(&of.tested, language))),
        ),
        ("not-met", shortcomings(of, "brist", language)),
        ("burdensome", shortcomings(of, "betungande", language)),
        ("outside", shortcomings(of, "utanför", language)),
    ];
    parts
        .into_iter()
        .map(|(name, part)| (name.to_owned(), part))
        .collect()
}

fn in_language(words: &Both, language: Language) -> &str {
    match language {
        Language::Swedish => &words.sv,
        Language::English => &words.en,
    }
}

/// A field's words; `None` where nothing is filled in.
fn filled(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| escaped(text))
}

/// What stands where nothing is filled in.
fn unfilled(language: Language) -> String {
    let words = match language {
        Language::Swedish => "fylls i av kommunen",
        Language::English => "to be filled in by the municipality",
    };
    format!("<mark class=\"unfilled\">{words}</mark>")
}

/// A field as a link; `scheme` is `mailto:`, or nothing for an address of the web.
fn link(scheme: &str, text: &str, language: Language) -> String {
    match filled(text) {
        Some(text) => format!("<a href=\"{scheme}{text}\">{text}</a>"),
        None => unfilled(language),
    }
}

fn time(date: Date, language: Language) -> String {
    let months = months::all(language);
    let month = months
        .get(usize::from(date.month).saturating_sub(1))
        .unwrap_or(&"");
    let (day, year) = (date.day, date.year);
    format!("<time datetime=\"{date}\">{day}\u{a0}{month} {year}</time>")
}

/// The ways to reach the municipality. A way that it says it has not is left out.
fn contact(of: &Municipality, language: Language) -> String {
    let swedish = language == Language::Swedish;
    let name = |sv, en| if swedish { sv } else { en };
    let plain = |text: &str| filled(text).unwrap_or_else(|| unfilled(language));
    let (email, form) = (of.email.get_ref(), of.form.get_ref());
    let rows = [
        (
            name("E-post", "E-mail"),
            email.as_str(),
            link("mailto:", email, language),
        ),
        (name("Telefon", "Telephone"), &of.phone, plain(&of.phone)),
        (
            name("Postadress", "Postal address"),
            &of.post,
            plain(&of.post),
        ),
        (name("Formulär", "Form"), form, link("", form, language)),
    ];
    let mut list = String::from("<dl class=\"contact\">\n");
    for (name, written, shown) in rows {
        if written.trim() != NONE {
            list.push_str(&format!("<div><dt>{name}</dt><dd>{shown}</dd></div>\n"));
        }
    }
    list.push_str("</dl>");
    list
}

/// The sentence on how far the law is met, in the words that the law's authority asks for.
fn status(of: &Municipality, language: Language) -> String {
    let (sv, en) = match of.status.get_ref().as_str() {
        "helt" => ("helt förenlig", "fully compliant"),
        "delvis" => ("delvis förenlig", "partially compliant"),
        "inte" => ("inte förenlig", "not compliant"),
        _ => return unfilled(language),
    };
    let words = match language {
        Language::Swedish => sv,
        Language::English => en,
    };
    format!("<strong>{words}</strong>")
}

fn shortcomings(of: &Municipality, kind: &str, language: Language) -> String {
    let listed: Vec<&Shortcoming> = (of
        .shortcoming
        .iter()
        .filter(|found| found.kind.get_ref() == kind))
    .collect();
    if listed.is_empty() {
        let none = match language {
            Language::Swedish => "Vi känner inte till något sådant.",
            Language::English => "We know of none.",
        };
        return format!("<p>{none}</p>");
    }
    let mut list = String::from("<ul class=\"shortcomings\">\n");
    for found in listed {
        let what = escaped(in_language(&found.what, language));
        let why = escaped(in_language(&found.why, language));
        list.push_str(&format!("<li><p>{what}</p><p>{why}</p>"));
        if !found.requirement.is_empty() {
            let requirement = escaped(&found.requirement);
            let concerns = match language {
                Language::Swedish => "Gäller kravet",
                Language::English => "Concerns the requirement",
            };
            list.push_str(&format!(
                "<p class=\"requirement\">{concerns} {requirement}.</p>"
            ));
        }
        list.push_str("</li>\n");
    }
    list.push_str("</ul>");
    list
}
