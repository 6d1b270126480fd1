//! What a municipality fills in for its accessibility statement: `municipality.toml`.

use std::ops::Range;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use super::date::Date;
use super::failure::Failure;
use super::read;

/// The file. Every field has to be there; an empty one is shown as not filled in yet.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Municipality {
    /// The public body that publishes the site.
    pub municipality: String,
    /// What the service is called.
    pub service: String,
    /// Where it lies.
    pub address: Spanned<String>,
    /// Where to write.
    pub email: Spanned<String>,
    /// Whom to call.
    pub phone: String,
    /// Where to send a letter.
    pub post: String,
    /// A form to report with.
    pub form: Spanned<String>,
    /// How soon one is answered.
    pub answer: Both,
    /// How far the law is met.
    pub status: Spanned<String>,
    /// When that was assessed.
    pub assessed: Spanned<String>,
    /// When the statement was last gone through.
    pub reviewed: Spanned<String>,
    /// When the site was published.
    pub published: Spanned<String>,
    /// How it was tested.
    pub tested: Both,
    /// What is not accessible, and why.
    #[serde(default)]
    pub shortcoming: Vec<Shortcoming>,
}

/// Words in both languages.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Both {
    /// Swedish.
    pub sv: String,
    /// English.
    pub en: String,
}

/// Something that is not accessible.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shortcoming {
    /// Why it is as it is: one of [`KINDS`].
    pub kind: Spanned<String>,
    /// The requirement that it concerns, as `WCAG 3.1.2`; empty where there is none.
    pub requirement: String,
    /// What it is and whom it concerns.
    pub what: Both,
    /// Why, and what is done about it.
    pub why: Both,
}

/// What a shortcoming may be: not met, unreasonably burdensome (section 12), outside the law (section 9).
pub const KINDS: [&str; 3] = ["brist", "betungande", "utanför"];

/// How far the law may be met: wholly, partly, not.
pub const STATUSES: [&str; 3] = ["helt", "delvis", "inte"];

/// What a field says that has nothing to say: there is no telephone, say.
pub const NONE: &str = "-";

impl Municipality {
    /// Where the site lies, with `/` at its end; nothing where that is not filled in.
    pub fn site(&self) -> Option<String> {
        let address = self.address.get_ref().trim();
        let known = !address.is_empty() && address != NONE;
        known.then(|| format!("{}/", address.trim_end_matches('/')))
    }

    /// Reads the file.
    ///
    /// # Errors
    /// [`Failure`] with the field and its line.
    pub fn read(file: &Path) -> Result<Self, Failure> {
        let written = read(file)?;
        Self::parse(&written).map_err(|failure| failure.within(file))
    }

    /// Reads the file's text.
    ///
    /// # Errors
    /// As [`Municipality::read`].
    pub fn parse(written: &str) -> Result<Self, Failure> {
        let found: Self = toml::from_str(written)
            .map_err(|error| fault(written, error.span(), error.message()))?;
        found.check(written)?;
        Ok(found)
    }

    fn check(&self, written: &str) -> Result<(), Failure> {
        let wrong = |field: &Spanned<String>, words: &str| {
            let words = format!("“{}” {words}", field.get_ref());
            Err(fault(written, Some(field.span()), &words))
        };
        let filled = |field: &Spanned<String>| !["", NONE].contains(&field.get_ref().trim());
        for field in [&self.assessed, &self.reviewed, &self.published] {
            if filled(field) && Date::read(field.get_ref()).is_none() {
                return wrong(field, "is no date such as 2027-01-31");
            }
        }
        for field in [&self.address, &self.form] {
            if filled(field) && !field.get_ref().starts_with("https://") {
                return wrong(field, "does not begin with https://");
            }
        }
        if filled(&self.email) && !self.email.get_ref().contains('@') {
            return wrong(&self.email, "is no address of e-mail");
        }
        if filled(&self.status) && !STATUSES.contains(&self.status.get_ref().as_str()) {
            return wrong(&self.status, "is none of helt, delvis, inte");
        }
        for Shortcoming {
            kind, what, why, ..
        } in &self.shortcoming
        {
            if !KINDS.contains(&kind.get_ref().as_str()) {
                return wrong(kind, "is none of brist, betungande, utanför");
            }
            if [what, why]
                .iter()
                .any(|words| words.sv.is_empty() || words.en.is_empty())
            {
                return wrong(kind, "has a what or why without words in sv or en");
            }
        }
        if self.status.get_ref() == "helt" && self.shortcoming.iter().any(Shortcoming::is_not_met) {
            return wrong(
                &self.status,
                "cannot be while a shortcoming of the kind brist is listed",
            );
        }
        Ok(())
    }
}

impl Shortcoming {
    fn is_not_met(&self) -> bool {
        self.kind.get_ref() == "brist"
    }
}

/// What is wrong, with the field's name and its line where they can be told.
fn fault(written: &str, at: Option<Range<usize>>, words: &str) -> Failure {
    // What is missing has no place of its own; its name is in the words.
    let before = at
        .filter(|_| !words.starts_with("missing"))
        .and_then(|at| written.get(..at.start));
    let Some(before) = before else {
        return Failure::new(words);
    };
    let number = before.matches('\n').count();
    let line = written.lines().nth(number).unwrap_or_default();
    let field = line.split_once('=').map_or("", |(field, _)| field.trim());
    let number = number.saturating_add(1);
    match field {
        "" => Failure::new(format!("line {number}: {words}")),
        field => Failure::new(format!("line {number}, {field}: {words}")),
    }
}
