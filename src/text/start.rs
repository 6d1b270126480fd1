//! Sentences of the page that documents are chosen on.

use super::language::Language;

/// Where the headings of a list of faults divide it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilePart {
    /// The file as a whole.
    File,
    /// What document it is.
    Document,
    /// Its tables.
    Tables,
    /// The model's inputs.
    Model,
    /// Checks, notes and what is said of it.
    Remarks,
}

impl FilePart {
    /// Every part, in the order of the list.
    pub const ALL: [Self; 5] = [
        Self::File,
        Self::Document,
        Self::Tables,
        Self::Model,
        Self::Remarks,
    ];

    /// The part that a place is in.
    #[must_use]
    pub fn of(place: &str) -> Self {
        let end = place.find(['.', '[']).unwrap_or(place.len());
        match place.get(..end).unwrap_or_default() {
            "" => Self::File,
            "tables" => Self::Tables,
            "model" => Self::Model,
            "claims" | "checks" | "notes" | "story" | "beside" | "elsewhere" => Self::Remarks,
            _ => Self::Document,
        }
    }

    /// Its heading.
    #[must_use]
    pub fn heading(self, language: Language) -> &'static str {
        match self {
            Self::File => language.faults_file(),
            Self::Document => language.faults_document(),
            Self::Tables => language.faults_tables(),
            Self::Model => language.faults_model(),
            Self::Remarks => language.faults_remarks(),
        }
    }
}

/// ”3 fel i filen ”x.json””.
#[must_use]
pub fn faults_found(count: usize, file: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!("{count} fel i filen ”{file}”"),
        Language::English if count == 1 => format!("1 fault in the file “{file}”"),
        Language::English => format!("{count} faults in the file “{file}”"),
    }
}

/// ”… och 20 till”.
#[must_use]
pub fn and_more(count: usize, language: Language) -> String {
    match language {
        Language::Swedish => format!("… och {count} till."),
        Language::English => format!("… and {count} more."),
    }
}

/// A file was read without fault and is kept.
#[must_use]
pub fn loaded(name: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!("{name} är inläst utan fel."),
        Language::English => format!("{name} is loaded without fault."),
    }
}

/// A file was removed.
#[must_use]
pub fn removed(name: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!("{name} är borttagen."),
        Language::English => format!("{name} is removed."),
    }
}

/// Two documents of one id, the question before one replaces the other.
#[must_use]
pub fn same_id(id: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!("Det finns redan en egen fil med id ”{id}”."),
        Language::English => format!("There is already a file of yours with the id “{id}”."),
    }
}

/// A card that could not be made.
#[must_use]
pub fn unread(faults: usize, language: Language) -> String {
    match (language, faults) {
        (Language::Swedish, 0) => "Filen gick inte att hämta.".to_owned(),
        (Language::English, 0) => "The file could not be fetched.".to_owned(),
        (Language::Swedish, count) => format!(
            "Filen går inte att använda: {count} fel. Välj den under ”Eget underlag” för att se dem."
        ),
        (Language::English, count) => format!(
            "The file cannot be used: {count} faults. Choose it under “Your own document” to see them."
        ),
    }
}

/// A link waits for a file.
#[must_use]
pub fn waiting(id: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!(
            "Länken gäller underlaget ”{id}”. Det är någons egen fil och finns inte i den här webbläsaren. Be den som skickade länken om filen och välj den här, så öppnas länken."
        ),
        Language::English => format!(
            "The link is for the document “{id}”. It is a file of someone’s own and is not in this browser. Ask whoever sent the link for the file and choose it here, and the link opens."
        ),
    }
}

/// Another file than the link waits for was loaded.
#[must_use]
pub fn still_waiting(loaded: &str, id: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!(
            "Filen du valde har id ”{loaded}”, inte ”{id}”. Den är sparad här, och länken väntar fortfarande."
        ),
        Language::English => format!(
            "The file you chose has the id “{loaded}”, not “{id}”. It is kept here, and the link still waits."
        ),
    }
}
